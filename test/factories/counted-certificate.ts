import { calendarDate } from "#app/model/calendar-date.ts";
import type { CountedAuthor, RatedCertificate } from "#app/model/rating.ts";

/** One own author; the department decides the faculty: "bio" and "chem" are natural sciences, anything else humanities. */
export function anOwnAuthor(staffId: string, departmentId = "bio"): CountedAuthor {
  const facultyId = ["bio", "chem"].includes(departmentId) ? "natural" : "human";
  return { staffId, name: `Автор ${staffId}`, sortKey: staffId, departmentId, facultyId };
}

type Wanted = Omit<Partial<RatedCertificate>, "registeredOn"> & { on?: string };

/** An approved certificate of the university's own authors. */
export function aRatedCertificate(id: string, authors: CountedAuthor[], wanted: Wanted = {}): RatedCertificate {
  const { on = "2026-03-15", ...rest } = wanted;
  return {
    id,
    number: `0${id.replaceAll(/\D/gu, "").padStart(4, "0")}`,
    registeredOn: calendarDate(on),
    receivedOn: null,
    createdOn: calendarDate("2026-01-10"),
    objectType: "scientific",
    titles: { kk: `Туынды ${id}`, ru: `Произведение ${id}`, en: null },
    fileId: id.padEnd(64, "0"),
    printedAuthors: authors.map(({ name, staffId }) => ({ name, link: "machine" as const, staffId })),
    authors,
    ...rest,
  };
}
