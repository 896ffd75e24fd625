import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { requireRole } from "#app/http/guard.server.ts";
import { parseParam } from "#app/http/params.server.ts";

/** How far one's own large file has come. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const viewer = await requireRole({ request, context }, "faculty", "office", "administration");
  const progress = context.app.exports.watched.progressOf(parseParam(params, "exportId"), viewer.id);
  return Response.json(progress, { headers: { "Cache-Control": "no-store" } });
}

/** Cancels one's own large file; one that has ended or is somebody else's stays as it is. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const viewer = await requireRole({ request, context }, "faculty", "office", "administration");
  return data({ cancelled: context.app.exports.watched.cancel(parseParam(params, "exportId"), viewer.id) });
}
