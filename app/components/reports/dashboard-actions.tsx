import { Download } from "lucide-react";
import { useTranslation } from "react-i18next";
import { LinkButton } from "../ui/button.tsx";
import { PrintLink } from "./ready/print-link.tsx";

/** Where the dashboard leads besides its figures. Nothing of it is of use on paper. */
export function DashboardActions({ search, mayEditRule }: { search: string; mayEditRule: boolean }) {
  const { t } = useTranslation();
  return (
    <div className="flex flex-wrap gap-2 print:hidden">
      {mayEditRule ? (
        <LinkButton tone="quiet" to="/reports/rule">
          {t("reports.toRule")}
        </LinkButton>
      ) : null}
      <LinkButton tone="quiet" to="/review/quality">
        {t("quality.link")}
      </LinkButton>
      <LinkButton tone="quiet" to="/reports/periods">
        {t("periods.toPeriods")}
      </LinkButton>
      <LinkButton to="/reports/ready">{t("readyReports.catalogue")}</LinkButton>
      <LinkButton to={`/reports/rows?${search}`}>{t("reports.toRows")}</LinkButton>
      <PrintLink to={`/reports/ready/rating/print?${search}`} />
      <LinkButton tone="primary" reloadDocument to={`/reports/rating.xlsx?${search}`} title={t("reports.exportHint")}>
        <Download aria-hidden className="size-4" />
        {t("reports.export")}
      </LinkButton>
    </div>
  );
}
