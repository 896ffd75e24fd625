import { Form, Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { JustDecided } from "#app/certificate/review/desk-view.ts";
import { Alert } from "../ui/alert.tsx";
import { Button } from "../ui/button.tsx";
import { look } from "./look.ts";

/** Says what was decided a moment ago, on the page that came after, with a press to take it back. */
export function UndoDecision({ done, search }: { done: JustDecided; search: string }) {
  const { t } = useTranslation();
  const { id, version, state } = done;
  const number = done.number ?? t("duplicates.withoutNumber");
  const address = `/review/${id}${search}`;
  return (
    <Alert tone="good">
      <Form method="post" action={address} className="flex flex-wrap items-center gap-x-4 gap-y-1">
        <span>{t(`decisions.done.${state}`, { number })}</span>
        <input type="hidden" name="version" value={version} />
        <input type="hidden" name="reason" value={t("decisions.done.undoReason")} />
        <Button tone="secondary" size="small" name="intent" value="reopen">
          {t("decisions.done.undo")}
        </Button>
        <Link to={address} className={look.link}>
          {t("decisions.done.open")}
        </Link>
      </Form>
    </Alert>
  );
}
