import { createReadableStreamFromReadable, type LoaderFunctionArgs } from "@remix-run/node";
import { exportMissing } from "#app/certificate/report/export-missing.server.ts";
import { missingFilter } from "#app/certificate/report/missing-filter.ts";
import { attachment } from "#app/http/download.server.ts";
import { requireRole } from "#app/http/guard.server.ts";
import { parseSearch } from "#app/http/params.server.ts";
import { throwAsResponse } from "#app/http/refusals.server.ts";
import { languageOf } from "#app/i18n/i18n.server.ts";

const mediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** The list of those who have not submitted, under the page's own query string. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const viewer = await requireRole({ request, context }, "office", "administration");
  const order = { filter: parseSearch(request, missingFilter), language: await languageOf(request) };
  const { fileName, body } = await exportMissing(context.app, viewer, order).catch(throwAsResponse);
  // Whoever goes away takes the rest of the rows with them.
  context.clientGone.addEventListener("abort", () => body.destroy(), { once: true });
  return attachment(createReadableStreamFromReadable(body), { filename: fileName, mediaType });
}
