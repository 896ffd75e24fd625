import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { CertificateDetail } from "#app/certificate/review/certificate-detail.ts";
import { Button } from "../ui/button.tsx";
import { look } from "./look.ts";

type SenderStepsProps = { detail: Pick<CertificateDetail, "may" | "version">; isBusy: boolean };

/** Lets the sender take a certificate back from the office, or take up again what they took back. */
export function SenderSteps({ detail: { may, version }, isBusy }: SenderStepsProps) {
  const { t } = useTranslation();
  const intent = may.restore ? "restore" : may.withdraw ? "withdraw" : null;
  if (intent === null) return null;
  return (
    <Form method="post" className="flex flex-wrap items-center gap-3">
      <input type="hidden" name="version" value={version} />
      <Button tone="secondary" size="small" name="intent" value={intent} disabled={isBusy}>
        {t(`decisions.sender.${intent}`)}
      </Button>
      <span className={look.hint}>{t(`decisions.sender.${intent}Hint`)}</span>
    </Form>
  );
}
