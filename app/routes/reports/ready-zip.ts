import { createReadableStreamFromReadable, redirect, type LoaderFunctionArgs } from "@remix-run/node";
import { exportPack } from "#app/certificate/report/pack/export-pack.server.ts";
import { askedReport, publicUrlOf, watchIdOf } from "#app/http/asked-report.server.ts";
import { attachment, fileHeaders } from "#app/http/download.server.ts";
import { requireRole } from "#app/http/guard.server.ts";
import { throwAsResponse } from "#app/http/refusals.server.ts";
import { languageOf } from "#app/i18n/i18n.server.ts";

const mediaType = "application/zip";

/** The evidence pack of a report; where originals are lacking, the page that says which. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const viewer = await requireRole({ request, context }, "faculty", "office", "administration");
  // Whoever asks for the headers alone would leave the files open.
  if (request.method === "HEAD")
    return new Response(null, { headers: fileHeaders({ filename: "pack.zip", mediaType }) });
  try {
    const url = new URL(request.url);
    const { kind, search, query, language } = askedReport(params["kind"], url);
    const order = {
      kind,
      search,
      language: language ?? (await languageOf(request)),
      viewer,
      publicUrl: publicUrlOf(context.app, request),
      watchedAs: watchIdOf(url),
    };
    const pack = await exportPack(context.app, order, context.clientGone);
    if (!pack.ok) return redirect(`/reports/ready/${kind}/pack${query === "" ? "" : `?${query}`}`);
    const { fileName: filename, bytes, body } = pack.value;
    return attachment(createReadableStreamFromReadable(body), { filename, mediaType, bytes });
  } catch (error) {
    return throwAsResponse(error);
  }
}
