import type { Request, RequestHandler } from "express";
import { refuse } from "./refuse.ts";

const safeMethods = new Set(["GET", "HEAD", "OPTIONS"]);

/**
 * Refuses (403) whatever could change something and does not come from a page of ours.
 * Remix checks pages only; a cross-site post to a resource route would pass. Something that sends neither `Origin` nor
 * `Sec-Fetch-Site` is no browser and has no business posting.
 *
 * @param publicUrl the address people type, where a proxy hides it
 */
export function sameOrigin(publicUrl: string | null): RequestHandler {
  const publicOrigin = publicUrl === null ? null : new URL(publicUrl).origin;
  return (request, response, next) => {
    if (safeMethods.has(request.method) || isFromUs(request, publicOrigin)) next();
    else void refuse(request, response, "cross_site");
  };
}

function isFromUs(request: Request, publicOrigin: string | null): boolean {
  const origin = request.get("Origin");
  if (origin === undefined) return request.get("Sec-Fetch-Site") === "same-origin";
  return origin === publicOrigin || origin === `${request.protocol}://${request.get("Host") ?? ""}`;
}
