import { openPeriod } from "#app/certificate/aggregate/rating-rules.server.ts";
import { refreshCounts } from "#app/certificate/aggregate/refresh-counts.server.ts";
import type { AppContext } from "#app/context.server.ts";
import { parsePeriod } from "../../aggregate/period.ts";
import { presentPeriod } from "../load-report.server.ts";
import type { ExportOrder } from "./export-messages.ts";

/** Writes what making a report over the figures of a period would write, so that afterwards it only reads. */
export async function bringUpToDate(context: AppContext, { search }: Pick<ExportOrder, "search">): Promise<void> {
  const { id } = parsePeriod(search["period"] ?? "") ?? (await presentPeriod(context));
  const { isOpened } = await openPeriod(context, id);
  if (isOpened) await refreshCounts(context, id);
}
