import type { LoaderFunctionArgs } from "@remix-run/node";
import { openQueuePage } from "#app/certificate/review/open-queue.server.ts";
import { parseQueueFilter } from "#app/certificate/review/queue-filter.ts";
import { requireRole } from "#app/http/guard.server.ts";
import { throwAsResponse } from "#app/http/refusals.server.ts";

/** Further lines of the queue for somebody who scrolls on: a `QueuePage` as JSON. The office only. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const viewer = await requireRole({ request, context }, "office");
  const filter = parseQueueFilter(new URL(request.url).searchParams);
  const page = await openQueuePage(context.app, viewer, filter).catch(throwAsResponse);
  return Response.json(page, { headers: { "Cache-Control": "no-store" } });
}
