import type { LoaderFunctionArgs } from "@remix-run/node";
import { findOriginalOfCertificate, streamOriginal } from "#app/certificate/intake/open-original.server.ts";
import { attachment } from "#app/http/download.server.ts";
import { requireViewer } from "#app/http/guard.server.ts";
import { parseParam } from "#app/http/params.server.ts";
import { throwAsResponse } from "#app/http/refusals.server.ts";

/** The file a certificate was read from: its sender, the office, and administration once it is approved; 404 for others. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer({ request, context });
  const certificateId = parseParam(params, "certificateId");
  const original = await findOriginalOfCertificate(context.app, viewer, certificateId).catch(throwAsResponse);
  const { fileName: filename, mediaType, bytes } = original;
  return attachment(streamOriginal(original, context.clientGone), { filename, mediaType, bytes });
}
