import { guessWorkKind } from "#app/certificate/extract/guess-work-kind.ts";
import type { CalendarDate } from "#app/model/calendar-date.ts";
import {
  outsideUnit,
  type ApprovedCertificate,
  type CountedAuthor,
  type Exclusion,
  type ExclusionReason,
  type FormerFaculty,
  type PeriodFrame,
  type RatedCertificate,
  type RatedPerson,
  type RatedPost,
} from "#app/model/rating.ts";
import type { RatingRule } from "#app/model/rating-rule.ts";
import { foldedName, outsideAuthorId } from "./outside-author-id.ts";
import { placeInPeriod } from "./place-in-period.ts";

/** The staff directory as far as counting needs it. */
export type RatedStaff = {
  people: readonly RatedPerson[];
  posts: readonly RatedPost[];
  formerFaculties?: readonly FormerFaculty[];
};

type Left = { name: string | null; staffId: string | null; reason: ExclusionReason };

/**
 * Puts every author who counts into the department where they worked on the governing day, and says of everything
 * that cannot be counted why. A certificate counts as soon as one of the university's own authors does.
 *
 * @param frame certificates that belong to another period are passed over
 * @returns `counted`: certificates with at least one own author; `excluded`: the rest and single authors left out
 */
export function attributeAuthors(
  certificates: readonly ApprovedCertificate[],
  staff: RatedStaff,
  frame: PeriodFrame,
): { counted: RatedCertificate[]; excluded: Exclusion[] } {
  const directory = {
    people: new Map(staff.people.map((person) => [person.staffId, person])),
    posts: groupByPerson(staff.posts),
    formerFaculties: staff.formerFaculties ?? [],
  };
  const counted: RatedCertificate[] = [];
  const excluded: Exclusion[] = [];
  for (const certificate of certificates) {
    const found = placeInPeriod(certificate, frame);
    if (found.place === "elsewhere") continue;
    if (found.place === "left-out") {
      excluded.push(exclusion(certificate, { name: null, staffId: null, reason: found.reason }, false));
      continue;
    }
    if (certificate.copyOf !== undefined) {
      excluded.push(exclusion(certificate, { name: null, staffId: null, reason: "copy" }, false));
      continue;
    }
    const { authors, left } = authorsOf(certificate, directory, { rule: frame.rule, day: found.governingOn });
    const { place: _place, ...days } = found;
    if (authors.length > 0)
      counted.push({ ...certificate, ...days, ...kindOf(certificate), authors, ...inPrint(certificate) });
    for (const one of left) excluded.push(exclusion(certificate, one, authors.length > 0));
  }
  return { counted, excluded };
}

type Directory = {
  people: ReadonlyMap<string, RatedPerson>;
  posts: ReadonlyMap<string, RatedPost[]>;
  formerFaculties: readonly FormerFaculty[];
};

function authorsOf(
  certificate: ApprovedCertificate,
  { people, posts, formerFaculties }: Directory,
  { rule, day }: { rule: RatingRule; day: CalendarDate },
): { authors: CountedAuthor[]; left: Left[] } {
  const own: CountedAuthor[] = [];
  const outside: CountedAuthor[] = [];
  const left: Left[] = [];
  const places = new Map<string, number>();
  for (const [index, { name, link, staffId }] of certificate.printedAuthors.entries()) {
    // Somebody printed twice keeps the first place, and those behind them move up.
    const key = staffId ?? `print ${index}`;
    const position = places.get(key) ?? places.size + 1;
    places.set(key, position);
    if (link === "open") left.push({ name, staffId: null, reason: "author-undecided" });
    if (link === "external" && rule.authors === "all") outside.push(outsideAuthor(name, position));
    if (staffId === null) continue;
    const person = people.get(staffId);
    const held = postsThatCount(posts.get(staffId) ?? [], day, rule.posts);
    const allPercent = held.reduce((sum, { sharePercent }) => sum + sharePercent, 0);
    if (person === undefined || held.length === 0) left.push({ name, staffId, reason: "author-without-post" });
    else {
      for (const { departmentId, facultyId, sharePercent } of held) {
        const faculty = facultyOn(formerFaculties, departmentId, day) ?? facultyId;
        own.push({ ...person, departmentId, facultyId: faculty, position, postPercent: sharePercent, allPercent });
      }
    }
  }
  if (own.length === 0 && left.length === 0) left.push({ name: null, staffId: null, reason: "no-own-author" });
  if (own.length > 0 && rule.split === "manual" && certificate.manualShares === null) {
    left.push({ name: null, staffId: null, reason: "shares-not-entered" });
  }
  return { authors: own.length === 0 ? [] : [...own, ...outside], left };
}

function outsideAuthor(name: string, position: number): CountedAuthor {
  const unit = { departmentId: outsideUnit, facultyId: outsideUnit, postPercent: 100, allPercent: 100 };
  // Behind everybody of the directory: their sort keys are numbers of letters.
  return { staffId: outsideAuthorId(name), name, sortKey: `\uffff${foldedName(name)}`, position, ...unit };
}

/**
 * The posts of a person that count on a day. `main`: the one with the largest share, of equal ones the one held
 * longest; `by-share`: all of them. None: nothing covers the day.
 */
export function postsThatCount(
  posts: readonly RatedPost[],
  day: CalendarDate,
  which: RatingRule["posts"],
): RatedPost[] {
  const held = posts
    .filter(({ fromOn, toOn }) => fromOn <= day && (toOn === null || day <= toOn))
    .sort(
      (a, b) =>
        b.sharePercent - a.sharePercent || compare(a.fromOn, b.fromOn) || compare(a.departmentId, b.departmentId),
    );
  return which === "main" ? held.slice(0, 1) : mergeDepartments(held);
}

/** Two posts in one department are one row with both shares. */
function mergeDepartments(held: readonly RatedPost[]): RatedPost[] {
  const merged = new Map<string, RatedPost>();
  for (const post of held) {
    const known = merged.get(post.departmentId);
    merged.set(post.departmentId, {
      ...post,
      sharePercent: post.sharePercent + (known?.sharePercent ?? 0),
    });
  }
  return [...merged.values()];
}

/** The faculty a department belonged to on a day, where it has changed since; `null`: the present one. */
function facultyOn(former: readonly FormerFaculty[], departmentId: string, day: CalendarDate): string | null {
  const [first] = former
    .filter((one) => one.departmentId === departmentId && day <= one.untilOn)
    .sort((a, b) => compare(a.untilOn, b.untilOn));
  return first?.facultyId ?? null;
}

function kindOf({ workKind, titles }: ApprovedCertificate): Pick<RatedCertificate, "workKind" | "kindIsGuessed"> {
  if (workKind !== null) return { workKind, kindIsGuessed: false };
  const guessed = guessWorkKind(titles);
  return { workKind: guessed, kindIsGuessed: guessed !== null };
}

/** Somebody printed twice is one author. */
function inPrint({ printedAuthors }: ApprovedCertificate): Pick<RatedCertificate, "authorsInPrint"> {
  return { authorsInPrint: new Set(printedAuthors.map(({ staffId }, index) => staffId ?? index)).size };
}

function exclusion(certificate: ApprovedCertificate, left: Left, certificateCounts: boolean): Exclusion {
  const { id, number, registeredOn, objectType } = certificate;
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

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
