import type { RequestHandler } from "express";
import helmet from "helmet";

type Options = { https: boolean; dev: boolean };

/**
 * Content-Security-Policy and the usual headers; reads the nonce from `response.locals.nonce`.
 *
 * No `unsafe-inline` anywhere: scripts and `<style>` elements need the nonce, `style="…"` in HTML is refused
 * (styles set by script through the CSSOM are not touched by the policy). In development Vite injects styles.
 */
export function securityHeaders({ https, dev }: Options): RequestHandler {
  const nonce = (_request: unknown, response: unknown) => `'nonce-${nonceOf(response)}'`;
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        "default-src": ["'self'"],
        "script-src": [nonce, "'strict-dynamic'"],
        "style-src": dev ? ["'self'", "'unsafe-inline'"] : ["'self'", nonce],
        "img-src": ["'self'", "data:", "blob:"],
        "font-src": ["'self'", "data:"],
        "connect-src": dev ? ["'self'", "ws:"] : ["'self'"],
        "object-src": ["'none'"],
        "frame-src": ["'none'"],
        "base-uri": ["'none'"],
        "form-action": ["'self'"],
        "frame-ancestors": ["'none'"],
        ...(https ? { "upgrade-insecure-requests": [] } : {}),
      },
    },
    strictTransportSecurity: https ? { maxAge: 31_536_000, includeSubDomains: true } : false,
    // With "no-referrer" browsers send `Origin: null` with our own forms, and the same-origin check could not tell.
    referrerPolicy: { policy: "same-origin" },
    xFrameOptions: { action: "deny" },
    // Browsers ignore both on plain http, with a warning on every page.
    crossOriginOpenerPolicy: https,
    originAgentCluster: https,
  });
}

function nonceOf(response: unknown): string {
  const locals = (response as { locals?: Record<string, unknown> }).locals;
  return String(locals?.["nonce"]);
}
