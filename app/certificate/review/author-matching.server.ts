import {
  matchAuthors,
  type AuthorCandidate,
  type AuthorMatch,
  type AuthorSpellings,
} from "#app/certificate/match/match-authors.ts";
import type { Queryable } from "#db/client.server.ts";
import { listUntiedStaff } from "#db/queries/author-answers.server.ts";
import { changeAuthor, listCertificateAuthors, type CertificateAuthorRow } from "#db/queries/certificates.server.ts";
import { listStaffNames } from "#db/queries/people.server.ts";
import { listExternalKeys } from "#db/queries/staff-names.server.ts";

/** Matches authors with the directory as it is now and with the names that are nobody's. */
export async function matchWithDirectory(q: Queryable, authors: readonly AuthorSpellings[]): Promise<AuthorMatch[]> {
  return matchAuthors(authors, await listStaffNames(q), await listExternalKeys(q));
}

/** How a match is kept with the author. */
export function linkOf(match: AuthorMatch | undefined): Pick<CertificateAuthorRow, "staffId" | "link"> {
  if (match?.outcome === "linked") return { staffId: match.staffId, link: "machine" };
  return { staffId: null, link: match?.outcome === "external" ? "external" : "open" };
}

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
  const matches = await matchWithDirectory(tx, authors);
  const untied = await listUntiedStaff(tx, certificateId);
  for (const [index, author] of authors.entries()) {
    const link = linkOf(matches[index]);
    // The office said that it is somebody else: only a person may say otherwise.
    const isUntied = link.staffId !== null && untied.includes(link.staffId);
    await changeAuthor(tx, author.id, isUntied ? { staffId: null, link: "open" } : link);
  }
}

/** Members of staff who may be meant by an author nobody decided on, best first; by the author's id. */
export async function candidatesOf(
  q: Queryable,
  authors: readonly CertificateAuthorRow[],
): Promise<ReadonlyMap<string, readonly AuthorCandidate[]>> {
  const open = authors.filter((author) => author.link === "open");
  if (open.length === 0) return new Map();
  const matches = await matchWithDirectory(q, open);
  return new Map(open.map((author, index) => [author.id, matches[index]?.candidates ?? []]));
}
