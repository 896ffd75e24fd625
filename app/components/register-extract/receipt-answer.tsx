import { useTranslation } from "react-i18next";
import type { Result } from "#app/model/result.ts";
import { Alert } from "../ui/alert.tsx";

/** What became of the days of receipt. */
export function ReceiptAnswer({
  answer,
}: {
  answer: Result<{ taken: number; passedOver: number }, "changed" | "nothing">;
}) {
  const { t } = useTranslation();
  if (!answer.ok) return <Alert tone="bad">{t(`registerExtract.receipts.${answer.error}`)}</Alert>;
  const { taken, passedOver } = answer.value;
  return (
    <Alert tone="good">
      <p>{t("registerExtract.receipts.taken", { count: taken })}</p>
      {passedOver === 0 ? null : <p>{t("registerExtract.receipts.passedOver", { count: passedOver })}</p>}
    </Alert>
  );
}
