import { and, asc, eq, gt, gte, inArray, isNotNull, sql } from "drizzle-orm";
import type { Queryable } from "../client.server.ts";
import { certificateAuthors, certificates, fullLooks, readings } from "../schema/index.ts";

/**
 * Approved certificates that a machine read, by id, with what it read of them: media type, pages of the file, edition,
 * pages of the certificate and merged values, as JSON text of that list. The rest of a reading stays where it is: it is
 * many times as long.
 *
 * @param after id after which to go on
 * @param since only what was approved from this instant on
 */
export async function listApprovedReadings(
  q: Pick<Queryable, "select">,
  { after, since, limit }: { after: string; since: string; limit: number },
) {
  const own = sql`'$.certificates[' || ${certificates.indexInReading} || ']'`;
  return await q
    .select({
      id: certificates.id,
      number: certificates.number,
      registeredOn: certificates.registeredOn,
      createdOn: certificates.createdOn,
      objectType: certificates.objectType,
      titleKk: certificates.titleKk,
      titleRu: certificates.titleRu,
      titleEn: certificates.titleEn,
      read: sql<string>`json_extract(${readings.reading}, '$.mediaType', '$.pages', ${own} || '.edition', ${own} || '.pages', ${own} || '.merged')`,
      lookedAt: fullLooks.doneAt,
    })
    .from(certificates)
    .innerJoin(readings, eq(readings.id, certificates.readingId))
    .leftJoin(fullLooks, eq(fullLooks.certificateId, certificates.id))
    .where(
      and(
        eq(certificates.state, "approved"),
        isNotNull(certificates.indexInReading),
        gte(certificates.decidedAt, since),
        gt(certificates.id, after),
      ),
    )
    .orderBy(asc(certificates.id))
    .limit(limit);
}

/** The authors of these certificates, by their places in the printed list. */
export async function listAuthorsAt(q: Pick<Queryable, "select">, ids: readonly string[]) {
  const { certificateId, position, name } = certificateAuthors;
  return await q
    .select({ certificateId, position, name })
    .from(certificateAuthors)
    .where(inArray(certificateId, [...ids]));
}
