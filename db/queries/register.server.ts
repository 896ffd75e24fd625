import { and, asc, between, eq, gt, gte, inArray, isNotNull, isNull, lt, or, sql } from "drizzle-orm";
import { dayInKazakhstan, type CalendarDate } from "#app/model/calendar-date.ts";
import type { Place } from "#app/model/place.ts";
import type {
  ApprovedAuthor,
  ApprovedCertificate,
  FormerFaculty,
  PeriodFrame,
  RatedPerson,
  RatedPost,
} from "#app/model/rating.ts";
import type { ReviewState } from "#app/model/review-state.ts";
import type { Queryable } from "../client.server.ts";
import { listCountedInstead } from "./duplicates.server.ts";
import { certificateAuthors, certificates } from "../schema/certificates.ts";
import { manualShares } from "../schema/counting.ts";
import { readings, submissions } from "../schema/files.ts";
import { affiliations, departments, formerDepartments, staff } from "../schema/people.ts";

/** Which certificates are asked for: all that may concern a period, or those of them with these ids. */
export type Wanted = PeriodFrame & {
  certificateIds?: readonly string[];
  /** Approved ones when not given. */
  states?: readonly ReviewState[];
};

/**
 * In a wanted state, and possibly of this period: by the governing day, without one by the registration, and late ones by the
 * instant of sending, a day more on either side. `aggregate/place-in-period` decides.
 */
export function mayBelong({ period, rule, closings, certificateIds, states }: Wanted) {
  const { startsOn, endsOn } = period;
  const { registeredOn, createdOn, receivedOn, submittedAt, createdAt } = certificates;
  const sentAt = sql<string>`coalesce(${submittedAt}, ${createdAt})`;
  const governing = { registered: registeredOn, created: createdOn, received: receivedOn }[rule.governingDate];
  const sentWithin = and(lt(governing, startsOn), gte(sentAt, dayAfter(startsOn, -1)), lt(sentAt, dayAfter(endsOn, 2)));
  return and(
    states === undefined ? eq(certificates.state, "approved") : inArray(certificates.state, [...states]),
    or(
      between(governing, startsOn, endsOn),
      rule.governingDate === "registered" ? undefined : and(isNull(governing), between(registeredOn, startsOn, endsOn)),
      rule.late === "count" && closings.length > 0 ? sentWithin : undefined,
    ),
    certificateIds === undefined ? undefined : inArray(certificates.id, [...certificateIds]),
  );
}

function dayAfter(day: CalendarDate, days: number): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
}

/** Approved certificates that may count in the period, by day and number, each with all its authors. */
export async function approvedCertificates(q: Queryable, wanted: Wanted): Promise<ApprovedCertificate[]> {
  const authors = await printedAuthors(q, wanted);
  const shares = await enteredShares(q, wanted);
  const copies = await listCountedInstead(q);
  const rows = await q
    .select({ certificate: certificates, fileId: submissions.fileId })
    .from(certificates)
    .innerJoin(submissions, eq(submissions.id, certificates.submissionId))
    .where(mayBelong(wanted))
    .orderBy(asc(certificates.registeredOn), asc(certificates.number), asc(certificates.id));
  return rows.flatMap(({ certificate, fileId }) => {
    const { id, number, registeredOn, receivedOn, createdOn, objectType, workKind } = certificate;
    const { titleKk, titleRu, titleEn, submittedAt, createdAt } = certificate;
    // The table's own check keeps both present once approved; this only tells the compiler.
    if (number === null || registeredOn === null) return [];
    const days = { registeredOn, receivedOn, createdOn, sentOn: dayInKazakhstan(new Date(submittedAt ?? createdAt)) };
    const titles = { kk: titleKk, ru: titleRu, en: titleEn };
    const people = { printedAuthors: authors.get(id) ?? [], manualShares: shares.get(id) ?? null };
    const copyOf = copies.get(id);
    const instead = copyOf === undefined ? {} : { copyOf };
    return [{ id, number, ...days, objectType, workKind, titles, fileId, ...people, ...instead }];
  });
}

/** Percentages by certificate and member of staff. */
async function enteredShares(q: Queryable, wanted: Wanted): Promise<Map<string, Record<string, number>>> {
  if (wanted.rule.split !== "manual") return new Map();
  const rows = await q
    .select({ share: manualShares })
    .from(manualShares)
    .innerJoin(certificates, eq(certificates.id, manualShares.certificateId))
    .where(mayBelong(wanted));
  const byCertificate = new Map<string, Record<string, number>>();
  for (const { share } of rows) {
    const known = byCertificate.get(share.certificateId) ?? {};
    byCertificate.set(share.certificateId, { ...known, [share.staffId]: share.percentHundredths / 100 });
  }
  return byCertificate;
}

/** All authors in printed order, by certificate id. */
export async function printedAuthors(q: Queryable, wanted: Wanted): Promise<Map<string, ApprovedAuthor[]>> {
  const rows = await q
    .select({
      certificateId: certificateAuthors.certificateId,
      name: certificateAuthors.name,
      link: certificateAuthors.link,
      staffId: certificateAuthors.staffId,
    })
    .from(certificateAuthors)
    .innerJoin(certificates, eq(certificates.id, certificateAuthors.certificateId))
    .where(mayBelong(wanted))
    .orderBy(asc(certificateAuthors.certificateId), asc(certificateAuthors.position));
  const byCertificate = new Map<string, ApprovedAuthor[]>();
  for (const { certificateId, ...author } of rows) {
    const list = byCertificate.get(certificateId);
    if (list === undefined) byCertificate.set(certificateId, [author]);
    else list.push(author);
  }
  return byCertificate;
}

/** Everybody who is tied to one of these certificates, with every post they ever held, and the former faculties of departments. */
export async function staffOfPeriod(
  q: Queryable,
  wanted: Wanted,
): Promise<{ people: RatedPerson[]; posts: RatedPost[]; formerFaculties: FormerFaculty[] }> {
  const linked = q
    .selectDistinct({ staffId: certificateAuthors.staffId })
    .from(certificateAuthors)
    .innerJoin(certificates, eq(certificates.id, certificateAuthors.certificateId))
    .where(and(mayBelong(wanted), isNotNull(certificateAuthors.staffId)))
    .as("linked");
  const people = await q
    .select({
      staffId: staff.id,
      surname: staff.surname,
      givenName: staff.givenName,
      patronymic: staff.patronymic,
      sortKey: staff.sortKey,
    })
    .from(staff)
    .innerJoin(linked, eq(linked.staffId, staff.id))
    .orderBy(asc(staff.sortKey), asc(staff.id));
  const posts = await q
    .select({
      staffId: affiliations.staffId,
      departmentId: affiliations.departmentId,
      facultyId: departments.facultyId,
      sharePercent: affiliations.sharePercent,
      fromOn: affiliations.fromOn,
      toOn: affiliations.toOn,
    })
    .from(affiliations)
    .innerJoin(departments, eq(departments.id, affiliations.departmentId))
    .innerJoin(linked, eq(linked.staffId, affiliations.staffId));
  const { departmentId, untilOn, facultyId } = formerDepartments;
  const formerFaculties = await q.select({ departmentId, untilOn, facultyId }).from(formerDepartments);
  return {
    posts,
    formerFaculties,
    people: people.map(ratedPerson),
  };
}

/** The first day with an approved certificate of every month that has one: as many steps as months, not certificates. */
export async function approvedMonths(q: Queryable): Promise<CalendarDate[]> {
  const days: CalendarDate[] = [];
  for (let after = ""; ;) {
    const [row] = await q
      .select({ day: certificates.registeredOn })
      .from(certificates)
      .where(
        and(
          eq(certificates.state, "approved"),
          isNotNull(certificates.registeredOn),
          gt(certificates.registeredOn, sql`${after}`),
        ),
      )
      .orderBy(asc(certificates.registeredOn))
      .limit(1);
    if (row?.day === undefined || row.day === null) return days;
    days.push(row.day);
    after = `${row.day.slice(0, 7)}-99`;
  }
}

/** Where the machine read the number of each of these certificates, so that a cell can be traced to the page. */
export async function numberPlaces(q: Queryable, certificateIds: readonly string[]): Promise<Map<string, Place>> {
  const places = new Map<string, Place>();
  for (const certificateId of certificateIds) {
    // One reading at a time: each holds every word's place, and a year of them would fill the memory.
    const [row] = await q
      .select({ reading: readings.reading, index: certificates.indexInReading })
      .from(certificates)
      .innerJoin(readings, eq(readings.id, certificates.readingId))
      .where(and(eq(certificates.id, certificateId), isNotNull(certificates.indexInReading)));
    const place = row?.reading.certificates[row.index ?? 0]?.merged.number.places[0]?.place;
    if (place !== undefined) places.set(certificateId, place);
  }
  return places;
}

/** These members of staff by the Kazakh alphabet; unknown ids are passed over. */
export async function peopleByIds(q: Queryable, staffIds: readonly string[]): Promise<RatedPerson[]> {
  const wanted = new Set(staffIds);
  const { id: staffId, sortKey, surname, givenName, patronymic } = staff;
  const rows = await q
    .select({ staffId, sortKey, surname, givenName, patronymic })
    .from(staff)
    .orderBy(asc(sortKey), asc(staffId));
  return rows.filter((row) => wanted.has(row.staffId)).map(ratedPerson);
}

type NamedRow = { staffId: string; sortKey: string; surname: string; givenName: string; patronymic: string | null };

function ratedPerson({ staffId, sortKey, surname, givenName, patronymic }: NamedRow): RatedPerson {
  return { staffId, sortKey, name: [surname, givenName, patronymic].filter((part) => part !== null).join(" ") };
}
