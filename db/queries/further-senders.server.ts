import { asc, count, eq, inArray } from "drizzle-orm";
import type { Queryable } from "../client.server.ts";
import { users } from "../schema/accounts.ts";
import { certificateFindings, certificates } from "../schema/certificates.ts";
import { furtherSenders } from "../schema/senders.ts";

/** @returns whether they were not a further sender of this certificate before */
export async function addFurtherSender(tx: Queryable, row: typeof furtherSenders.$inferInsert): Promise<boolean> {
  const added = await tx
    .insert(furtherSenders)
    .values(row)
    .onConflictDoNothing()
    .returning({ id: furtherSenders.userId });
  return added.length > 0;
}

/** Everybody who sent a certificate after its first sender, in that order. */
export async function listFurtherSenders(
  q: Queryable,
  certificateId: string,
): Promise<{ userId: string; displayName: string; addedAt: string }[]> {
  return await q
    .select({ userId: furtherSenders.userId, displayName: users.displayName, addedAt: furtherSenders.addedAt })
    .from(furtherSenders)
    .innerJoin(users, eq(users.id, furtherSenders.userId))
    .where(eq(furtherSenders.certificateId, certificateId))
    .orderBy(asc(furtherSenders.addedAt), asc(users.id));
}

/** The certificates of others to which these sendings were attached, each with the sending it is shared by and its first sender. */
export async function listSharedCertificates(q: Queryable, submissionIds: readonly string[]) {
  if (submissionIds.length === 0) return [];
  const rows = await q
    .select({
      id: certificates.id,
      submissionId: furtherSenders.submissionId,
      firstSender: users.displayName,
      state: certificates.state,
      number: certificates.number,
      registeredOn: certificates.registeredOn,
      titleKk: certificates.titleKk,
      titleRu: certificates.titleRu,
      titleEn: certificates.titleEn,
      decisionReason: certificates.decisionReason,
      findings: count(certificateFindings.id),
    })
    .from(furtherSenders)
    .innerJoin(certificates, eq(certificates.id, furtherSenders.certificateId))
    .innerJoin(users, eq(users.id, certificates.senderId))
    .leftJoin(certificateFindings, eq(certificateFindings.certificateId, certificates.id))
    .where(inArray(furtherSenders.submissionId, [...submissionIds]))
    .groupBy(furtherSenders.certificateId, furtherSenders.userId)
    .orderBy(asc(certificates.createdAt), asc(certificates.id));
  return rows.flatMap(({ submissionId, ...row }) => (submissionId === null ? [] : [{ submissionId, ...row }]));
}
