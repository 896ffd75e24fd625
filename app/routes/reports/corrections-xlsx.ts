import { createReadableStreamFromReadable, type LoaderFunctionArgs } from "@remix-run/node";
import { exportWorkingRegister, workingFilter } from "#app/certificate/report/corrections/export-working.server.ts";
import { attachment } from "#app/http/download.server.ts";
import { requireRole } from "#app/http/guard.server.ts";
import { parseSearch } from "#app/http/params.server.ts";
import { throwAsResponse } from "#app/http/refusals.server.ts";
import { languageOf } from "#app/i18n/i18n.server.ts";

const mediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** The register to be corrected by hand, under the page's own query string. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const viewer = await requireRole({ request, context }, "office");
  const filter = parseSearch(request, workingFilter);
  const language = await languageOf(request);
  const { fileName, body } = await exportWorkingRegister(context.app, viewer, { filter, language }).catch(
    throwAsResponse,
  );
  return attachment(createReadableStreamFromReadable(body), { filename: fileName, mediaType });
}
