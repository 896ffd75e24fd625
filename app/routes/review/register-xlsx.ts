import { createReadableStreamFromReadable, type LoaderFunctionArgs } from "@remix-run/node";
import { registerFilter } from "#app/certificate/match/register-filter.ts";
import { exportRegisterComparison } from "#app/certificate/report/export-register-comparison.server.ts";
import { attachment } from "#app/http/download.server.ts";
import { requireRole } from "#app/http/guard.server.ts";
import { parseParam, parseSearch } from "#app/http/params.server.ts";
import { throwAsResponse } from "#app/http/refusals.server.ts";
import { languageOf } from "#app/i18n/i18n.server.ts";

const mediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** The comparison under the page's own query string. The office only. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const viewer = await requireRole({ request, context }, "office");
  const id = parseParam(params, "extractId");
  const order = { id, filter: parseSearch(request, registerFilter), language: await languageOf(request) };
  const { fileName, body } = await exportRegisterComparison(context.app, viewer, order).catch(throwAsResponse);
  // Whoever goes away takes the rest of the rows with them.
  context.clientGone.addEventListener("abort", () => body.destroy(), { once: true });
  return attachment(createReadableStreamFromReadable(body), { filename: fileName, mediaType });
}
