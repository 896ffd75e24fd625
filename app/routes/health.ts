import type { LoaderFunctionArgs } from "@remix-run/node";
import { failedChecks, realSurroundings } from "#app/server/health.server.ts";

/** For monitoring: 200 while certificates can be stored and read, else 503 with the names of what failed. Open to all, tells no secrets. */
export async function loader({ context }: LoaderFunctionArgs) {
  const failed = await failedChecks(context.app, realSurroundings);
  const status = failed.length === 0 ? 200 : 503;
  return Response.json({ ok: status === 200, failed }, { status, headers: { "Cache-Control": "no-store" } });
}
