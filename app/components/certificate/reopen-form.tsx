import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Button } from "../ui/button.tsx";
import { Card } from "../ui/card.tsx";
import { TextAreaField } from "../ui/field.tsx";
import { look } from "./look.ts";
import { reasonId } from "./use-desk-keys.ts";
import { useProblemText } from "./value-text.ts";

type ReopenFormProps = { version: number; problems: readonly string[]; typed: string | undefined; isBusy: boolean };

/** Takes a decision back, with the reason that the history keeps. */
export function ReopenForm({ version, problems, typed, isBusy }: ReopenFormProps) {
  const { t } = useTranslation();
  const problemText = useProblemText();
  return (
    <Card title={t("decisions.reopenTitle")}>
      <Form method="post" className="space-y-3">
        <p className={look.hint}>{t("decisions.reopenHint")}</p>
        <input type="hidden" name="version" value={version} />
        <TextAreaField
          label={t("decisions.reopenReason")}
          error={problems.length > 0 ? problems.map(problemText).join(" ") : undefined}
          id={reasonId}
          name="reason"
          maxLength={500}
          defaultValue={typed}
          rows={2}
        />
        <Button tone="secondary" name="intent" value="reopen" disabled={isBusy}>
          {t("decisions.reopen")}
        </Button>
      </Form>
    </Card>
  );
}
