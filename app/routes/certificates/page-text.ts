import type { ActionFunctionArgs } from "@remix-run/node";
import { z } from "zod";
import { readMarkedPlace } from "#app/certificate/read-marked-place.server.ts";
import { placeForm } from "#app/certificate/review/place-form.ts";
import { requireViewer } from "#app/http/guard.server.ts";
import { parseParam } from "#app/http/params.server.ts";
import { refusalResponse, throwAsResponse } from "#app/http/refusals.server.ts";

const pageNumber = z.coerce.number().int().min(1).max(1000);

/** There is nothing to look at: a place is asked for by posting it. */
export function loader(): never {
  throw refusalResponse("not_found");
}

/** What stands at a place of a page, for whoever may correct the certificate; nothing is kept. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const viewer = await requireViewer({ request, context });
  const certificateId = parseParam(params, "certificateId");
  const page = parseParam(params, "page", pageNumber);
  const form = placeForm.safeParse(Object.fromEntries(await request.formData()));
  if (!form.success) throw refusalResponse("bad_request");
  const { target, ...box } = form.data;
  const place = await readMarkedPlace(context.app, viewer, { certificateId, page, box, target }).catch(throwAsResponse);
  return Response.json(place, { headers: { "Cache-Control": "no-store" } });
}
