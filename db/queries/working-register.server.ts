import { and, asc, eq, inArray, sql } from "drizzle-orm";
import type { Queryable } from "../client.server.ts";
import { certificateAuthors, certificates } from "../schema/certificates.ts";
import { correctionDrafts, registerNotes } from "../schema/reports.ts";
import { users } from "../schema/accounts.ts";

/** Keeps a statement below SQLite's limit of parameters. */
const idsAtOnce = 500;

async function inPortions<T>(ids: readonly string[], load: (some: string[]) => Promise<T[]>): Promise<T[]> {
  const rows: T[] = [];
  for (let from = 0; from < ids.length; from += idsAtOnce)
    rows.push(...(await load(ids.slice(from, from + idsAtOnce))));
  return rows;
}

/** These certificates with the office's remark, in no order; unknown ids are passed over. */
export async function listWorkingCertificates(q: Queryable, ids: readonly string[]) {
  return await inPortions(
    ids,
    async (some) =>
      await q
        .select({ certificate: certificates, remark: registerNotes.text, remarkVersion: registerNotes.version })
        .from(certificates)
        .leftJoin(registerNotes, eq(registerNotes.certificateId, certificates.id))
        .where(inArray(certificates.id, some)),
  );
}

/** The authors of these certificates in printed order. */
export async function listAuthorsOf(q: Queryable, ids: readonly string[]) {
  const { id, certificateId, name, link, staffId, position } = certificateAuthors;
  return await inPortions(
    ids,
    async (some) =>
      await q
        .select({ id, certificateId, name, link, staffId })
        .from(certificateAuthors)
        .where(inArray(certificateId, some))
        .orderBy(asc(certificateId), asc(position), asc(id)),
  );
}

/** The office's remark to one certificate with who wrote it last; `null`: none, or removed. */
export async function getRegisterNote(q: Queryable, certificateId: string) {
  const [row] = await q
    .select({ text: registerNotes.text, byName: users.displayName, at: registerNotes.at })
    .from(registerNotes)
    .innerJoin(users, eq(users.id, registerNotes.byId))
    .where(eq(registerNotes.certificateId, certificateId))
    .limit(1);
  return row === undefined || row.text === "" ? null : row;
}

type NoteChange = { certificateId: string; text: string; byId: string; at: string };

/**
 * Writes the office's remark; an empty one stays as a row, so that its version goes on.
 *
 * @param seen version that was seen; `null`: there was none
 * @returns false when somebody changed it meanwhile
 */
export async function writeRegisterNote(tx: Queryable, note: NoteChange, seen: number | null): Promise<boolean> {
  if (seen === null) {
    const added = await tx.insert(registerNotes).values(note).onConflictDoNothing().returning();
    return added.length === 1;
  }
  const { text, byId, at } = note;
  const changed = await tx
    .update(registerNotes)
    .set({ text, byId, at, version: sql`${registerNotes.version} + 1` })
    .where(and(eq(registerNotes.certificateId, note.certificateId), eq(registerNotes.version, seen)))
    .returning();
  return changed.length === 1;
}

export type CorrectionDraftRow = typeof correctionDrafts.$inferSelect;

/** Keeps a corrected register that waits to be looked at; a person has one at a time. */
export async function replaceCorrectionDraft(tx: Queryable, draft: CorrectionDraftRow): Promise<void> {
  await tx.delete(correctionDrafts).where(eq(correctionDrafts.byId, draft.byId));
  await tx.insert(correctionDrafts).values(draft);
}

/** The draft, if it is this person's; otherwise `null`. */
export async function getCorrectionDraft(q: Queryable, id: string, byId: string): Promise<CorrectionDraftRow | null> {
  const [row] = await q
    .select()
    .from(correctionDrafts)
    .where(and(eq(correctionDrafts.id, id), eq(correctionDrafts.byId, byId)))
    .limit(1);
  return row ?? null;
}

export async function deleteCorrectionDraft(tx: Queryable, id: string): Promise<void> {
  await tx.delete(correctionDrafts).where(eq(correctionDrafts.id, id));
}
