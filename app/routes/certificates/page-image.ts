import type { LoaderFunctionArgs } from "@remix-run/node";
import { z } from "zod";
import { openPagePreview, previewWidths } from "#app/certificate/page-preview.server.ts";
import { fileHeaders } from "#app/http/download.server.ts";
import { requireViewer } from "#app/http/guard.server.ts";
import { parseParam, parseSearch } from "#app/http/params.server.ts";
import { throwAsResponse } from "#app/http/refusals.server.ts";

const pageNumber = z.coerce.number().int().min(1).max(1000);
const imageSearch = z.object({ w: z.coerce.number().pipe(z.literal(previewWidths)).default(1200) });

/** A page of a certificate as an image, for whoever may see the certificate; 404 for others. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer({ request, context });
  const certificateId = parseParam(params, "certificateId");
  const page = parseParam(params, "page", pageNumber);
  const { w: width } = parseSearch(request, imageSearch);
  const preview = await openPagePreview(context.app, viewer, { certificateId, page, width }).catch(throwAsResponse);
  const { bytes, mediaType, name: filename } = preview;
  const headers = fileHeaders({ filename, mediaType, bytes: bytes.byteLength }, "inline");
  // An image of a page never changes; only who may see it does, so it is not kept for long.
  headers.set("Cache-Control", "private, max-age=3600");
  return new Response(new Uint8Array(bytes), { headers });
}
