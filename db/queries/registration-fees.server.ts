import { and, asc, count, desc, eq, gte, inArray, isNotNull, isNull, lte, ne } from "drizzle-orm";
import type { CalendarDate } from "#app/model/calendar-date.ts";
import type { Queryable } from "../client.server.ts";
import { certificateAuthors, certificates } from "../schema/certificates.ts";
import { staff } from "../schema/people.ts";
import { registrationFees } from "../schema/reports.ts";
import { hasWords } from "./search.server.ts";

export type FeeRow = typeof registrationFees.$inferSelect;

/** Which entries; what is left out sets no condition. */
export type FeeCondition = {
  isRetired: boolean;
  departmentId?: string | undefined;
  payerId?: string | undefined;
  from?: CalendarDate | undefined;
  to?: CalendarDate | undefined;
  isReimbursed?: boolean | undefined;
};

/** Entries with their certificates and payers, the latest payment first. */
export async function listFees(q: Queryable, condition: FeeCondition) {
  return await feesWithNames(q)
    .where(matching(condition))
    .orderBy(desc(registrationFees.paidOn), desc(registrationFees.enteredAt), desc(registrationFees.id));
}

/** One entry with its certificate and payer, retired or not; `null` when there is none. */
export async function findFee(q: Queryable, id: string) {
  const [row] = await feesWithNames(q).where(eq(registrationFees.id, id)).limit(1);
  return row ?? null;
}

/** Entries of one certificate that count, in the order they were made. */
export async function feesOfCertificate(q: Queryable, certificateId: string) {
  return await feesWithNames(q)
    .where(and(eq(registrationFees.certificateId, certificateId), isNull(registrationFees.retiredAt)))
    .orderBy(asc(registrationFees.enteredAt), asc(registrationFees.id));
}

export type NamedFee = Awaited<ReturnType<typeof listFees>>[number];

function feesWithNames(q: Queryable) {
  const { id, state, senderId, number, registeredOn, titleKk, titleRu, titleEn } = certificates;
  const { surname, givenName, patronymic } = staff;
  return q
    .select({
      fee: registrationFees,
      certificate: { id, state, senderId, number, registeredOn, titleKk, titleRu, titleEn },
      payer: { surname, givenName, patronymic },
    })
    .from(registrationFees)
    .innerJoin(certificates, eq(certificates.id, registrationFees.certificateId))
    .leftJoin(staff, eq(staff.id, registrationFees.payerId));
}

function matching({ isRetired, departmentId, payerId, from, to, isReimbursed }: FeeCondition) {
  const { retiredAt, reimbursedOn, paidOn } = registrationFees;
  return and(
    isRetired ? isNotNull(retiredAt) : isNull(retiredAt),
    departmentId === undefined ? undefined : eq(registrationFees.departmentId, departmentId),
    payerId === undefined ? undefined : eq(registrationFees.payerId, payerId),
    from === undefined ? undefined : gte(paidOn, from),
    to === undefined ? undefined : lte(paidOn, to),
    isReimbursed === undefined ? undefined : isReimbursed ? isNotNull(reimbursedOn) : isNull(reimbursedOn),
  );
}

/** Departments and payers that occur in the ledger, and whether it has entries at all, mistakes included. */
export async function listFeeNames(q: Queryable) {
  const departments = await q.selectDistinct({ id: registrationFees.departmentId }).from(registrationFees);
  const { id, surname, givenName, patronymic } = staff;
  const payers = await q
    .selectDistinct({ id, surname, givenName, patronymic, sortKey: staff.sortKey })
    .from(registrationFees)
    .innerJoin(staff, eq(staff.id, registrationFees.payerId))
    .orderBy(asc(staff.sortKey), asc(staff.id));
  return { departmentIds: departments.map((row) => row.id), payers, isEmpty: departments.length === 0 };
}

/** How many entries were ever made for each of these certificates, mistakes included: the number only grows. */
export async function countFeesOf(q: Queryable, certificateIds: readonly string[]): Promise<Map<string, number>> {
  const rows = await q
    .select({ id: registrationFees.certificateId, count: count() })
    .from(registrationFees)
    .where(inArray(registrationFees.certificateId, [...certificateIds]))
    .groupBy(registrationFees.certificateId);
  return new Map(rows.map((row) => [row.id, row.count]));
}

/** Sent certificates that have every one of the folded words in number, titles or names, the newest first. */
export async function findSentCertificates(q: Queryable, words: readonly string[], limit: number) {
  return await q
    .select()
    .from(certificates)
    .where(and(ne(certificates.state, "draft"), hasWords(words)))
    .orderBy(desc(certificates.registeredOn), asc(certificates.number), asc(certificates.id))
    .limit(limit);
}

/** Authors of a certificate who are tied to the directory, in printed order. */
export async function staffAmongAuthors(q: Queryable, certificateId: string): Promise<string[]> {
  const { staffId, position } = certificateAuthors;
  const rows = await q
    .select({ staffId })
    .from(certificateAuthors)
    .where(and(eq(certificateAuthors.certificateId, certificateId), isNotNull(staffId)))
    .orderBy(asc(position));
  return [...new Set(rows.flatMap((row) => row.staffId ?? []))];
}

/** The entry alone; `null` when there is none. */
export async function getFee(q: Queryable, id: string): Promise<FeeRow | null> {
  const [row] = await q.select().from(registrationFees).where(eq(registrationFees.id, id)).limit(1);
  return row ?? null;
}

export async function insertFee(tx: Queryable, row: typeof registrationFees.$inferInsert): Promise<void> {
  await tx.insert(registrationFees).values(row);
}

/** Changes an entry that still stands at this version; otherwise nothing, and the answer is `false`. */
export async function changeFee(
  tx: Queryable,
  { id, version }: Pick<FeeRow, "id" | "version">,
  change: Partial<Omit<FeeRow, "id" | "version" | "certificateId" | "enteredById" | "enteredAt">>,
): Promise<boolean> {
  const rows = await tx
    .update(registrationFees)
    .set({ ...change, version: version + 1 })
    .where(and(eq(registrationFees.id, id), eq(registrationFees.version, version)))
    .returning({ id: registrationFees.id });
  return rows.length > 0;
}
