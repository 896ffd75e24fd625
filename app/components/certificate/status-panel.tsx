import { useTranslation } from "react-i18next";
import type { CertificateDetail } from "#app/certificate/review/certificate-detail.ts";
import type { ReviewState } from "#app/model/review-state.ts";
import { formatInstant } from "#app/i18n/format.ts";
import { Alert, type AlertTone } from "../ui/alert.tsx";

const tones: Record<ReviewState, AlertTone> = {
  draft: "info",
  submitted: "info",
  held: "info",
  returned: "warn",
  approved: "good",
  rejected: "bad",
  withdrawn: "info",
};

type StatusPanelProps = Pick<CertificateDetail, "state" | "deciderName" | "decidedAt" | "decisionReason"> & {
  /** Tells the sender what comes next; the office knows. */
  forSender: boolean;
};

/** Where the certificate stands, and the office's reason where there is one. */
export function StatusPanel({ state, deciderName, decidedAt, decisionReason, forSender }: StatusPanelProps) {
  const { t } = useTranslation();
  const isDecided = decidedAt !== null && deciderName !== null;
  if (!forSender && !isDecided) return null;
  return (
    <Alert tone={tones[state]} title={t(`review.states.${state}`)}>
      {forSender ? <p>{t(`review.statusText.${state}`)}</p> : null}
      {decisionReason === null ? null : (
        <p className="mt-1 break-words">
          <strong className="font-medium">{t("review.decision.officeReason")}:</strong> {decisionReason}
        </p>
      )}
      {isDecided ? (
        <p className="mt-1 text-sm">
          {t("review.decision.decided", {
            state: t(`review.states.${state}`),
            name: deciderName,
            at: formatInstant(decidedAt),
          })}
        </p>
      ) : null}
    </Alert>
  );
}
