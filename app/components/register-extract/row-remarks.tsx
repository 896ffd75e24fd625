import { AlertTriangle } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { ComparedRow } from "#app/certificate/match/register-comparison.ts";
import type { ExtractRow } from "#app/model/register-extract.ts";

/** Cells of the row that say nothing sensible, and the further rows of the same certificate. */
export function RowRemarks({ line, rowName }: { line: ComparedRow; rowName: (row: ExtractRow) => string }) {
  const { t } = useTranslation();
  const { row, twins } = line;
  const problems = row?.problems ?? [];
  if (row === null || problems.length + twins.length === 0) return null;
  return (
    <ul className="mt-2 space-y-1 text-sm">
      {problems.map(({ code, column, letter, value }) => (
        <li key={`${code} ${column}`} className="flex gap-2">
          <AlertTriangle aria-hidden className="mt-0.5 size-4 shrink-0 text-warn" />
          <span className="min-w-0 break-words">
            {t(`registerExtract.cellProblems.${code}`, { column: t(`registerExtract.columns.${column}`), value })}
            {letter === null ? null : ` (${t("registerExtract.cell", { cell: `${letter}${row.line}` })})`}
          </span>
        </li>
      ))}
      {twins.length === 0 ? null : (
        <li className="flex gap-2">
          <AlertTriangle aria-hidden className="mt-0.5 size-4 shrink-0 text-warn" />
          <span>{t("registerExtract.one.twins", { rows: twins.map(rowName).join("; ") })}</span>
        </li>
      )}
    </ul>
  );
}
