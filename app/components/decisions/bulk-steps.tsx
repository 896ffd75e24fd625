import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { BulkStep } from "#app/certificate/review/certain-certificate.ts";
import { formatInstant } from "#app/i18n/format.ts";
import { look } from "../certificate/look.ts";
import { Button } from "../ui/button.tsx";
import { Card } from "../ui/card.tsx";

/** The last bulk steps, each to be undone as one. */
export function BulkSteps({ steps, isBusy }: { steps: readonly BulkStep[]; isBusy: boolean }) {
  const { t } = useTranslation();
  if (steps.length === 0) return null;
  return (
    <Card title={t("decisions.bulk.steps")}>
      <ul className="divide-y divide-line">
        {steps.map(({ id, at, byName, count, undone }) => (
          <li key={id} className="flex flex-wrap items-center justify-between gap-3 py-3" data-bulk-step={id}>
            <span>{t("decisions.bulk.step", { name: byName, at: formatInstant(at), count })}</span>
            {undone === null ? (
              <Form method="post">
                <input type="hidden" name="stepId" value={id} />
                <Button tone="secondary" size="small" name="intent" value="undo" disabled={isBusy}>
                  {t("decisions.bulk.undo")}
                </Button>
              </Form>
            ) : (
              <span className={look.hint}>
                {t("decisions.bulk.undoneBy", { name: undone.by, at: formatInstant(undone.at) })}
              </span>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}
