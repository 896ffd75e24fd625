import type { AppLoadContext, ServerBuild } from "@remix-run/node";
import { createRequestHandler } from "@remix-run/express";
import compression from "compression";
import express, { type ErrorRequestHandler, type Express, type RequestHandler, type Response } from "express";
import type { AppContext } from "#app/context.server.ts";
import { accessLog } from "./access-log.ts";
import { logBug } from "#app/http/bug-log.server.ts";
import { bodyLimit } from "./body-limit.ts";
import { rateLimit } from "./rate-limit.ts";
import { refuse } from "./refuse.ts";
import { neverCachedUnlessSaid, requestFacts, withoutForwardedHeaders } from "./request-facts.ts";
import { sameOrigin } from "./same-origin.ts";
import { securityHeaders } from "./security-headers.ts";

type Options = {
  app: AppContext;
  /** Remix's server build; in development a function that takes the newest one from Vite. */
  build: ServerBuild | (() => Promise<ServerBuild>);
  /** Folder of the browser's files, or Vite's middleware in development. */
  client: { folder: string } | { vite: RequestHandler };
};

/** The whole web server except for listening. Order matters: what is refused must be refused before anything is read. */
export function createServerApp({ app, build, client }: Options): Express {
  const { config } = app;
  const dev = "vite" in client;
  const server = express();
  server.disable("x-powered-by");
  server.set("trust proxy", config.trustProxy ? 1 : false);
  if (!config.trustProxy) server.use(withoutForwardedHeaders);
  server.use(requestFacts, securityHeaders({ https: config.secureCookies, dev }));
  if (dev) server.use(client.vite);
  else serveFiles(server, client.folder);
  server.use(accessLog(app.log), neverCachedUnlessSaid, rateLimit(), sameOrigin(config.publicUrl), bodyLimit(config));
  server.use(compression());
  const remix = createRequestHandler({
    build,
    mode: dev ? "development" : "production",
    getLoadContext: (request, response) => loadContext(app, request.ip, response),
  });
  server.all("*", (request, response, next) => void remix(request, response, next));
  server.use(lastResort(app));
  return server;
}

/** Files with a hash in their name never change; the few others are asked for again after an hour. */
function serveFiles(server: Express, folder: string): void {
  server.use(
    "/assets",
    compression(),
    express.static(`${folder}/assets`, { immutable: true, maxAge: "1y", index: false, redirect: false }),
    (_request, response) => void response.status(404).end(),
  );
  server.use(express.static(folder, { maxAge: "1h", index: false, redirect: false }));
}

function loadContext(app: AppContext, clientAddress: string | undefined, { locals }: Response): AppLoadContext {
  return {
    app,
    nonce: String(locals["nonce"]),
    requestId: String(locals["requestId"]),
    clientGone: locals["clientGone"] as AbortSignal,
    clientAddress: clientAddress ?? "",
  };
}

/** What even Remix could not answer: logged, answered with the number to ask for. */
function lastResort({ log }: AppContext): ErrorRequestHandler {
  return (error: unknown, request, response, next) => {
    logBug(log, String(response.locals["requestId"]), error);
    if (response.headersSent) next(error);
    else void refuse(request, response, "unexpected");
  };
}
