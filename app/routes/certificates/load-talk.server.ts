import type { AppLoadContext } from "@remix-run/node";
import { openConversation } from "#app/certificate/review/conversation.server.ts";
import { hasNewsAbout, noteSeen } from "#app/certificate/review/notices.server.ts";
import type { LoadedTalk } from "#app/components/conversation/talk-outcome.ts";
import { Refusal } from "#app/model/result.ts";
import type { Viewer } from "#app/model/viewer.ts";

type Opened = { request: Request; context: Pick<AppLoadContext, "app">; viewer: Viewer; id: string };

/**
 * The conversation for a certificate's page. Opening the page is seeing what is told of the certificate,
 * unless the browser only fetches it ahead.
 *
 * @throws Refusal `not_found`
 */
export async function loadTalk({ request, context: { app }, viewer, id }: Opened): Promise<LoadedTalk> {
  const conversation = await openConversation(app, viewer, id).catch((error: unknown) => {
    if (error instanceof Refusal && error.code === "forbidden") return null;
    throw error;
  });
  const hasNews = await hasNewsAbout(app, viewer, id);
  if (!hasNews || isFetchedAhead(request)) return { conversation, hasNews };
  await noteSeen(app, viewer, id);
  return { conversation, hasNews: false };
}

function isFetchedAhead({ headers }: Request): boolean {
  return /prefetch/iu.test(headers.get("Sec-Purpose") ?? headers.get("Purpose") ?? "");
}
