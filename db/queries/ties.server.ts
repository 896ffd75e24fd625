import { and, eq, exists, gte, inArray, isNull, lte, or, type SQL } from "drizzle-orm";
import type { CalendarDate } from "#app/model/calendar-date.ts";
import type { Tie } from "#app/model/viewer.ts";
import type { Queryable } from "../client.server.ts";
import { users } from "../schema/accounts.ts";
import { certificateAuthors } from "../schema/certificates.ts";
import { submissions } from "../schema/files.ts";
import { affiliations } from "../schema/people.ts";
import { delegations, departmentHeads, furtherSenders } from "../schema/senders.ts";

type TiedCertificate = { id: string; senderId: string; submissionId: string };

/** How this account is tied to a certificate that somebody else sent; empty when it is its own, or nobody's business. */
export async function listTies(
  q: Queryable,
  userId: string,
  { id, senderId, submissionId }: TiedCertificate,
  day: CalendarDate,
): Promise<Tie[]> {
  if (senderId === userId) return [];
  const staffId = await staffIdOf(q, userId);
  const headed = staffId === null ? [] : await listHeadedDepartments(q, staffId, day);
  const authors = await listAuthorStaff(q, id);
  const senderStaffId = await staffIdOf(q, senderId);
  const people = senderStaffId === null ? authors : [...authors, senderStaffId];
  const isHead = await hasSomebodyOf(q, headed, people, day);
  const mayStillSend = await maySendFor(q, { userId, principalId: senderId }, day);
  return [
    ...((await isFurtherSender(q, id, userId)) ? ["further-sender" as const] : []),
    ...(mayStillSend && (await isUploader(q, submissionId, userId)) ? ["uploader" as const] : []),
    ...(staffId !== null && authors.includes(staffId) ? ["author" as const] : []),
    ...(isHead ? ["head" as const] : []),
  ];
}

/** Whether this account may send in the name of another one on this day: named by it, or head of its department. */
export async function maySendFor(
  q: Queryable,
  { userId, principalId }: { userId: string; principalId: string },
  day: CalendarDate,
): Promise<boolean> {
  const [delegation] = await q
    .select({ id: delegations.id })
    .from(delegations)
    .where(
      and(eq(delegations.principalId, principalId), eq(delegations.delegateId, userId), isNull(delegations.endedAt)),
    )
    .limit(1);
  if (delegation !== undefined) return true;
  const [staffId, principalStaffId] = [await staffIdOf(q, userId), await staffIdOf(q, principalId)];
  if (staffId === null || principalStaffId === null) return false;
  return await hasSomebodyOf(q, await listHeadedDepartments(q, staffId, day), [principalStaffId], day);
}

/** The member of staff an account belongs to, or `null`. */
export async function staffIdOf(q: Queryable, userId: string): Promise<string | null> {
  const [row] = await q.select({ staffId: users.staffId }).from(users).where(eq(users.id, userId)).limit(1);
  return row?.staffId ?? null;
}

/** Ids of the departments somebody heads on this day. */
export async function listHeadedDepartments(q: Queryable, staffId: string, day: CalendarDate): Promise<string[]> {
  const rows = await q
    .selectDistinct({ id: departmentHeads.departmentId })
    .from(departmentHeads)
    .where(and(eq(departmentHeads.staffId, staffId), headsOn(day)));
  return rows.map(({ id }) => id);
}

function headsOn(day: CalendarDate): SQL | undefined {
  return and(lte(departmentHeads.fromOn, day), or(isNull(departmentHeads.toOn), gte(departmentHeads.toOn, day)));
}

function worksOn(day: CalendarDate): SQL | undefined {
  return and(lte(affiliations.fromOn, day), or(isNull(affiliations.toOn), gte(affiliations.toOn, day)));
}

async function hasSomebodyOf(
  q: Queryable,
  departmentIds: readonly string[],
  staffIds: readonly string[],
  day: CalendarDate,
): Promise<boolean> {
  if (departmentIds.length === 0 || staffIds.length === 0) return false;
  const [row] = await q
    .select({ id: affiliations.id })
    .from(affiliations)
    .where(
      and(
        inArray(affiliations.departmentId, [...departmentIds]),
        inArray(affiliations.staffId, [...staffIds]),
        worksOn(day),
      ),
    )
    .limit(1);
  return row !== undefined;
}

async function listAuthorStaff(q: Queryable, certificateId: string): Promise<string[]> {
  const rows = await q
    .select({ staffId: certificateAuthors.staffId })
    .from(certificateAuthors)
    .where(eq(certificateAuthors.certificateId, certificateId));
  return rows.flatMap(({ staffId }) => staffId ?? []);
}

async function isFurtherSender(q: Queryable, certificateId: string, userId: string): Promise<boolean> {
  const [row] = await q
    .select({ userId: furtherSenders.userId })
    .from(furtherSenders)
    .where(and(eq(furtherSenders.certificateId, certificateId), eq(furtherSenders.userId, userId)))
    .limit(1);
  return row !== undefined;
}

async function isUploader(q: Queryable, submissionId: string, userId: string): Promise<boolean> {
  const [row] = await q
    .select({ id: submissions.id })
    .from(submissions)
    .where(and(eq(submissions.id, submissionId), eq(submissions.uploadedById, userId)))
    .limit(1);
  return row !== undefined;
}

/** A person in whose name somebody may send. */
export type Principal = { id: string; displayName: string };

/** Everybody in whose name this account may send on this day, by name. */
export async function listPrincipals(q: Queryable, userId: string, day: CalendarDate): Promise<Principal[]> {
  const staffId = await staffIdOf(q, userId);
  const headed = staffId === null ? [] : await listHeadedDepartments(q, staffId, day);
  const named = q
    .select({ id: delegations.principalId })
    .from(delegations)
    .where(and(eq(delegations.delegateId, userId), isNull(delegations.endedAt), eq(delegations.principalId, users.id)));
  const ofDepartment = q
    .select({ id: affiliations.staffId })
    .from(affiliations)
    .where(and(inArray(affiliations.departmentId, headed), eq(affiliations.staffId, users.staffId), worksOn(day)));
  const rows = await q
    .select({ id: users.id, displayName: users.displayName })
    .from(users)
    .where(and(eq(users.active, true), or(exists(named), headed.length === 0 ? undefined : exists(ofDepartment))))
    .orderBy(users.displayName, users.id);
  return rows.filter(({ id }) => id !== userId);
}
