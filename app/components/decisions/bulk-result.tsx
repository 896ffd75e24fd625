import { useTranslation } from "react-i18next";
import { Alert } from "../ui/alert.tsx";

type BulkResultProps = { done: number; left: readonly string[]; isUndone: boolean };

/** What came of approving at once, or of undoing it. */
export function BulkResult({ done, left, isUndone }: BulkResultProps) {
  const { t } = useTranslation();
  const [doneText, leftText] = isUndone
    ? ([t("decisions.bulk.undone", { count: done }), t("decisions.bulk.undoneLeft", { count: left.length })] as const)
    : ([t("decisions.bulk.done", { count: done }), t("decisions.bulk.left", { count: left.length })] as const);
  return (
    <Alert tone={left.length > 0 ? "warn" : "good"}>
      <p>{doneText}</p>
      {left.length === 0 ? null : <p>{leftText}</p>}
    </Alert>
  );
}
