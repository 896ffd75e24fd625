import type { LoaderFunctionArgs } from "@remix-run/node";
import { attachment } from "#app/http/download.server.ts";
import { requireRole } from "#app/http/guard.server.ts";
import { languageOf, textsIn } from "#app/i18n/i18n.server.ts";
import { directoryTemplate } from "#app/people/directory/make-template.server.ts";

const mediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** The workbook to fill in, in the language of the screen. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  await requireRole({ request, context }, "office");
  const { fileName, bytes } = await directoryTemplate(context.app, textsIn(await languageOf(request)).people);
  const body = new ArrayBuffer(bytes.byteLength);
  new Uint8Array(body).set(bytes);
  return attachment(body, { filename: fileName, mediaType, bytes: bytes.byteLength });
}
