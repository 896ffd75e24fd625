import { Download, Printer } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { ReportKind } from "#app/model/report.ts";
import { LinkButton } from "../../ui/button.tsx";

/** Print view and workbook of a report, for pages that show the same figures in their own way. */
export function ReportButtons({ kind, search }: { kind: ReportKind; search: string }) {
  const { t } = useTranslation();
  return (
    <>
      <LinkButton to={`/reports/ready/${kind}/print?${search}`}>
        <Printer aria-hidden className="size-4" />
        {t("readyReports.print")}
      </LinkButton>
      <LinkButton reloadDocument to={`/reports/ready/${kind}/workbook.xlsx?${search}`}>
        <Download aria-hidden className="size-4" />
        {t("readyReports.workbook")}
      </LinkButton>
    </>
  );
}
