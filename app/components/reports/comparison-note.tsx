import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { DashboardView, PreviousView } from "#app/certificate/report/dashboard-view.ts";
import { Alert } from "../ui/alert.tsx";

/** What the small figures are, and what is to be kept in mind when comparing; or why nothing is compared. */
export function ComparisonNote({ view }: { view: DashboardView }) {
  const { t } = useTranslation();
  const { previous, unopenedBefore, rule } = view;
  if (previous !== null) return <Compared previous={previous} ruleVersion={rule.version} />;
  if (unopenedBefore === null) return null;
  return (
    <p className="text-sm text-muted">
      {t("dashboard.previous.unopened", { period: unopenedBefore })}{" "}
      <Link to={`/reports?period=${unopenedBefore}`} className="text-brand underline print:hidden">
        {t("dashboard.previous.open", { period: unopenedBefore })}
      </Link>
    </p>
  );
}

function Compared({ previous, ruleVersion }: { previous: PreviousView; ruleVersion: number }) {
  const { t } = useTranslation();
  const period = previous.period.id;
  return (
    <div className="space-y-2">
      <p className="text-sm text-muted">
        {t("dashboard.previous.explained", { period })}{" "}
        {previous.isStillRunning ? t("dashboard.previous.stillRunning", { period }) : null}
      </p>
      {previous.isSameRule ? null : (
        <Alert tone="warn">
          {t("dashboard.previous.otherRule", { period, before: previous.ruleVersion, now: ruleVersion })}
        </Alert>
      )}
    </div>
  );
}
