import type { RequestHandler } from "express";
import { RateLimiterMemory } from "rate-limiter-flexible";
import { refuse } from "./refuse.ts";

/** Generous, as a whole university may share an address, yet one broken script cannot take the server for itself. */
export function rateLimit(requestsPerMinute = 3000): RequestHandler {
  const limiter = new RateLimiterMemory({ points: requestsPerMinute, duration: 60 });
  async function count(...[request, response, next]: Parameters<RequestHandler>): Promise<void> {
    const allowed = await limiter.consume(request.ip ?? "").catch(() => null);
    if (allowed !== null) {
      next();
      return;
    }
    response.setHeader("Retry-After", "60");
    await refuse(request, response, "too_many_requests");
  }
  return (request, response, next) => void count(request, response, next);
}
