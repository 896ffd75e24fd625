import { randomBytes, randomUUID } from "node:crypto";
import type { RequestHandler } from "express";

/** Gives every request its id, its nonce and a signal that aborts when the browser goes away before the answer is complete. */
export const requestFacts: RequestHandler = (_request, response, next) => {
  const gone = new AbortController();
  const requestId = randomUUID();
  response.on("close", () => {
    if (!response.writableFinished) gone.abort();
  });
  response.locals["requestId"] = requestId;
  response.locals["nonce"] = randomBytes(16).toString("base64");
  response.locals["clientGone"] = gone.signal;
  response.setHeader("X-Request-Id", requestId);
  next();
};

/**
 * Whatever says nothing about caching is somebody's own page and must not stay in a cache. Data that the browser fetches
 * ahead may be kept just long enough for the step it was fetched for: longer, and it would hide what others did meanwhile.
 */
export const neverCachedUnlessSaid: RequestHandler = (request, response, next) => {
  const isAhead = String(request.headers["sec-purpose"] ?? "").startsWith("prefetch") && request.path.endsWith(".data");
  const usual = isAhead ? "private, max-age=15" : "private, no-store";
  const writeHead = response.writeHead.bind(response);
  response.writeHead = ((...args: Parameters<typeof writeHead>) => {
    if (!response.hasHeader("Cache-Control")) response.setHeader("Cache-Control", usual);
    return writeHead(...args);
  }) as typeof response.writeHead;
  next();
};

/** A browser's own claims about a proxy are not to be believed when there is none. */
export const withoutForwardedHeaders: RequestHandler = (request, _response, next) => {
  for (const name of Object.keys(request.headers)) {
    if (name === "forwarded" || name.startsWith("x-forwarded-")) delete request.headers[name];
  }
  next();
};
