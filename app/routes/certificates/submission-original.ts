import type { LoaderFunctionArgs } from "@remix-run/node";
import { findOriginalOfSubmission, streamOriginal } from "#app/certificate/intake/open-original.server.ts";
import { attachment } from "#app/http/download.server.ts";
import { requireViewer } from "#app/http/guard.server.ts";
import { parseParam } from "#app/http/params.server.ts";
import { throwAsResponse } from "#app/http/refusals.server.ts";

/** A sent file, read or not: its sender, and whoever may see a certificate of it; 404 for others. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer({ request, context });
  const submissionId = parseParam(params, "submissionId");
  const original = await findOriginalOfSubmission(context.app, viewer, submissionId).catch(throwAsResponse);
  const { fileName: filename, mediaType, bytes } = original;
  return attachment(streamOriginal(original, context.clientGone), { filename, mediaType, bytes });
}
