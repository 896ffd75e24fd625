import { useTranslation } from "react-i18next";
import { Alert } from "../ui/alert.tsx";
import { MissingList } from "./missing-list.tsx";
import type { CertificateOutcome } from "./outcome.ts";

/** Says what came of the last step; a conflict has a panel of its own. */
export function OutcomeMessage({ outcome }: { outcome: CertificateOutcome | null }) {
  const { t } = useTranslation();
  if (outcome === null || outcome.kind === "stale") return null;
  if (outcome.kind === "saved") {
    return <Alert tone="good">{t(outcome.changed ? "review.fields.saved" : "review.fields.unchanged")}</Alert>;
  }
  if (outcome.kind === "invalid") return <Alert tone="bad">{t("review.fields.notSaved")}</Alert>;
  if (outcome.code === "incomplete") {
    return (
      <Alert tone="bad">
        <MissingList missing={outcome.missing} />
      </Alert>
    );
  }
  return <Alert tone="bad">{t(`review.refusals.${outcome.code}`)}</Alert>;
}
