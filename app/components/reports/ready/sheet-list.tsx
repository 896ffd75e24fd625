import { useTranslation } from "react-i18next";
import type { SheetView } from "#app/certificate/report/ready/plan-view.ts";
import { SheetChart } from "./sheet-chart.tsx";
import { SheetTable } from "./sheet-table.tsx";

/** The sheets of a workbook below one another on the screen, with a way to each. */
export function SheetList({ sheets }: { sheets: readonly SheetView[] }) {
  const { t } = useTranslation();
  return (
    <>
      {sheets.length < 2 ? null : (
        <nav aria-label={t("readyReports.sheets")} className="mb-4 flex flex-wrap gap-x-4">
          {sheets.map(({ name }, index) => (
            <a
              key={name}
              href={`#sheet-${index + 1}`}
              className="inline-flex min-h-10 items-center text-brand underline"
            >
              {name}
            </a>
          ))}
        </nav>
      )}
      <div className="space-y-6">
        {sheets.map((sheet, index) => (
          <section
            key={sheet.name}
            id={`sheet-${index + 1}`}
            className="rounded-card border border-line bg-surface p-4"
          >
            <h2 className="text-lg font-semibold">{sheet.name}</h2>
            {sheet.remarks.map((remark) => (
              <p key={remark} className="max-w-prose text-sm text-muted">
                {remark}
              </p>
            ))}
            <p className="my-2 text-sm">
              {sheet.rows.length < sheet.count
                ? t("readyReports.rowsShown", { shown: sheet.rows.length, count: sheet.count })
                : t("readyReports.rows", { count: sheet.count })}
            </p>
            {sheet.count === 0 ? <p className="text-muted">{sheet.emptyText}</p> : null}
            {/* Takes the focus, so that the keyboard can scroll it. */}
            <section className="overflow-x-auto" tabIndex={0} aria-label={sheet.name}>
              <SheetTable sheet={sheet} links />
            </section>
            {sheet.chart === null ? null : <SheetChart chart={sheet.chart} />}
          </section>
        ))}
      </div>
    </>
  );
}
