import type Database from "better-sqlite3";

const refuse = "select raise(abort, 'an event never changes')";

const columns = ["id", "at", "user_id", "action", "certificate_id", "subject_id", "before", "after", "reason"];

/** Giving an event its hash, once, is the only change there is. */
const isChaining = `old.hash is null and new.hash is not null and ${columns
  .map((column) => `new."${column}" is old."${column}"`)
  .join(" and ")}`;

/** What each trigger watches and when it speaks. */
const triggers: [name: string, event: string][] = [
  ["audit_events_stay", `before update on events when not (${isChaining})`],
  ["audit_events_remain", "before delete on events"],
  // "insert or replace" takes the former row away without a word to the trigger on deleting.
  ["audit_events_are_added", "before insert on events when exists (select 1 from events where id = new.id)"],
];

/**
 * Makes the database refuse to change or delete what happened. Called after every migration: a migration that rebuilds a
 * table takes its triggers away without a word.
 */
export function ensureAuditTriggers(connection: Database.Database): void {
  for (const [name, event] of triggers) {
    connection.exec(`create trigger if not exists ${name} ${event} begin ${refuse}; end`);
  }
}
