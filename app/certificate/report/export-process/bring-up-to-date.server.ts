import { openPeriod } from "#app/certificate/aggregate/rating-rules.server.ts";
import { refreshCounts } from "#app/certificate/aggregate/refresh-counts.server.ts";
import type { AppContext } from "#app/context.server.ts";
import { parsePeriod } from "../../aggregate/period.ts";
import { presentPeriod } from "../load-report.server.ts";
import { makerFor } from "../ready/export-report.server.ts";
import type { ExportOrder } from "./export-messages.ts";

/**
 * Writes what making a report over the figures of a period would write, so that afterwards it only reads. Whoever may not
 * have it opens no period, nor does a report of none.
 *
 * @throws Refusal as `makerFor`
 */
export async function bringUpToDate(context: AppContext, order: ExportOrder): Promise<void> {
  const { search } = order;
  if (!makerFor(order).fields.includes("period")) return;
  const { id } = parsePeriod(search["period"] ?? "") ?? (await presentPeriod(context));
  const { isOpened, state } = await openPeriod(context, id);
  // Of a closed one what was frozen is read.
  if (isOpened && state !== "closed") await refreshCounts(context, id);
}
