import { and, eq, notExists, sql, type SQL } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import type { Queryable } from "../client.server.ts";
import { certificates } from "../schema/certificates.ts";
import { copyGroups } from "../schema/duplicates.ts";

/**
 * That a certificate, itself not approved, is no copy of an approved one: none has the same number, day and title, and
 * the office has called none one with it.
 */
export function hasNoApprovedCopy(q: Queryable): SQL | undefined {
  const approved = alias(certificates, "approved");
  const sameIsApproved = q
    .select({ one: sql`1` })
    .from(approved)
    .where(
      and(
        eq(approved.number, certificates.number),
        eq(approved.registeredOn, certificates.registeredOn),
        eq(approved.titleKey, certificates.titleKey),
        eq(approved.state, "approved"),
      ),
    );
  const [own, other] = [alias(copyGroups, "own"), alias(copyGroups, "other")];
  const copyIsApproved = q
    .select({ one: sql`1` })
    .from(own)
    .innerJoin(other, eq(other.groupId, own.groupId))
    .innerJoin(approved, and(eq(approved.id, other.certificateId), eq(approved.state, "approved")))
    .where(eq(own.certificateId, certificates.id));
  return and(notExists(sameIsApproved), notExists(copyIsApproved));
}
