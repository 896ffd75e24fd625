import Database from "better-sqlite3";
import { drizzle } from "drizzle-orm/better-sqlite3";
import { applyPragmas } from "./dialect.server.ts";
import * as schema from "./schema/index.ts";

function build(connection: Database.Database) {
  return drizzle(connection, { schema });
}

/** What queries take: the query-only connection or the open transaction. */
export type Queryable = ReturnType<typeof build>;

/** The two doors to the database. */
export type Db = {
  /** Query-only: a write through it fails. */
  read: Queryable;
  /**
   * Runs `work` in one transaction: commits when it resolves, rolls back when it throws.
   * Writers of this process wait for one another; those of other processes up to `busy_timeout`.
   */
  write<T>(work: (tx: Queryable) => Promise<T>): Promise<T>;
  /**
   * From now on `read` says what is so at this moment, whatever is written meanwhile. For a process that does one thing:
   * everybody who reads through this door sees the same.
   *
   * @returns ends it
   */
  hold(): () => void;
  close(): void;
};

/**
 * Opens the database file (migrated before, see `migrate.server`).
 *
 * @param path of the SQLite file; its folder exists
 */
export function openDb(path: string): Db {
  const writer = new Database(path);
  applyPragmas(writer);
  const reader = new Database(path);
  applyPragmas(reader);
  reader.pragma("query_only = on");
  const tx = build(writer);

  let last: Promise<unknown> = Promise.resolve();
  async function transact<T>(work: (tx: Queryable) => Promise<T>): Promise<T> {
    writer.exec("begin immediate");
    try {
      const value = await work(tx);
      writer.exec("commit");
      return value;
    } catch (error) {
      if (writer.inTransaction) writer.exec("rollback");
      throw error;
    }
  }

  return {
    read: build(reader),
    hold() {
      // The moment is that of the first look.
      reader.exec("begin; select count(*) from sqlite_schema");
      return () => {
        reader.exec("commit");
      };
    },
    async write(work) {
      const turn = last.then(() => transact(work));
      last = turn.catch(() => undefined);
      return await turn;
    },
    close() {
      reader.close();
      writer.close();
    },
  };
}
