import type Database from "better-sqlite3";
import { sql, type AnyColumn, type SQL, type SQLWrapper } from "drizzle-orm";

/**
 * What only SQLite knows. WAL keeps readers off the writer's way; `synchronous = full` is set on every
 * connection because the bundled build falls back to NORMAL on reopening, which may lose commits on power loss.
 */
export function applyPragmas(connection: Database.Database): void {
  connection.pragma("journal_mode = wal");
  connection.pragma("synchronous = full");
  connection.pragma("foreign_keys = on");
  connection.pragma("busy_timeout = 10000");
}

/** Whether an error says that a unique constraint was hit: somebody else was first. */
export function isUniqueViolation(error: unknown): boolean {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  return cause instanceof Error && "code" in cause && cause.code === "SQLITE_CONSTRAINT_UNIQUE";
}

/** Whether an error says that a row is still referred to (SQLite tells `restrict` by a trigger of its own), or refers to nothing. */
export function isForeignKeyViolation(error: unknown): boolean {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  if (!(cause instanceof Error && "code" in cause)) return false;
  return (
    cause.code === "SQLITE_CONSTRAINT_FOREIGNKEY" ||
    (cause.code === "SQLITE_CONSTRAINT_TRIGGER" && cause.message.includes("FOREIGN KEY"))
  );
}

/** The unit separator of ASCII: legal text has no control characters. */
const textSeparator = "\u001f";
/** The record separator, for columns of one inner row. */
const columnSeparator = "\u001e";

/**
 * The rows of an inner query as one text; `null`: none.
 *
 * @param columns of one inner row; none is null
 * @param rest from `from` to `order by`
 */
export function joinedRows(columns: readonly SQLWrapper[], rest: SQL): SQL<string | null> {
  const part = sql.join([...columns], sql` || ${columnSeparator} || `);
  return sql<string | null>`(select group_concat(part, ${textSeparator}) from (select ${part} as part ${rest}))`;
}

/** Splits what {@link joinedRows} joined: inner rows, each with its columns. */
export function splitRows(joined: string | null): string[][] {
  return joined === null ? [] : joined.split(textSeparator).map((row) => row.split(columnSeparator));
}

/** A column of JSON as text, without one of its outermost keys. */
export function jsonWithout(column: AnyColumn, key: string): SQL<string> {
  return sql<string>`json_remove(${column}, ${`$.${key}`})`;
}

/** Whether a column holds a JSON array with this text in it. */
export function jsonArrayHolds(column: AnyColumn, text: string): SQL {
  return sql`exists (select 1 from json_each(${column}) where value = ${text})`;
}
