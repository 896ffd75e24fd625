import { useTranslation } from "react-i18next";
import type { CertificateDetail } from "#app/certificate/review/certificate-detail.ts";
import type { DeskView } from "#app/certificate/review/desk-view.ts";
import { Button } from "../ui/button.tsx";
import { Card } from "../ui/card.tsx";
import { ClaimLine } from "./claim-line.tsx";
import { KeyCap } from "./key-cap.tsx";
import { MissingList } from "./missing-list.tsx";
import { ReasonBox } from "./reason-box.tsx";
import { ReopenForm } from "./reopen-form.tsx";

type DecisionPanelProps = {
  detail: Pick<CertificateDetail, "missing" | "findings" | "may" | "isOwn" | "state" | "version">;
  desk: DeskView;
  /** The form of the fields: what was corrected is saved with the decision. */
  formId: string;
  reasonProblems: readonly string[];
  typedReason: string | undefined;
  isBusy: boolean;
};

/** What the office can do with a certificate in the state it is in. */
export function DecisionPanel({ detail, desk, formId, reasonProblems, typedReason, isBusy }: DecisionPanelProps) {
  const { t } = useTranslation();
  const { may, isOwn, state, version } = detail;
  if (may.reopen) {
    return <ReopenForm version={version} problems={reasonProblems} typed={typedReason} isBusy={isBusy} />;
  }
  if (!may.decide) {
    const isWaiting = state === "submitted" || state === "held";
    return isOwn && isWaiting ? (
      <Card title={t("review.decision.title")}>
        <p>{t("review.decision.own")}</p>
      </Card>
    ) : null;
  }
  const isOthers = desk.claim !== null && !desk.claim.isOwn;
  const errors = detail.findings.filter((finding) => finding.severity === "error").length;
  const step = { form: formId, name: "intent", disabled: isBusy } as const;
  return (
    <Card title={t("review.decision.title")}>
      <div className="space-y-3">
        <ClaimLine claim={desk.claim} isBusy={isBusy} />
        {isOthers ? null : (
          <>
            {errors > 0 ? (
              <p className="font-medium text-bad">{t("review.decision.errorsRemain", { count: errors })}</p>
            ) : null}
            <MissingList missing={detail.missing} />
            <Button {...step} value="approve" className="w-full" data-desk-key="approve" aria-keyshortcuts="A">
              {t("review.decision.approve")}
              <KeyCap action="approve" />
            </Button>
            <ReasonBox formId={formId} problems={reasonProblems} typed={typedReason} reasons={desk.reasons} />
            <div className="grid grid-cols-2 gap-2">
              <Button {...step} tone="secondary" value="return" data-desk-key="return">
                {t("review.decision.return")}
              </Button>
              {state === "held" ? (
                <Button {...step} tone="secondary" value="resume" data-desk-key="hold">
                  {t("decisions.resume")}
                </Button>
              ) : (
                <Button {...step} tone="secondary" value="hold" data-desk-key="hold" aria-keyshortcuts="H">
                  {t("decisions.hold")}
                  <KeyCap action="hold" />
                </Button>
              )}
              <Button {...step} tone="danger" value="reject" className="col-span-2">
                {t("review.decision.reject")}
              </Button>
            </div>
          </>
        )}
      </div>
    </Card>
  );
}
