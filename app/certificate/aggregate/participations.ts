import type { ObjectType } from "#app/model/object-type.ts";
import type { CountedAuthor, CountedCertificate, RatingRule } from "#app/model/rating.ts";
import { monthOf } from "./period.ts";
import { splitPoints, type Share } from "./split-points.ts";

/** Which part of a period is looked at; a missing key lets everything through. */
export type CountFilter = {
  facultyId?: string | undefined;
  departmentId?: string | undefined;
  staffId?: string | undefined;
  objectType?: ObjectType | undefined;
  /** "YYYY-MM" */
  month?: string | undefined;
};

/** One own author of one certificate, with the points they get for it. */
export type Participation<C extends CountedCertificate = CountedCertificate> = {
  certificate: C;
  author: CountedAuthor;
  share: Share;
  /** How many own authors the certificate counts for, before any filter. */
  ownAuthors: number;
};

/**
 * The participations that pass the filter. Points are shared out before the filter, so that looking at one
 * department never changes what its people get. A person printed twice on one certificate takes part once.
 *
 * @returns by registration day and certificate, its authors by the Kazakh alphabet: independent of the order given
 */
export function participations<C extends CountedCertificate>(
  certificates: readonly C[],
  rule: RatingRule,
  filter: CountFilter = {},
): Participation<C>[] {
  return certificates
    .filter((certificate) => passesCertificate(certificate, filter))
    .sort((a, b) => compare(a.registeredOn, b.registeredOn) || compare(a.id, b.id))
    .flatMap((certificate) => {
      const authors = ownAuthorsOf(certificate);
      const share = splitPoints(rule, authors.length);
      return authors
        .filter((author) => passesAuthor(author, filter))
        .map((author) => ({ certificate, author, share, ownAuthors: authors.length }));
    });
}

/** The certificate's own authors, each once, by the Kazakh alphabet. */
export function ownAuthorsOf(certificate: CountedCertificate): CountedAuthor[] {
  const sorted = [...certificate.authors].sort(
    (a, b) => compare(a.sortKey, b.sortKey) || compare(a.staffId, b.staffId) || compare(a.departmentId, b.departmentId),
  );
  const byPerson = new Map<string, CountedAuthor>();
  for (const author of sorted) if (!byPerson.has(author.staffId)) byPerson.set(author.staffId, author);
  return [...byPerson.values()];
}

/** Whether type and month of a certificate pass; its authors are judged one by one. */
export function passesCertificate(
  certificate: Pick<CountedCertificate, "objectType" | "registeredOn">,
  { objectType, month }: CountFilter,
): boolean {
  return (
    (objectType === undefined || certificate.objectType === objectType) &&
    (month === undefined || monthOf(certificate.registeredOn) === month)
  );
}

function passesAuthor(author: CountedAuthor, { facultyId, departmentId, staffId }: CountFilter): boolean {
  return (
    (facultyId === undefined || author.facultyId === facultyId) &&
    (departmentId === undefined || author.departmentId === departmentId) &&
    (staffId === undefined || author.staffId === staffId)
  );
}

/** Byte order, as the sort keys of the staff directory want it. */
function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
