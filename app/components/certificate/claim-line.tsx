import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { DeskView } from "#app/certificate/review/desk-view.ts";
import { formatInstant } from "#app/i18n/format.ts";
import { Alert } from "../ui/alert.tsx";
import { Button } from "../ui/button.tsx";
import { KeyCap } from "./key-cap.tsx";

/** Who works on the certificate, and the press to do so oneself, to stop, or to step in for somebody who is away. */
export function ClaimLine({ claim, isBusy }: { claim: DeskView["claim"]; isBusy: boolean }) {
  const { t } = useTranslation();
  const [intent, label] =
    claim === null
      ? (["claim", t("decisions.claim.claim")] as const)
      : claim.isOwn
        ? (["release", t("decisions.claim.release")] as const)
        : (["take-over", t("decisions.claim.takeOver")] as const);
  const isOther = claim !== null && !claim.isOwn;
  const step = (
    <Form method="post" preventScrollReset className={isOther ? "mt-2" : ""}>
      <Button
        tone="secondary"
        size="small"
        name="intent"
        value={intent}
        disabled={isBusy}
        {...(isOther ? {} : { "data-desk-key": "claim", "aria-keyshortcuts": "C" })}
      >
        {label}
        {isOther ? null : <KeyCap action="claim" />}
      </Button>
    </Form>
  );
  if (claim === null) return step;
  const at = formatInstant(claim.at);
  return isOther ? (
    <Alert tone="warn" title={t("decisions.claim.other", { name: claim.name, at })}>
      <p>{t("decisions.claim.otherHint")}</p>
      {step}
    </Alert>
  ) : (
    <div className="flex flex-wrap items-center justify-between gap-2">
      <p className="text-sm text-muted">{t("decisions.claim.own", { at })}</p>
      {step}
    </div>
  );
}
