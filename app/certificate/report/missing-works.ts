import { isInPeriod } from "#app/certificate/aggregate/period.ts";
import { foldTitle } from "#app/certificate/read/fold-text.ts";
import type { CalendarDate } from "#app/model/calendar-date.ts";
import type { Language } from "#app/model/language.ts";
import type { MissingKind, UncountedWork } from "#app/model/missing.ts";
import type { Exclusion, ExclusionReason, RatingPeriod } from "#app/model/rating.ts";
import type { RatingRule } from "#app/model/rating-rule.ts";
import type { ReviewState } from "#app/model/review-state.ts";

type Titles = Record<Language, string | null>;

/** A certificate, whatever its state, with the members of staff among its authors. */
export type OwnedCertificate = {
  id: string;
  state: ReviewState;
  number: string | null;
  titles: Titles;
  staffIds: readonly string[];
};

/** A certificate that nobody has approved and its sender has not taken back. */
export type UnsettledCertificate = OwnedCertificate & {
  state: Exclude<ReviewState, "approved" | "withdrawn">;
  registeredOn: CalendarDate | null;
  createdOn: CalendarDate | null;
  receivedOn: CalendarDate | null;
  /** Day on which it was sent, in Kazakhstan. */
  sentOn: CalendarDate;
  /** Everybody who sent it, as far as their accounts are tied to the directory. */
  senderStaffIds: readonly string[];
};

/** A work the office waits for. */
export type AwaitedWork = { id: string; title: string; staffId: string; expectedOn: CalendarDate };

/**
 * Certificates that people of the university wait for in a period: by the day the rule goes by, without it by the day
 * of registration, and where neither was read by the day of sending. One with no author tied to the directory is its
 * senders'; without a sender in the directory it is nobody's and passed over.
 */
export function unsettledWorks(
  certificates: readonly UnsettledCertificate[],
  period: RatingPeriod,
  rule: Pick<RatingRule, "governingDate">,
): UncountedWork[] {
  return certificates.flatMap((certificate) => {
    const { registeredOn, createdOn, receivedOn, sentOn, senderStaffIds } = certificate;
    const governing = { registered: registeredOn, created: createdOn, received: receivedOn }[rule.governingDate];
    if (!isInPeriod(governing ?? registeredOn ?? sentOn, period)) return [];
    const staffIds = certificate.staffIds.length > 0 ? certificate.staffIds : senderStaffIds;
    return staffIds.length === 0 ? [] : [asWork(certificate, kindOf(certificate.state), staffIds)];
  });
}

/** Whether the office has not looked yet or waits for something: it is with the office. */
function kindOf(state: UnsettledCertificate["state"]): MissingKind {
  return state === "held" ? "submitted" : state;
}

/** What keeps an approved certificate of a known person from counting; the other reasons concern nobody, or it counts. */
const keepsOut: ReadonlySet<ExclusionReason> = new Set([
  "author-without-post",
  "no-governing-date",
  "sent-late",
  "copy",
]);

/**
 * Approved certificates that do not count for somebody: nobody may be told that they have sent nothing. A copy is named
 * only to its authors who have nothing that counts: the others have the certificate it is a copy of.
 */
export function leftOutWorks(
  exclusions: readonly Exclusion[],
  certificates: ReadonlyMap<string, OwnedCertificate>,
  counted: ReadonlyMap<string, unknown>,
): UncountedWork[] {
  return exclusions.flatMap(({ certificateId, reason, staffId }) => {
    const certificate = certificates.get(certificateId);
    if (certificate === undefined || !keepsOut.has(reason)) return [];
    const concerned = staffId === null ? certificate.staffIds : [staffId];
    const staffIds = reason === "copy" ? concerned.filter((id) => !counted.has(id)) : concerned;
    return staffIds.length === 0 ? [] : [asWork(certificate, "left-out", staffIds)];
  });
}

/**
 * Noted works that are still waited for at the end of a period, also since earlier ones. A work with a certificate of
 * its person under the same title is here: it is listed as that certificate, or counted.
 *
 * @param certificates of the people concerned, in any state
 */
export function awaitedWorks(
  awaited: readonly AwaitedWork[],
  certificates: readonly OwnedCertificate[],
  period: Pick<RatingPeriod, "endsOn">,
): UncountedWork[] {
  return awaited
    .filter((work) => work.expectedOn <= period.endsOn && certificateOfWork(work, certificates) === null)
    .map(({ id, title, staffId, expectedOn }) => ({
      id,
      kind: "expected",
      titles: { kk: title, ru: title, en: title },
      number: null,
      expectedOn,
      staffIds: [staffId],
    }));
}

/** The certificate that a noted work seems to have become: of the same person, under the same title, not declined. */
export function certificateOfWork<C extends OwnedCertificate>(
  { title, staffId }: Pick<AwaitedWork, "title" | "staffId">,
  certificates: readonly C[],
): C | null {
  const wanted = foldTitle(title);
  const found = certificates.find(
    ({ state, titles, staffIds }) =>
      state !== "rejected" &&
      staffIds.includes(staffId) &&
      Object.values(titles).some((one) => one !== null && foldTitle(one) === wanted),
  );
  return found ?? null;
}

function asWork(
  { id, number, titles }: OwnedCertificate,
  kind: UncountedWork["kind"],
  staffIds: readonly string[],
): UncountedWork {
  return { id, kind, titles, number, expectedOn: null, staffIds };
}
