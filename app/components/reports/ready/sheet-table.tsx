import { Link } from "@remix-run/react";
import type { LineView, SheetView } from "#app/certificate/report/ready/plan-view.ts";

const sides = {
  text: "min-w-28 text-left print:min-w-0",
  integer: "text-right",
  decimal: "text-right",
  date: "text-center",
} as const;

/** One sheet of a workbook as a table: the same columns and cells, with its totals where all rows are shown. */
export function SheetTable({ sheet, links }: { sheet: SheetView; links: boolean }) {
  const { columns, figures, rows, totals } = sheet;
  return (
    <table className="w-full border-collapse text-left text-sm print:text-[8pt]">
      <caption className="sr-only">{sheet.title}</caption>
      <thead className="table-header-group border-b border-line-strong bg-paper">
        <tr>
          {columns.map(({ key, header, kind }) => (
            <th key={key} scope="col" className={`px-2 py-1.5 align-bottom font-semibold ${sides[kind]}`}>
              {header}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {figures.map(({ at, cells, look }) => (
          <Line key={at} {...{ cells, look, sheet, links }} strong />
        ))}
        {rows.map(({ at, cells, look }) => (
          <Line key={at} {...{ cells, look, sheet, links }} />
        ))}
        {totals === null ? null : (
          <Line cells={totals.map((text) => ({ text, href: null }))} look={null} sheet={sheet} links={false} strong />
        )}
      </tbody>
    </table>
  );
}

type LineProps = Pick<LineView, "cells" | "look"> & { sheet: SheetView; links: boolean; strong?: boolean };

const looks = { muted: "italic text-muted", warning: "text-warn" } as const;

function Line({ cells, look, sheet, links, strong = false }: LineProps) {
  return (
    <tr
      className={`break-inside-avoid border-b border-line align-top ${strong ? "font-semibold" : ""} ${look === null ? "" : looks[look]}`}
    >
      {cells.map(({ text, href }, index) => {
        const column = sheet.columns[index];
        return (
          <td key={column?.key ?? index} className={`px-2 py-1 tabular-nums ${sides[column?.kind ?? "text"]}`}>
            {href === null || !links ? text : <CellLink text={text} href={href} />}
          </td>
        );
      })}
    </tr>
  );
}

/** The file needs whole addresses; on a page of ours the path is enough, and stays within the app. */
function CellLink({ text, href }: { text: string; href: string }) {
  const path = URL.canParse(href) ? `${new URL(href).pathname}${new URL(href).search}` : href;
  return (
    <Link to={path} reloadDocument className="text-brand underline">
      {text}
    </Link>
  );
}
