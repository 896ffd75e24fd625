import { useTranslation } from "react-i18next";

/** A tick that makes a doubtful reading the person's own, without writing it anew. */
export function ConfirmBox({ formId, field }: { formId: string; field: string }) {
  const { t } = useTranslation();
  return (
    <label className="flex min-h-8 items-center gap-2 text-sm font-medium text-warn">
      <input type="checkbox" form={formId} name="confirmed" value={field} className="size-4" />
      {t("review.fields.confirm")}
    </label>
  );
}
