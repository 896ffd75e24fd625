import { nameKeys } from "#app/certificate/match/name-keys.ts";
import type { AppContext } from "#app/context.server.ts";
import type { Queryable } from "#db/client.server.ts";
import { isConfirmedElsewhere, type CertificateAuthorRow } from "#db/queries/certificates.server.ts";
import { insertStaffNames } from "#db/queries/people.server.ts";
import {
  deleteConfirmedName,
  deleteExternalNames,
  insertExternalNames,
  listNamesOf,
} from "#db/queries/staff-names.server.ts";

/** Teaches the directory the spellings of a person that somebody confirmed; what it knows already stays as it is. */
export async function learnSpelling(
  { newId }: Pick<AppContext, "newId">,
  tx: Queryable,
  staffId: string,
  names: readonly string[],
): Promise<void> {
  const known = new Set((await listNamesOf(tx, staffId)).map((row) => row.exactKey));
  for (const name of names) {
    const keys = nameKeys(name);
    if (known.has(keys.exactKey)) continue;
    known.add(keys.exactKey);
    await insertStaffNames(tx, [{ id: newId(), staffId, name, ...keys, source: "confirmed" }]);
  }
}

/**
 * Takes back what a confirmation taught, after the confirmation itself was taken back,
 * so that one wrong click does not tie later certificates to the wrong person.
 */
export async function forgetSpelling(
  tx: Queryable,
  { id, name, spellings, staffId }: Pick<CertificateAuthorRow, "id" | "name" | "spellings" | "staffId">,
): Promise<void> {
  if (staffId === null) return;
  for (const spelling of new Set([name, ...Object.values(spellings)])) {
    if (await isConfirmedElsewhere(tx, { staffId, name: spelling, exceptAuthorId: id })) continue;
    await deleteConfirmedName(tx, staffId, nameKeys(spelling).exactKey);
  }
}

/** Remembers that this name is nobody's of the university, so that it is not asked about again. */
export async function learnExternal(
  { clock }: Pick<AppContext, "clock">,
  tx: Queryable,
  author: Pick<CertificateAuthorRow, "name" | "spellings">,
): Promise<void> {
  const learnedAt = clock.now().toISOString();
  const rows = spellingsOf(author).map((name) => ({ exactKey: nameKeys(name).exactKey, name, learnedAt }));
  await insertExternalNames(tx, rows);
}

/** Asks about this name again, on every certificate to come. */
export async function forgetExternal(
  tx: Queryable,
  author: Pick<CertificateAuthorRow, "name" | "spellings">,
): Promise<void> {
  await deleteExternalNames(
    tx,
    spellingsOf(author).map((name) => nameKeys(name).exactKey),
  );
}

function spellingsOf({ name, spellings }: Pick<CertificateAuthorRow, "name" | "spellings">): string[] {
  return [...new Set([name, ...Object.values(spellings)])];
}
