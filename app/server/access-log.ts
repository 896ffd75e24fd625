import type { RequestHandler } from "express";
import type { Logger } from "pino";

/** One line a request. Paths hold ids only; query strings (search words, names) and addresses of clients are left out. */
export function accessLog(log: Logger): RequestHandler {
  return (request, response, next) => {
    const { method, path } = request;
    const startedMs = performance.now();
    response.on("close", () => {
      log.info(
        {
          requestId: response.locals["requestId"],
          method,
          path,
          status: response.statusCode,
          ms: Math.round(performance.now() - startedMs),
          ...(response.writableFinished ? {} : { gone: true }),
        },
        "request",
      );
    });
    next();
  };
}
