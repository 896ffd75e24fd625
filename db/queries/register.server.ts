import { and, asc, between, eq, isNotNull } from "drizzle-orm";
import type { CalendarDate } from "#app/model/calendar-date.ts";
import type { Place } from "#app/model/place.ts";
import type { ApprovedAuthor, ApprovedCertificate, RatedPerson, RatedPost, RatingPeriod } from "#app/model/rating.ts";
import type { Queryable } from "../client.server.ts";
import { certificateAuthors, certificates } from "../schema/certificates.ts";
import { readings, submissions } from "../schema/files.ts";
import { affiliations, departments, staff } from "../schema/people.ts";

function isApprovedIn({ startsOn, endsOn }: RatingPeriod) {
  return and(eq(certificates.state, "approved"), between(certificates.registeredOn, startsOn, endsOn));
}

/** Approved certificates registered in the period, by day and number, each with all its authors. */
export async function approvedInPeriod(q: Queryable, period: RatingPeriod): Promise<ApprovedCertificate[]> {
  const authors = await printedAuthors(q, period);
  const rows = await q
    .select({ certificate: certificates, fileId: submissions.fileId })
    .from(certificates)
    .innerJoin(submissions, eq(submissions.id, certificates.submissionId))
    .where(isApprovedIn(period))
    .orderBy(asc(certificates.registeredOn), asc(certificates.number), asc(certificates.id));
  return rows.flatMap(({ certificate, fileId }) => {
    const { id, number, registeredOn, receivedOn, createdOn, objectType, titleKk, titleRu, titleEn } = certificate;
    // The table's own check keeps both present once approved; this only tells the compiler.
    if (number === null || registeredOn === null) return [];
    const titles = { kk: titleKk, ru: titleRu, en: titleEn };
    const printed = authors.get(id) ?? [];
    return [{ id, number, registeredOn, receivedOn, createdOn, objectType, titles, fileId, printedAuthors: printed }];
  });
}

async function printedAuthors(q: Queryable, period: RatingPeriod): Promise<Map<string, ApprovedAuthor[]>> {
  const rows = await q
    .select({
      certificateId: certificateAuthors.certificateId,
      name: certificateAuthors.name,
      link: certificateAuthors.link,
      staffId: certificateAuthors.staffId,
    })
    .from(certificateAuthors)
    .innerJoin(certificates, eq(certificates.id, certificateAuthors.certificateId))
    .where(isApprovedIn(period))
    .orderBy(asc(certificateAuthors.certificateId), asc(certificateAuthors.position));
  const byCertificate = new Map<string, ApprovedAuthor[]>();
  for (const { certificateId, ...author } of rows) {
    const list = byCertificate.get(certificateId);
    if (list === undefined) byCertificate.set(certificateId, [author]);
    else list.push(author);
  }
  return byCertificate;
}

/** Everybody who is tied to an approved certificate of the period, with every post they ever held. */
export async function staffOfPeriod(
  q: Queryable,
  period: RatingPeriod,
): Promise<{ people: RatedPerson[]; posts: RatedPost[] }> {
  const linked = q
    .selectDistinct({ staffId: certificateAuthors.staffId })
    .from(certificateAuthors)
    .innerJoin(certificates, eq(certificates.id, certificateAuthors.certificateId))
    .where(and(isApprovedIn(period), isNotNull(certificateAuthors.staffId)))
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
  return {
    posts,
    people: people.map(({ staffId, sortKey, surname, givenName, patronymic }) => ({
      staffId,
      sortKey,
      name: [surname, givenName, patronymic].filter((part) => part !== null).join(" "),
    })),
  };
}

/** Every day on which an approved certificate was registered, each once. */
export async function approvedDays(q: Queryable): Promise<CalendarDate[]> {
  const rows = await q
    .selectDistinct({ day: certificates.registeredOn })
    .from(certificates)
    .where(and(eq(certificates.state, "approved"), isNotNull(certificates.registeredOn)))
    .orderBy(asc(certificates.registeredOn));
  return rows.flatMap(({ day }) => (day === null ? [] : [day]));
}

/** Where the machine read the number of each approved certificate of the period, so that a cell can be traced to the page. */
export async function numberPlaces(q: Queryable, period: RatingPeriod): Promise<Map<string, Place>> {
  const rows = await q
    .select({ id: certificates.id, readingId: certificates.readingId, index: certificates.indexInReading })
    .from(certificates)
    .where(and(isApprovedIn(period), isNotNull(certificates.indexInReading)));
  const places = new Map<string, Place>();
  for (const { id, readingId, index } of rows) {
    // One reading at a time: each holds every word's place, and a year of them would fill the memory.
    const [row] = await q.select({ reading: readings.reading }).from(readings).where(eq(readings.id, readingId));
    const place = row?.reading.certificates[index ?? 0]?.merged.number.places[0]?.place;
    if (place !== undefined) places.set(id, place);
  }
  return places;
}
