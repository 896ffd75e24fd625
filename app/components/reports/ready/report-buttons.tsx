import { Download } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { ReportKind } from "#app/model/report.ts";
import { LinkButton } from "../../ui/button.tsx";
import { PrintLink } from "./print-link.tsx";

/** Print view and workbook of a report, for pages that show the same figures in their own way. */
export function ReportButtons({ kind, search }: { kind: ReportKind; search: string }) {
  const { t } = useTranslation();
  return (
    <>
      <PrintLink to={`/reports/ready/${kind}/print?${search}`} />
      <LinkButton reloadDocument to={`/reports/ready/${kind}/workbook.xlsx?${search}`}>
        <Download aria-hidden className="size-4" />
        {t("readyReports.workbook")}
      </LinkButton>
    </>
  );
}
