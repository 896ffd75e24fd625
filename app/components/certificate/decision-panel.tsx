import { useTranslation } from "react-i18next";
import type { CertificateDetail } from "#app/certificate/review/certificate-detail.ts";
import { Button } from "../ui/button.tsx";
import { Card } from "../ui/card.tsx";
import { TextAreaField } from "../ui/field.tsx";
import { MissingList } from "./missing-list.tsx";
import { useProblemText } from "./value-text.ts";

type DecisionPanelProps = {
  detail: Pick<CertificateDetail, "missing" | "findings" | "may" | "isOwn" | "state">;
  /** The form of the fields: what was corrected is saved with the decision. */
  formId: string;
  reasonProblems: readonly string[];
  typedReason: string | undefined;
  isBusy: boolean;
};

/** What the office can do with a certificate: approve, return or reject with a reason. */
export function DecisionPanel({ detail, formId, reasonProblems, typedReason, isBusy }: DecisionPanelProps) {
  const { t } = useTranslation();
  const problemText = useProblemText();
  if (!detail.may.decide) {
    return detail.isOwn && detail.state === "submitted" ? (
      <Card title={t("review.decision.title")}>
        <p>{t("review.decision.own")}</p>
      </Card>
    ) : null;
  }
  const errors = detail.findings.filter((finding) => finding.severity === "error").length;
  return (
    <Card title={t("review.decision.title")}>
      <div className="space-y-3">
        {errors > 0 ? (
          <p className="font-medium text-bad">{t("review.decision.errorsRemain", { count: errors })}</p>
        ) : null}
        <MissingList missing={detail.missing} />
        <Button form={formId} name="intent" value="approve" disabled={isBusy} className="w-full">
          {t("review.decision.approve")}
        </Button>
        <TextAreaField
          label={t("review.decision.reason")}
          hint={t("review.decision.reasonHint")}
          error={reasonProblems.length > 0 ? reasonProblems.map(problemText).join(" ") : undefined}
          id="field-reason"
          name="reason"
          form={formId}
          maxLength={500}
          defaultValue={typedReason}
          rows={2}
        />
        <div className="grid grid-cols-2 gap-2">
          <Button tone="secondary" form={formId} name="intent" value="return" disabled={isBusy}>
            {t("review.decision.return")}
          </Button>
          <Button tone="danger" form={formId} name="intent" value="reject" disabled={isBusy}>
            {t("review.decision.reject")}
          </Button>
        </div>
      </div>
    </Card>
  );
}
