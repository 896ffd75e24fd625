import type { ObjectType, WorkKind } from "#app/model/object-type.ts";
import type { CountedAuthor, CountedCertificate } from "#app/model/rating.ts";
import type { RatingRule } from "#app/model/rating-rule.ts";
import { limitPeople } from "./limit-people.ts";
import type { Participation } from "./participation.ts";
import { fraction, hundredthsOf, one, times } from "./fraction.ts";
import { monthOf } from "./period.ts";
import { splitWork, worthOf } from "./split-points.ts";

/** Which part of a period is looked at; a missing key lets everything through. */
export type CountFilter = {
  facultyId?: string | undefined;
  departmentId?: string | undefined;
  staffId?: string | undefined;
  objectType?: ObjectType | undefined;
  /** `none`: works without a kind. */
  workKind?: WorkKind | "none" | undefined;
  /** "YYYY-MM" */
  month?: string | undefined;
};

/**
 * The participations that pass the filter. Points are shared out, and limited, before the filter, so that looking at
 * one department never changes what its people get. A person printed twice on one certificate takes part once.
 *
 * @param certificates all of the period: a limit of a person looks at all of their works
 * @returns by the day that counts and certificate, its authors by the Kazakh alphabet: independent of the order given
 */
export function participations<C extends CountedCertificate>(
  certificates: readonly C[],
  rule: RatingRule,
  filter: CountFilter = {},
): Participation<C>[] {
  const all = [...certificates]
    .sort((a, b) => compare(a.countsOn, b.countsOn) || compare(a.id, b.id))
    .flatMap((certificate) => ofOneWork(certificate, rule));
  return limitPeople(all, rule).filter(
    ({ certificate, author }) => passesCertificate(certificate, filter) && passesAuthor(author, filter),
  );
}

/** What one certificate gives to each of its authors, before any limit. */
export function ofOneWork<C extends CountedCertificate>(certificate: C, rule: RatingRule): Participation<C>[] {
  const authors = ownAuthorsOf(certificate);
  const worth = worthOf(rule, certificate);
  const people = distinctPeople(authors);
  const shares = new Map(
    splitWork(rule, certificate, people).map((share, index) => [people[index]?.staffId, share] as const),
  );
  return authors.flatMap((author) => {
    const share = shares.get(author.staffId);
    if (share === undefined) return [];
    const ofPosts = fraction(author.postPercent, author.allPercent);
    const ofFullPost = rule.partTime === "by-share" ? fraction(Math.min(author.allPercent, 100), 100) : one;
    const points = times(times(hundredthsOf(worth.points), share.part), times(ofPosts, ofFullPost));
    const arithmetic = { worth, share, ofPosts, ofFullPost, limit: null };
    return [{ certificate, author, share: points, ownAuthors: people.length, arithmetic }];
  });
}

/** The authors who count, each once a department, by the Kazakh alphabet. */
export function ownAuthorsOf(certificate: Pick<CountedCertificate, "authors">): CountedAuthor[] {
  const sorted = [...certificate.authors].sort(
    (a, b) =>
      compare(a.sortKey, b.sortKey) ||
      compare(a.staffId, b.staffId) ||
      a.position - b.position ||
      compare(a.departmentId, b.departmentId),
  );
  const known = new Map<string, CountedAuthor>();
  for (const author of sorted) {
    const key = `${author.staffId} ${author.departmentId}`;
    if (!known.has(key)) known.set(key, author);
  }
  return [...known.values()];
}

/** Each person once, in printed order. */
function distinctPeople(authors: readonly CountedAuthor[]): CountedAuthor[] {
  const people = new Map(authors.map((author) => [author.staffId, author]));
  return [...people.values()].sort((a, b) => a.position - b.position || compare(a.staffId, b.staffId));
}

/** Whether type, kind and month of a certificate pass; its authors are judged one by one. */
export function passesCertificate(
  certificate: Pick<CountedCertificate, "objectType" | "workKind" | "countsOn">,
  { objectType, workKind, month }: CountFilter,
): boolean {
  return (
    (objectType === undefined || certificate.objectType === objectType) &&
    (workKind === undefined || (certificate.workKind ?? "none") === workKind) &&
    (month === undefined || monthOf(certificate.countsOn) === month)
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
