import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Button } from "../ui/button.tsx";
import { Card } from "../ui/card.tsx";
import { TextField } from "../ui/field.tsx";

type Props = { state: "open" | "one-certificate" | "two-certificates"; note: string | null };

/** Says that a pair is one certificate or two, or takes that back. */
export function PairDecision({ state, note }: Props) {
  const { t } = useTranslation();
  return (
    <Card title={t("duplicates.decision.title")}>
      {state === "open" ? (
        <Form method="post" className="space-y-4">
          <TextField label={t("duplicates.decision.note")} name="note" maxLength={500} />
          <div className="grid gap-4 sm:grid-cols-2">
            <div>
              <Button name="intent" value="one-certificate" aria-describedby="one-hint">
                {t("duplicates.decision.one")}
              </Button>
              <p id="one-hint" className="mt-1 text-sm text-muted">
                {t("duplicates.decision.oneHint")}
              </p>
            </div>
            <div>
              <Button tone="secondary" name="intent" value="two-certificates" aria-describedby="two-hint">
                {t("duplicates.decision.two")}
              </Button>
              <p id="two-hint" className="mt-1 text-sm text-muted">
                {t("duplicates.decision.twoHint")}
              </p>
            </div>
          </div>
        </Form>
      ) : (
        <Form method="post" className="space-y-3">
          <p className="break-words" data-decision={state}>
            {t("duplicates.decision.by", { state: t(`duplicates.states.${state}`) })}
            {note === null ? null : <span className="block text-muted">{note}</span>}
          </p>
          <Button tone="secondary" name="intent" value="open">
            {t("duplicates.decision.undo")}
          </Button>
        </Form>
      )}
    </Card>
  );
}
