import type Database from "better-sqlite3";

const note = (certificate: string) =>
  `insert or ignore into search_changes (certificate_id) select id from certificates where ${certificate}`;

/** What each trigger watches, and which certificates' search rows it puts out of date. */
const triggers: [name: string, event: string, action: string][] = [
  ["certificate_added", "after insert on certificates", note("id = new.id")],
  [
    "certificate_changed",
    "after update of number, title_kk, title_ru, title_en, sender_id on certificates",
    note("id = new.id"),
  ],
  ["author_added", "after insert on certificate_authors", note("id = new.certificate_id")],
  ["author_changed", "after update of name, spellings on certificate_authors", note("id = new.certificate_id")],
  ["author_gone", "after delete on certificate_authors", note("id = old.certificate_id")],
  ["sender_renamed", "after update of display_name on users", note("sender_id = new.id")],
  [
    "row_added",
    "after insert on certificate_search",
    "insert into certificate_words (rowid, number, titles, names) values (new.row, new.number, new.titles, new.names)",
  ],
  [
    "row_gone",
    "after delete on certificate_search",
    "insert into certificate_words (certificate_words, rowid, number, titles, names) values ('delete', old.row, old.number, old.titles, old.names)",
  ],
];

/**
 * Makes the full-text index over `certificate_search`, and triggers that note which of its rows are out of date. Folding is
 * the app's business, because SQLite knows no Cyrillic case; see `review/refresh-search`. Called after every migration.
 * Trigrams find parts of words, as people remember numbers and names.
 */
export function ensureSearchIndex(connection: Database.Database, { foldAnew }: { foldAnew: boolean }): void {
  const known = connection.prepare("select 1 from sqlite_master where name = 'certificate_words'").get();
  if (known === undefined) {
    connection.exec(
      `create virtual table certificate_words using fts5(number, titles, names, content='certificate_search', content_rowid='row', tokenize='trigram')`,
    );
  }
  if (foldAnew || known === undefined) connection.exec(note("true"));
  for (const [name, event, action] of triggers) {
    connection.exec(`create trigger if not exists search_${name} ${event} begin ${action}; end`);
  }
}
