import type { Logger } from "pino";
import { errorFacts } from "#app/error-facts.ts";

/** Logs something that should not have been thrown, without its message: see {@link errorFacts}. */
export function logBug(log: Logger, requestId: string, error: unknown): void {
  log.error({ requestId, ...errorFacts(error) }, "bug");
}
