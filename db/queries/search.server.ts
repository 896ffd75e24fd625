import { asc, eq, inArray, sql, type SQL } from "drizzle-orm";
import type { Queryable } from "../client.server.ts";
import { users } from "../schema/accounts.ts";
import { certificateAuthors, certificates } from "../schema/certificates.ts";
import { certificateSearch, searchChanges } from "../schema/desk.ts";

/** Everything the search looks through in one certificate, as it is written there. */
export type SearchedText = { certificateId: string; number: string; titles: string[]; names: string[] };

export async function hasSearchChanges(q: Queryable): Promise<boolean> {
  return (await q.select().from(searchChanges).limit(1)).length > 0;
}

/** Some of the certificates whose search rows are out of date. */
export async function listSearchChanges(q: Queryable, limit: number): Promise<string[]> {
  const rows = await q.select().from(searchChanges).limit(limit);
  return rows.map(({ certificateId }) => certificateId);
}

export async function listSearchedTexts(q: Queryable, ids: readonly string[]): Promise<SearchedText[]> {
  const rows = await q
    .select({ certificate: certificates, senderName: users.displayName })
    .from(certificates)
    .innerJoin(users, eq(users.id, certificates.senderId))
    .where(inArray(certificates.id, [...ids]));
  const authors = await q
    .select()
    .from(certificateAuthors)
    .where(inArray(certificateAuthors.certificateId, [...ids]))
    .orderBy(asc(certificateAuthors.position));
  const namesOf = (id: string) =>
    authors
      .filter(({ certificateId }) => certificateId === id)
      .flatMap(({ name, spellings }) => [name].concat(Object.values(spellings)));
  return rows.map(({ certificate: { id, number, titleKk, titleRu, titleEn }, senderName }) => ({
    certificateId: id,
    number: number ?? "",
    titles: [titleKk, titleRu, titleEn].filter((title) => title !== null),
    names: [...new Set([...namesOf(id), senderName])],
  }));
}

/** Puts these rows in the place of the former ones and takes their certificates off the list of what is out of date. */
export async function replaceSearchRows(
  tx: Queryable,
  ids: readonly string[],
  rows: readonly { certificateId: string; number: string; titles: string; names: string }[],
): Promise<void> {
  await tx.delete(certificateSearch).where(inArray(certificateSearch.certificateId, [...ids]));
  if (rows.length > 0) await tx.insert(certificateSearch).values([...rows]);
  await tx.delete(searchChanges).where(inArray(searchChanges.certificateId, [...ids]));
}

/** A trigram is three signs; shorter words are looked for one row after the other. */
const shortestIndexed = 3;

/**
 * Certificates that have every one of these words, or parts of words, in number, titles or names.
 *
 * @param words folded: letters and digits only, so that nothing of them is syntax
 */
export function hasWords(words: readonly string[]): SQL {
  const long = words.filter((word) => Array.from(word).length >= shortestIndexed);
  const short = words.filter((word) => Array.from(word).length < shortestIndexed);
  const parts = [
    ...(long.length === 0
      ? []
      : [
          sql`${certificateSearch.row} in (select rowid from certificate_words where certificate_words match ${long
            .map((word) => `"${word.replaceAll('"', '""')}"`)
            .join(" ")})`,
        ]),
    ...short.map((word) => {
      const part = `%${word.replaceAll(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
      const { number, titles, names } = certificateSearch;
      return sql`(${number} like ${part} escape '\\' or ${titles} like ${part} escape '\\' or ${names} like ${part} escape '\\')`;
    }),
  ];
  return sql`${certificates.id} in (select ${certificateSearch.certificateId} from ${certificateSearch} where ${sql.join(parts, sql` and `)})`;
}
