import { matchAuthors } from "#app/certificate/match/match-authors.ts";
import type { Queryable } from "#db/client.server.ts";
import { changeAuthor, listCertificateAuthors, type CertificateAuthorRow } from "#db/queries/certificates.server.ts";
import { listStaffNames } from "#db/queries/people.server.ts";

/** Asks the directory again about these authors, unless a person decided on them. */
export async function rematchAuthors(
  tx: Queryable,
  certificateId: string,
  authorIds: readonly string[],
): Promise<void> {
  const authors = (await listCertificateAuthors(tx, certificateId)).filter(
    ({ id, link }) => authorIds.includes(id) && (link === "machine" || link === "open"),
  );
  if (authors.length === 0) return;
  const matches = matchAuthors(authors, await listStaffNames(tx));
  for (const [index, author] of authors.entries()) {
    const staffId = matches[index]?.staffId ?? null;
    await changeAuthor(tx, author.id, { staffId, link: staffId === null ? "open" : "machine" });
  }
}

/** Members of staff who may be meant by an author nobody decided on, best first; by the author's id. */
export async function candidatesOf(
  q: Queryable,
  authors: readonly CertificateAuthorRow[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const open = authors.filter((author) => author.link === "open");
  if (open.length === 0) return new Map();
  const matches = matchAuthors(open, await listStaffNames(q));
  return new Map(open.map((author, index) => [author.id, matches[index]?.candidates ?? []]));
}
