import type { AppContext } from "#app/context.server.ts";
import type { ReportKind, ReportSearch } from "#app/model/report.ts";
import { parsePeriod } from "../../aggregate/period.ts";
import { countApproved, countRows } from "#db/queries/counting.server.ts";
import { presentPeriod } from "../load-report.server.ts";
import { mostTableRows } from "../workbook-plan.ts";

/** Reports with a row for each certificate or author of a period. */
const growing: ReadonlySet<ReportKind> = new Set(["rating", "register", "departments", "differences", "custom"]);

/**
 * Whether making this report in the process of the web server would keep everybody else waiting. Judged by the period
 * as a whole, since all of it is counted whatever the filter: as many rows as it has, or, while nobody has counted it,
 * as there are approved certificates.
 */
export async function isLarge(context: AppContext, kind: ReportKind, search: ReportSearch): Promise<boolean> {
  if (!growing.has(kind)) return false;
  const { id } = parsePeriod(search["period"] ?? "") ?? (await presentPeriod(context));
  const q = context.db.read;
  const counted = await countRows(q, id);
  return (counted > 0 ? counted : await countApproved(q)) > mostTableRows;
}
