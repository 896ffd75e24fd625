import { and, asc, count, desc, eq, gt, lte, max, ne, sum } from "drizzle-orm";
import { extractContent, type ExtractContent } from "#app/model/register-extract.ts";
import type { Queryable } from "../client.server.ts";
import { users } from "../schema/accounts.ts";
import { events } from "../schema/audit.ts";
import { certificateAuthors, certificates, corrections } from "../schema/certificates.ts";
import { registerExtracts } from "../schema/desk.ts";

/** One extract as it is listed. */
export type ExtractLine = { id: string; originalName: string; rowCount: number; byName: string; at: string };

const lineColumns = {
  id: registerExtracts.id,
  originalName: registerExtracts.originalName,
  rowCount: registerExtracts.rowCount,
  byName: users.displayName,
  at: registerExtracts.at,
};

export async function insertExtract(
  tx: Queryable,
  extract: { id: string; originalName: string; content: ExtractContent; byId: string; at: string },
): Promise<void> {
  await tx.insert(registerExtracts).values({ ...extract, rowCount: extract.content.rows.length });
}

/** The latest extracts, newest first, without their rows. */
export async function listExtracts(q: Queryable, limit: number): Promise<ExtractLine[]> {
  return await q
    .select(lineColumns)
    .from(registerExtracts)
    .innerJoin(users, eq(users.id, registerExtracts.byId))
    .orderBy(desc(registerExtracts.at), desc(registerExtracts.id))
    .limit(limit);
}

/** One extract without its rows; `null` when there is no such id. */
export async function getExtractLine(q: Queryable, id: string): Promise<ExtractLine | null> {
  const [row] = await q
    .select(lineColumns)
    .from(registerExtracts)
    .innerJoin(users, eq(users.id, registerExtracts.byId))
    .where(eq(registerExtracts.id, id));
  return row ?? null;
}

/** The rows of one extract; `null` when there is no such id. */
export async function getExtractContent(q: Queryable, id: string): Promise<ExtractContent | null> {
  const [row] = await q
    .select({ content: registerExtracts.content })
    .from(registerExtracts)
    .where(eq(registerExtracts.id, id));
  return row === undefined ? null : extractContent.parse(row.content);
}

/** Certificates are taken out in portions of this many: other requests get their turn between two. */
const portion = 1_000;

/**
 * One portion of the certificates the office may see, with their authors, by id.
 *
 * @param after the last id of the portion before; empty: from the first
 * @returns `last` is `null` when nothing is left
 */
export async function listHeldForRegister(q: Queryable, after: string) {
  const rows = await q
    .select({
      id: certificates.id,
      state: certificates.state,
      version: certificates.version,
      number: certificates.number,
      registeredOn: certificates.registeredOn,
      receivedOn: certificates.receivedOn,
      createdOn: certificates.createdOn,
      objectType: certificates.objectType,
      titleKk: certificates.titleKk,
      titleRu: certificates.titleRu,
      titleEn: certificates.titleEn,
    })
    .from(certificates)
    .where(and(ne(certificates.state, "draft"), gt(certificates.id, after)))
    .orderBy(asc(certificates.id))
    .limit(portion);
  const last = rows.at(-1)?.id ?? null;
  const authors = last === null ? [] : await authorsBetween(q, after, last);
  return { rows, authors, last: rows.length < portion ? null : last };
}

async function authorsBetween(q: Queryable, after: string, last: string) {
  const { certificateId, name, spellings, position } = certificateAuthors;
  return await q
    .select({ certificateId, name, spellings })
    .from(certificateAuthors)
    .where(and(gt(certificateId, after), lte(certificateId, last)))
    .orderBy(asc(certificateId), asc(position));
}

/** Changes whenever anything happens to any certificate: what was compared before is compared anew then. */
export async function certificatesMark(q: Queryable): Promise<string> {
  const [kept] = await q.select({ all: count(), versions: sum(certificates.version) }).from(certificates);
  const [happened] = await q.select({ last: max(events.id) }).from(events);
  return [kept?.all, kept?.versions, happened?.last].join("/");
}

/** The certificates whose day of receipt a person has set before, also to nothing. */
export async function idsWithReceiptByPerson(q: Queryable): Promise<Set<string>> {
  const rows = await q
    .selectDistinct({ id: corrections.certificateId })
    .from(corrections)
    .where(eq(corrections.field, "receivedOn"));
  return new Set(rows.map(({ id }) => id));
}
