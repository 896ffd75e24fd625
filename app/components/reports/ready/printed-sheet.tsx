import { useTranslation } from "react-i18next";
import type { SheetView } from "#app/certificate/report/ready/plan-view.ts";
import { SheetChart } from "./sheet-chart.tsx";
import { SheetTable } from "./sheet-table.tsx";

/** One sheet on paper: begins a page of its own, repeats its headings, says how many rows it left out. */
export function PrintedSheet({ sheet }: { sheet: SheetView }) {
  const { t } = useTranslation();
  return (
    <section className="break-before-page first:break-before-auto">
      <h2 className="text-lg font-semibold print:text-[12pt]">{sheet.title}</h2>
      {sheet.remarks.map((remark) => (
        <p key={remark} className="text-sm print:text-[8pt]">
          {remark}
        </p>
      ))}
      {sheet.rows.length < sheet.count ? (
        <p className="my-1 font-medium">
          {t("readyReports.rowsPrinted", { shown: sheet.rows.length, count: sheet.count })}
        </p>
      ) : null}
      {sheet.count === 0 ? <p>{sheet.emptyText}</p> : null}
      <div className="mt-2 overflow-x-auto print:overflow-visible">
        <SheetTable sheet={sheet} links={false} />
      </div>
      {sheet.chart === null ? null : <SheetChart chart={sheet.chart} />}
      {sheet.below.map((line) => (
        <p key={line} className="mt-6 break-inside-avoid text-sm">
          {line}
        </p>
      ))}
    </section>
  );
}
