import { Link } from "@remix-run/react";
import { ChartColumn } from "lucide-react";
import { useTranslation } from "react-i18next";
import { EmptyState } from "../ui/empty-state.tsx";

/** Why there is nothing to see, and what to do next. */
export function ReportEmpty({
  hasApproved,
  filtered,
  clearTo,
  mayReview,
}: {
  /** Whether anything was ever approved. */
  hasApproved: boolean;
  /** Whether more than the period is chosen. */
  filtered: boolean;
  /** Address of the whole period. */
  clearTo: string;
  mayReview: boolean;
}) {
  const { t } = useTranslation();
  if (!hasApproved) {
    return (
      <EmptyState Icon={ChartColumn} title={t("reports.empty.title")}>
        <p>{t("reports.empty.noApproved")}</p>
        {mayReview ? <NextStep to="/review" text={t("reports.empty.openQueue")} /> : null}
      </EmptyState>
    );
  }
  return (
    <EmptyState Icon={ChartColumn} title={t("reports.empty.title")}>
      <p>{t(filtered ? "reports.empty.noneInFilter" : "reports.empty.noneInPeriod")}</p>
      {filtered ? <NextStep to={clearTo} text={t("reports.clear")} /> : null}
    </EmptyState>
  );
}

function NextStep({ to, text }: { to: string; text: string }) {
  return (
    <p className="mt-3">
      <Link to={to} className="font-medium text-brand underline">
        {text}
      </Link>
    </p>
  );
}
