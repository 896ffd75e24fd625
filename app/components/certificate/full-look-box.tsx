import { useTranslation } from "react-i18next";
import { Card } from "../ui/card.tsx";

/** Says that the lot fell on this certificate; the box goes with the decision. `formId`: the form that is sent. */
export function FullLookBox({ formId }: { formId: string }) {
  const { t } = useTranslation();
  return (
    <Card title={t("quality.box.title")} className="border-l-4 border-l-brand">
      <p className="mb-3">{t("quality.box.why")}</p>
      <label className="flex min-h-10 items-start gap-3 font-medium">
        <input type="checkbox" name="fullLook" value="done" form={formId} className="mt-1 size-5 shrink-0" />
        {t("quality.box.done")}
      </label>
    </Card>
  );
}
