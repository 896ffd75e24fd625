import { createReadableStreamFromReadable, type LoaderFunctionArgs } from "@remix-run/node";
import { exportReport } from "#app/certificate/report/ready/export-report.server.ts";
import { filterToData, reportFilter } from "#app/certificate/report/report-filter.ts";
import { attachment } from "#app/http/download.server.ts";
import { requireRole } from "#app/http/guard.server.ts";
import { parseSearch } from "#app/http/params.server.ts";
import { throwAsResponse } from "#app/http/refusals.server.ts";
import { languageOf } from "#app/i18n/i18n.server.ts";

const mediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** The rating workbook under the page's own query string, so that the file equals the screen. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const viewer = await requireRole({ request, context }, "office", "administration");
  const filter = parseSearch(request, reportFilter);
  const { fileName, body } = await exportReport(context.app, {
    kind: "rating",
    search: filterToData(filter),
    language: await languageOf(request),
    viewer,
    publicUrl: context.app.config.publicUrl ?? new URL(request.url).origin,
  }).catch(throwAsResponse);
  // Whoever goes away takes the rest of the rows with them.
  context.clientGone.addEventListener("abort", () => body.destroy(), { once: true });
  return attachment(createReadableStreamFromReadable(body), { filename: fileName, mediaType });
}
