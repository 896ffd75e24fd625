import { createReadableStreamFromReadable, type AppLoadContext, type EntryContext } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { isRouteErrorResponse, RemixServer } from "@remix-run/react";
import { isbot } from "isbot";
import { renderToPipeableStream } from "react-dom/server";
import { I18nextProvider } from "react-i18next";
import { NonceContext } from "./components/shell/nonce.ts";
import { logBug } from "./http/bug-log.server.ts";
import { pageStream } from "./http/page-stream.server.ts";
import { languageOf, serverI18n } from "./i18n/i18n.server.ts";

/** Slower loaders than this are cut off, so that no connection hangs for ever. */
export const streamTimeout = 15_000;

export default async function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remix: EntryContext,
  context: AppLoadContext,
): Promise<Response> {
  const i18n = serverI18n(await languageOf(request));
  const readyEvent = isbot(request.headers.get("user-agent") ?? "") ? "onAllReady" : "onShellReady";
  return await new Promise((resolve, reject) => {
    let answeredStatus = status;
    const { pipe, abort } = renderToPipeableStream(
      <NonceContext.Provider value={context.nonce}>
        <I18nextProvider i18n={i18n}>
          <RemixServer context={remix} url={request.url} nonce={context.nonce} />
        </I18nextProvider>
      </NonceContext.Provider>,
      {
        nonce: context.nonce,
        [readyEvent]() {
          const body = pageStream();
          headers.set("Content-Type", "text/html; charset=utf-8");
          // Pages hold personal data: no cache between us and the browser may keep them.
          if (!headers.has("Cache-Control")) headers.set("Cache-Control", "no-store");
          resolve(new Response(createReadableStreamFromReadable(body), { headers, status: answeredStatus }));
          pipe(body);
        },
        onShellError: reject,
        onError(error: unknown) {
          answeredStatus = 500;
          logBug(context.app.log, context.requestId, error);
        },
      },
    );
    setTimeout(abort, streamTimeout + 1000);
  });
}

/** Bugs of loaders, actions and rendering. Refusals and addresses that lead nowhere are answers, not bugs. */
export function handleError(error: unknown, { request, context }: LoaderFunctionArgs | ActionFunctionArgs): void {
  if (request.signal.aborted || isRouteErrorResponse(error)) return;
  logBug(context.app.log, context.requestId, error);
}
