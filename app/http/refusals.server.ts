import type { WebRefusalCode } from "#app/i18n/en/refusals.ts";
import { Refusal, type RefusalCode } from "#app/model/result.ts";

const statusOf: Record<RefusalCode | WebRefusalCode, number> = {
  not_found: 404,
  forbidden: 403,
  stale_version: 409,
  illegal_transition: 409,
  claimed: 423,
  incomplete: 422,
  full_look_open: 422,
  too_large: 413,
  too_many_files: 413,
  wrong_file_type: 415,
  already_set_up: 404,
  period_closed: 409,
  busy: 503,
  bad_request: 400,
  too_many_requests: 429,
  cross_site: 403,
  unexpected: 500,
};

/** HTTP status of a refusal. */
export function statusOfRefusal(code: RefusalCode | WebRefusalCode): number {
  return statusOf[code];
}

/** A refusal as a response to throw; the error boundary shows `refusals.<code>` in the language of the screen. */
export function refusalResponse(code: RefusalCode | WebRefusalCode): Response {
  return Response.json({ code }, { status: statusOf[code] });
}

/**
 * Ends a route after its use case threw.
 *
 * @throws Response with status 403/404/409/413/415/422 for a `Refusal`; anything else is a bug and passes through
 */
export function throwAsResponse(error: unknown): never {
  if (error instanceof Refusal) throw refusalResponse(error.code);
  throw error;
}
