import { calendarDate } from "#app/model/calendar-date.ts";
import type { CountedAuthor, RatedCertificate } from "#app/model/rating.ts";

/** One own author; the department decides the faculty: "bio" and "chem" are natural sciences, anything else humanities. */
export function anOwnAuthor(staffId: string, departmentId = "bio", wanted: Partial<CountedAuthor> = {}): CountedAuthor {
  const facultyId = ["bio", "chem"].includes(departmentId) ? "natural" : "human";
  const post = { position: 1, postPercent: 100, allPercent: 100 };
  return { staffId, name: `Автор ${staffId}`, sortKey: staffId, departmentId, facultyId, ...post, ...wanted };
}

type Wanted = Omit<Partial<RatedCertificate>, "registeredOn"> & { on?: string };

/** An approved certificate of the university's own authors, in the order of print; of no kind, sent on its own day. */
export function aRatedCertificate(id: string, authors: CountedAuthor[], wanted: Wanted = {}): RatedCertificate {
  const { on = "2026-03-15", ...rest } = wanted;
  const day = calendarDate(on);
  const people = new Map(authors.map(({ staffId }) => [staffId, 0]));
  for (const [index, staffId] of [...people.keys()].entries()) people.set(staffId, index + 1);
  return {
    id,
    number: `0${id.replaceAll(/\D/gu, "").padStart(4, "0")}`,
    registeredOn: day,
    governingOn: day,
    countsOn: day,
    sentOn: day,
    workKind: null,
    kindIsGuessed: false,
    manualShares: null,
    authorsInPrint: people.size,
    receivedOn: null,
    createdOn: calendarDate("2026-01-10"),
    objectType: "scientific",
    titles: { kk: `Туынды ${id}`, ru: `Произведение ${id}`, en: null },
    fileId: id.padEnd(64, "0"),
    printedAuthors: authors.map(({ name, staffId }) => ({ name, link: "machine" as const, staffId })),
    authors: authors.map((author) => ({ ...author, position: people.get(author.staffId) ?? 1 })),
    ...rest,
  };
}
