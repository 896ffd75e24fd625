import type { Logger } from "pino";

/**
 * Logs something that should not have been thrown: its kind and where it happened. The message is left out, because it may
 * quote what a person typed, except for errors of Node and SQLite, whose `code` says the same in one word.
 */
export function logBug(log: Logger, requestId: string, error: unknown): void {
  const { name, stack } = error instanceof Error ? error : new TypeError("not an error object");
  const code = error instanceof Error && "code" in error ? String(error.code) : undefined;
  const frames = stack
    ?.split("\n")
    .filter((line) => line.trimStart().startsWith("at "))
    .slice(0, 8)
    .map((line) => line.trim());
  log.error({ requestId, error: name, code, frames }, "bug");
}
