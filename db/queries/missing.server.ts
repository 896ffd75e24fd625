import { and, asc, between, eq, gte, inArray, isNotNull, isNull, lte, ne, notExists, or, sql } from "drizzle-orm";
import { dayBefore, dayInKazakhstan, type CalendarDate } from "#app/model/calendar-date.ts";
import type { Language } from "#app/model/language.ts";
import type { HeldPost } from "#app/model/missing.ts";
import type { RatingPeriod } from "#app/model/rating.ts";
import type { RatingRule } from "#app/model/rating-rule.ts";
import { reviewStates, type ReviewState } from "#app/model/review-state.ts";
import type { Queryable } from "../client.server.ts";
import { users } from "../schema/accounts.ts";
import { hasNoApprovedCopy } from "./approved-copies.server.ts";
import { certificateAuthors, certificates } from "../schema/certificates.ts";
import { affiliations, staff } from "../schema/people.ts";
import { answersOfAuthors, furtherSenders } from "../schema/senders.ts";

/** By name: SQLite has an index for these states, but none for "all but". What its sender took back nobody waits for. */
const unsettled = reviewStates.filter((state) => state !== "approved" && state !== "withdrawn");

/** Ids of one list: keeps a statement below SQLite's limit of parameters. */
const atOnce = 500;

/** Everybody's posts on a day, by the Kazakh alphabet; two posts in one department are two rows. */
export async function heldPosts(q: Queryable, day: CalendarDate): Promise<HeldPost[]> {
  const { surname, givenName, patronymic, sortKey } = staff;
  const rows = await q
    .select({ staffId: staff.id, surname, givenName, patronymic, sortKey, departmentId: affiliations.departmentId })
    .from(affiliations)
    .innerJoin(staff, eq(staff.id, affiliations.staffId))
    .where(and(lte(affiliations.fromOn, day), or(isNull(affiliations.toOn), gte(affiliations.toOn, day))))
    .orderBy(asc(sortKey), asc(staff.id));
  return rows.map(({ staffId, departmentId, sortKey, ...name }) => ({
    staffId,
    departmentId,
    sortKey,
    name: [name.surname, name.givenName, name.patronymic].filter((part) => part !== null).join(" "),
  }));
}

/** A certificate in any state with the members of staff among its authors, in printed order. */
export type OwnedRow = {
  id: string;
  state: ReviewState;
  number: string | null;
  titles: Record<Language, string | null>;
  staffIds: string[];
};

/** A certificate that nobody has approved and its sender has not taken back. */
export type UnsettledRow = Omit<OwnedRow, "state"> & {
  state: Exclude<ReviewState, "approved" | "withdrawn">;
  registeredOn: CalendarDate | null;
  createdOn: CalendarDate | null;
  receivedOn: CalendarDate | null;
  /** Day of sending in Kazakhstan. */
  sentOn: CalendarDate;
  /** Everybody who sent it, as far as their accounts are tied to the directory. */
  senderStaffIds: string[];
};

/**
 * Certificates that are not approved and may concern a period, but for copies of an approved one: with the same number,
 * day and title, or called one with it by the office. Which of them do concern it, `report/missing-works` decides.
 */
export async function unsettledCertificates(
  q: Queryable,
  { startsOn, endsOn }: Pick<RatingPeriod, "startsOn" | "endsOn">,
  { governingDate }: Pick<RatingRule, "governingDate">,
): Promise<UnsettledRow[]> {
  const { registeredOn, createdOn, receivedOn } = certificates;
  const governing = { registered: registeredOn, created: createdOn, received: receivedOn }[governingDate];
  const rows = await q
    .select({ certificate: certificates, senderStaffId: users.staffId })
    .from(certificates)
    .innerJoin(users, eq(users.id, certificates.senderId))
    .where(
      and(
        inArray(certificates.state, unsettled),
        or(
          between(sql`coalesce(${governing}, ${registeredOn})`, startsOn, endsOn),
          // Days in Kazakhstan begin before those of UTC; the caller looks at the day itself.
          and(
            isNull(governing),
            isNull(registeredOn),
            gte(certificates.createdAt, dayBefore(startsOn)),
            lte(certificates.createdAt, `${endsOn}T24`),
          ),
        ),
        hasNoApprovedCopy(q),
      ),
    )
    .orderBy(asc(certificates.createdAt), asc(certificates.id));
  const ids = rows.map(({ certificate }) => certificate.id);
  const authors = await staffOfCertificates(q, ids);
  const further = await furtherSendersOf(q, ids);
  return rows.flatMap(({ certificate, senderStaffId }) => {
    const { id, state, number, registeredOn, createdOn, receivedOn, titleKk, titleRu, titleEn } = certificate;
    if (state === "approved" || state === "withdrawn") return [];
    const sentOn = dayInKazakhstan(new Date(certificate.createdAt));
    const titles = { kk: titleKk, ru: titleRu, en: titleEn };
    const days = { registeredOn, createdOn, receivedOn, sentOn };
    const senderStaffIds = [...(senderStaffId === null ? [] : [senderStaffId]), ...(further.get(id) ?? [])];
    return [{ id, state, number, titles, ...days, staffIds: authors.get(id) ?? [], senderStaffIds }];
  });
}

/** These certificates by id; unknown ids are passed over. */
export async function ownedCertificates(q: Queryable, ids: readonly string[]): Promise<Map<string, OwnedRow>> {
  const authors = await staffOfCertificates(q, ids);
  const found = new Map<string, OwnedRow>();
  for (const portion of inPortions(ids)) {
    const rows = await q.select().from(certificates).where(inArray(certificates.id, portion));
    for (const { id, state, number, titleKk, titleRu, titleEn } of rows) {
      const titles = { kk: titleKk, ru: titleRu, en: titleEn };
      found.set(id, { id, state, number, titles, staffIds: authors.get(id) ?? [] });
    }
  }
  return found;
}

/** Certificates in any state that name one of these people as an author. */
export async function certificatesNaming(q: Queryable, staffIds: readonly string[]): Promise<OwnedRow[]> {
  const ids = new Set<string>();
  for (const portion of inPortions(staffIds)) {
    const rows = await q
      .selectDistinct({ id: certificateAuthors.certificateId })
      .from(certificateAuthors)
      .where(inArray(certificateAuthors.staffId, portion));
    for (const { id } of rows) ids.add(id);
  }
  return [...(await ownedCertificates(q, [...ids].sort())).values()];
}

/** Whoever said that a certificate is not theirs is not asked for it, unless the office kept them as its author. */
async function staffOfCertificates(q: Queryable, ids: readonly string[]): Promise<Map<string, string[]>> {
  const byCertificate = new Map<string, string[]>();
  const { certificateId, staffId, answer, settlement } = answersOfAuthors;
  const saidNotMine = q
    .select({ one: sql`1` })
    .from(answersOfAuthors)
    .where(
      and(
        eq(certificateId, certificateAuthors.certificateId),
        eq(staffId, certificateAuthors.staffId),
        eq(answer, "not-mine"),
        or(isNull(settlement), ne(settlement, "kept")),
      ),
    );
  for (const portion of inPortions(ids)) {
    const rows = await q
      .select({ certificateId: certificateAuthors.certificateId, staffId: certificateAuthors.staffId })
      .from(certificateAuthors)
      .where(
        and(
          inArray(certificateAuthors.certificateId, portion),
          isNotNull(certificateAuthors.staffId),
          notExists(saidNotMine),
        ),
      )
      .orderBy(asc(certificateAuthors.position));
    for (const { certificateId, staffId } of rows) {
      const known = byCertificate.get(certificateId) ?? [];
      if (staffId !== null && !known.includes(staffId)) byCertificate.set(certificateId, [...known, staffId]);
    }
  }
  return byCertificate;
}

async function furtherSendersOf(q: Queryable, ids: readonly string[]): Promise<Map<string, string[]>> {
  const byCertificate = new Map<string, string[]>();
  for (const portion of inPortions(ids)) {
    const rows = await q
      .select({ certificateId: furtherSenders.certificateId, staffId: users.staffId })
      .from(furtherSenders)
      .innerJoin(users, eq(users.id, furtherSenders.userId))
      .where(inArray(furtherSenders.certificateId, portion))
      .orderBy(asc(furtherSenders.addedAt), asc(furtherSenders.userId));
    for (const { certificateId, staffId } of rows) {
      if (staffId !== null) byCertificate.set(certificateId, [...(byCertificate.get(certificateId) ?? []), staffId]);
    }
  }
  return byCertificate;
}

function inPortions(ids: readonly string[]): string[][] {
  return Array.from({ length: Math.ceil(ids.length / atOnce) }, (_, index) =>
    ids.slice(index * atOnce, (index + 1) * atOnce),
  );
}
