import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { CorrectionCounts } from "#app/certificate/report/corrections/correction-plan.ts";
import { Button } from "../ui/button.tsx";
import { Card } from "../ui/card.tsx";

/** What the whole file would do, and the step that does it. `seal` names exactly what is shown. */
export function ConfirmCorrections({ counts, seal }: { counts: CorrectionCounts; seal: string }) {
  const { t } = useTranslation();
  return (
    <Card>
      <p className="text-lg font-semibold" data-counts>
        {t("corrections.preview.counts", counts)}
      </p>
      {counts.change === 0 ? <p className="mt-1 text-muted">{t("corrections.preview.nothing")}</p> : null}
      <Form method="post" className="mt-3 flex flex-wrap gap-2">
        <input type="hidden" name="seal" value={seal} />
        {counts.change === 0 ? null : (
          <Button name="intent" value="confirm">
            {t("corrections.preview.confirm")}
          </Button>
        )}
        <Button tone="secondary" name="intent" value="give-up">
          {t("corrections.preview.giveUp")}
        </Button>
      </Form>
    </Card>
  );
}
