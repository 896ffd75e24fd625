import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { DirectoryPlanCounts } from "#app/model/directory.ts";
import { Button } from "../ui/button.tsx";
import { Card } from "../ui/card.tsx";

/** What the whole file would do, and the step that does it. `seal` names exactly what is shown. */
export function ConfirmImport({
  counts,
  seal,
  changesNothing,
}: {
  counts: DirectoryPlanCounts;
  seal: string;
  changesNothing: boolean;
}) {
  const { t } = useTranslation();
  return (
    <Card>
      <p className="text-lg font-semibold" data-counts>
        {t("people.import.counts", {
          added: counts.new,
          changed: counts.changed,
          unchanged: counts.unchanged,
          wrong: counts.wrong,
        })}
      </p>
      <p className="mt-1 max-w-prose text-muted">
        {changesNothing ? t("people.preview.nothing") : t("people.preview.confirmHint")}
      </p>
      <Form method="post" className="mt-3 flex flex-wrap gap-2">
        <input type="hidden" name="seal" value={seal} />
        {changesNothing ? null : (
          <Button name="intent" value="confirm">
            {t("people.preview.confirm")}
          </Button>
        )}
        <Button tone="secondary" name="intent" value="give-up">
          {t("people.preview.giveUp")}
        </Button>
      </Form>
    </Card>
  );
}
