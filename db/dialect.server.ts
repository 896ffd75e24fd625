import type Database from "better-sqlite3";
import { sql, type AnyColumn, type SQL } from "drizzle-orm";

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

/** A column of JSON as text, without one of its outermost keys. */
export function jsonWithout(column: AnyColumn, key: string): SQL<string> {
  return sql<string>`json_remove(${column}, ${`$.${key}`})`;
}
