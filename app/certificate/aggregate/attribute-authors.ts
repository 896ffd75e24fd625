import type { CalendarDate } from "#app/model/calendar-date.ts";
import type {
  ApprovedCertificate,
  CountedAuthor,
  Exclusion,
  ExclusionReason,
  RatedCertificate,
  RatedPerson,
  RatedPost,
} from "#app/model/rating.ts";

/** The staff directory as far as counting needs it. */
export type RatedStaff = { people: readonly RatedPerson[]; posts: readonly RatedPost[] };

/**
 * Puts every own author into the department where they worked on the certificate's day, and says of everything
 * that cannot be counted why. A certificate counts as soon as one of its authors does.
 *
 * @returns `counted`: certificates with at least one counted author; `excluded`: the rest and single authors left out
 */
export function attributeAuthors(
  certificates: readonly ApprovedCertificate[],
  staff: RatedStaff,
): { counted: RatedCertificate[]; excluded: Exclusion[] } {
  const people = new Map(staff.people.map((person) => [person.staffId, person]));
  const posts = groupByPerson(staff.posts);
  const counted: RatedCertificate[] = [];
  const excluded: Exclusion[] = [];
  for (const certificate of certificates) {
    const authors: CountedAuthor[] = [];
    const left: { name: string | null; staffId: string | null; reason: ExclusionReason }[] = [];
    for (const { name, link, staffId } of certificate.printedAuthors) {
      if (link === "open") left.push({ name, staffId: null, reason: "author-undecided" });
      if (staffId === null) continue;
      const person = people.get(staffId);
      const post = postOn(posts.get(staffId) ?? [], certificate.registeredOn);
      if (person === undefined || post === null) left.push({ name, staffId, reason: "author-without-post" });
      else authors.push({ ...person, departmentId: post.departmentId, facultyId: post.facultyId });
    }
    if (authors.length > 0) counted.push({ ...certificate, authors });
    else if (left.length === 0) left.push({ name: null, staffId: null, reason: "no-own-author" });
    for (const one of left) excluded.push(exclusion(certificate, one, authors.length > 0));
  }
  return { counted, excluded };
}

/** The post that counts on a day: the largest share, then the one held longest; `null` when none covers it. */
export function postOn(posts: readonly RatedPost[], day: CalendarDate): RatedPost | null {
  const [first] = posts
    .filter(({ fromOn, toOn }) => fromOn <= day && (toOn === null || day <= toOn))
    .sort(
      (a, b) =>
        b.sharePercent - a.sharePercent ||
        a.fromOn.localeCompare(b.fromOn) ||
        a.departmentId.localeCompare(b.departmentId),
    );
  return first ?? null;
}

function exclusion(
  { id, number, registeredOn, objectType }: ApprovedCertificate,
  left: { name: string | null; staffId: string | null; reason: ExclusionReason },
  certificateCounts: boolean,
): Exclusion {
  const { name, staffId, reason } = left;
  return { certificateId: id, number, registeredOn, objectType, reason, authorName: name, staffId, certificateCounts };
}

function groupByPerson(posts: readonly RatedPost[]): Map<string, RatedPost[]> {
  const groups = new Map<string, RatedPost[]>();
  for (const post of posts) {
    const group = groups.get(post.staffId);
    if (group === undefined) groups.set(post.staffId, [post]);
    else group.push(post);
  }
  return groups;
}
