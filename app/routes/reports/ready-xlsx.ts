import { createReadableStreamFromReadable, type LoaderFunctionArgs } from "@remix-run/node";
import { exportReport } from "#app/certificate/report/ready/export-report.server.ts";
import { askedReport, publicUrlOf, watchIdOf } from "#app/http/asked-report.server.ts";
import { attachment } from "#app/http/download.server.ts";
import { requireRole } from "#app/http/guard.server.ts";
import { throwAsResponse } from "#app/http/refusals.server.ts";
import { languageOf } from "#app/i18n/i18n.server.ts";

const mediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** The workbook of a report under the page's own query string, so that the file equals the screen. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const viewer = await requireRole({ request, context }, "faculty", "office", "administration");
  try {
    const url = new URL(request.url);
    const { kind, search, language } = askedReport(params["kind"], url);
    const { fileName, body } = await exportReport(context.app, {
      kind,
      search,
      language: language ?? (await languageOf(request)),
      viewer,
      publicUrl: publicUrlOf(context.app, request),
      watchedAs: watchIdOf(url),
    });
    // Whoever goes away takes the rest of the rows with them.
    context.clientGone.addEventListener("abort", () => body.destroy(), { once: true });
    return attachment(createReadableStreamFromReadable(body), { filename: fileName, mediaType });
  } catch (error) {
    return throwAsResponse(error);
  }
}
