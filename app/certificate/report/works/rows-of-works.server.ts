import { mostTableRows, type Cell, type SheetPlan } from "../workbook-plan.ts";
import type { OpenWorks } from "./open-works.server.ts";
import type { ReportWork } from "./report-work.ts";

/** Of a sheet that is streamed: shown before it is downloaded, and what its widths are fitted to. */
const fitted = 1000;

/**
 * The rows of a sheet with one row a certificate: all of them, or, where there are many, the first ones and a stream.
 *
 * @param cellsOf must give the same cells for the same work, whenever it is asked
 */
export async function rowsOfWorks(
  { count, portions }: Pick<OpenWorks, "count" | "portions">,
  cellsOf: (work: ReportWork) => Cell[],
): Promise<Pick<SheetPlan, "rows" | "streamed">> {
  const rows: Cell[][] = [];
  for await (const portion of portions()) {
    rows.push(...portion.map(cellsOf));
    if (count > mostTableRows && rows.length >= fitted) break;
  }
  if (count <= mostTableRows) return { rows };
  return {
    rows,
    streamed: {
      count,
      async *portions() {
        for await (const portion of portions()) yield portion.map(cellsOf);
      },
    },
  };
}
