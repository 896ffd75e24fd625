import { PassThrough } from "node:stream";
import { createReadableStreamFromReadable, type AppLoadContext, type EntryContext } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { RemixServer } from "@remix-run/react";
import { isbot } from "isbot";
import { renderToPipeableStream } from "react-dom/server";
import { I18nextProvider } from "react-i18next";
import { NonceContext } from "./components/shell/nonce.ts";
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
          const body = new PassThrough();
          headers.set("Content-Type", "text/html; charset=utf-8");
          // Pages hold personal data: no cache between us and the browser may keep them.
          if (!headers.has("Cache-Control")) headers.set("Cache-Control", "no-store");
          resolve(new Response(createReadableStreamFromReadable(body), { headers, status: answeredStatus }));
          pipe(body);
        },
        onShellError: reject,
        onError(error: unknown) {
          answeredStatus = 500;
          logBug(context, error);
        },
      },
    );
    setTimeout(abort, streamTimeout + 1000);
  });
}

/** Bugs of loaders, actions and rendering. Refusals are answers, not bugs, and never come here. */
export function handleError(error: unknown, { request, context }: LoaderFunctionArgs | ActionFunctionArgs): void {
  if (!request.signal.aborted) logBug(context, error);
}

function logBug(context: AppLoadContext, error: unknown): void {
  const { name, stack } = error instanceof Error ? error : new Error("not an error object");
  // The message may quote what a person typed; the stack's frames say where it happened.
  const frames = stack
    ?.split("\n")
    .filter((line) => line.trimStart().startsWith("at "))
    .slice(0, 8);
  context.app.log.error({ requestId: context.requestId, error: name, frames }, "bug");
}
