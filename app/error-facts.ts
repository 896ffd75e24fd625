/**
 * What the log may say of an error: its kind and where it happened. The message is left out, because it may quote what a
 * person typed (database errors list the parameters of their query); errors of Node and SQLite say the same in their `code`.
 */
export function errorFacts(error: unknown): { error: string; code: string | undefined; frames: string[] | undefined } {
  const { name, stack, cause } = error instanceof Error ? error : new TypeError("not an error object");
  const source = cause instanceof Error ? cause : error;
  const code = source instanceof Error && "code" in source ? String(source.code) : undefined;
  const frames = stack
    ?.split("\n")
    .filter((line) => line.trimStart().startsWith("at "))
    .slice(0, 8)
    .map((line) => line.trim());
  return { error: name, code, frames };
}
