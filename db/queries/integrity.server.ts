import { asc, gt, inArray, sql, type SQL } from "drizzle-orm";
import type { Queryable } from "../client.server.ts";
import { files } from "../schema/files.ts";

/** A row that points nowhere: its table, its number there, and the table that lacks what it points to. */
export type DanglingRow = { table: string; rowid: number | null; parent: string };

/** Every row whose foreign key points nowhere. */
export async function listDanglingRows(q: Pick<Queryable, "select">): Promise<DanglingRow[]> {
  return await q
    .select({ table: sql<string>`"table"`, rowid: sql<number | null>`rowid`, parent: sql<string>`parent` })
    .from(sql`pragma_foreign_key_check`);
}

/** What SQLite finds wrong with the file itself, in its words; none: it is sound. */
export async function listDamage(q: Pick<Queryable, "select">): Promise<string[]> {
  const rows = await q.select({ said: sql<string>`integrity_check` }).from(sql`pragma_integrity_check`);
  return rows.map(({ said }) => said).filter((said) => said !== "ok");
}

/** Stored originals with an id above `after`, by id. */
export async function listFilesAfter(
  q: Pick<Queryable, "select">,
  after: string,
  limit: number,
): Promise<{ id: string; bytes: number }[]> {
  return await q
    .select({ id: files.id, bytes: files.bytes })
    .from(files)
    .where(gt(files.id, after))
    .orderBy(asc(files.id))
    .limit(limit);
}

/** Which of these ids are rows of stored originals. */
export async function knownFiles(q: Pick<Queryable, "select">, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await q
    .select({ id: files.id })
    .from(files)
    .where(inArray(files.id, [...ids]));
  return new Set(rows.map(({ id }) => id));
}

/** What must hold between rows and no foreign key says. Each query gives the ids for which it does not. */
const rules = {
  "certificate-reading-of-another-file": sql`select c.id from certificates c join readings r on r.id = c.reading_id
    where r.submission_id <> c.submission_id`,
  "certificate-not-in-its-reading": sql`select c.id from certificates c join readings r on r.id = c.reading_id
    where c.index_in_reading >= coalesce(json_array_length(r.reading, '$.certificates'), 0)`,
  "certificate-decided-by-nobody": sql`select id from certificates
    where state in ('approved', 'returned', 'rejected') and (decided_by_id is null or decided_at is null)`,
  "certificate-submitted-never": sql`select id from certificates
    where state in ('submitted', 'held', 'approved', 'rejected') and submitted_at is null`,
  "reading-of-another-sending": sql`select r.id from readings r join reading_jobs j on j.id = r.job_id
    where j.submission_id <> r.submission_id`,
  "submission-never-queued": sql`select s.id from submissions s
    where not exists (select 1 from reading_jobs j where j.submission_id = s.id)`,
  "file-never-sent": sql`select f.id from files f where not exists (select 1 from submissions s where s.file_id = f.id)`,
  "full-look-done-by-nobody": sql`select certificate_id as id from full_looks
    where (done_at is null) <> (done_by_id is null)`,
  "event-about-no-submission": sql`select id from events
    where action in ('submitted-file', 'read-file', 'asked-to-read-again', 'cancelled-reading')
    and not exists (select 1 from submissions s where s.id = events.subject_id)`,
  "event-about-no-account": sql`select id from events where action like 'account.%'
    and not exists (select 1 from users u where u.id = events.subject_id)`,
  "fee-reimbursed-before-paid": sql`select id from registration_fees where reimbursed_on < paid_on`,
  "event-about-no-fee": sql`select id from events where action like 'fee.%' and action <> 'fee.usual-set'
    and not exists (select 1 from registration_fees f where f.id = events.subject_id)`,
} satisfies Record<string, SQL>;

/** One thing that does not hold, with the id of the row. */
export type BrokenRule = { rule: keyof typeof rules; id: string };

/** Every row for which one of the rules above does not hold; at most so many a rule. */
export async function listBrokenRules(q: Pick<Queryable, "select">, mostOfOne: number): Promise<BrokenRule[]> {
  const found: BrokenRule[] = [];
  for (const rule of Object.keys(rules) as (keyof typeof rules)[]) {
    const rows = await q
      .select({ id: sql<string | number>`id` })
      .from(sql`(${rules[rule]})`)
      .limit(mostOfOne);
    found.push(...rows.map(({ id }) => ({ rule, id: String(id) })));
  }
  return found;
}
