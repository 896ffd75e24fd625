import type { Participation } from "#app/certificate/aggregate/participation.ts";
import type { RatedCertificate } from "#app/model/rating.ts";
import type { ReviewState } from "#app/model/review-state.ts";
import type { RatingReport } from "../rating-report.ts";
import type { RatedFacts } from "../ready/rated-facts.ts";
import { unitNameOf } from "../ready/rated-facts.ts";
import type { DepartmentWords } from "./department-words.ts";

/** An author of a certificate that nobody has approved: it counts nowhere yet. */
export type UnderWay = {
  participation: Participation<RatedCertificate>;
  state: Exclude<ReviewState, "approved">;
  /** Why the office returned or declined it; `null`: it did not. */
  reason: string | null;
};

export type DepartmentFacts = RatedFacts<DepartmentWords, RatingReport> & {
  /** `null`: a frozen state, which holds what counted and what was left out, and nothing else. */
  underWay: readonly UnderWay[] | null;
  /** Whoever does not work through the queue learns that something is under way, not what. */
  namesUnderWay: boolean;
};

/** One row of the report: an author of a certificate in one department. */
export type DepartmentRow = {
  participation: Participation<RatedCertificate>;
  /** `null`: it is approved and counts. */
  underWay: UnderWay | null;
};

/** All rows by faculty, department, author and day, in the alphabet of the report. */
export function departmentRows(facts: DepartmentFacts): DepartmentRow[] {
  const alphabet = new Intl.Collator(facts.language);
  const unit = (id: string) => `${unitNameOf(facts, id)}\u0000${id}`;
  return [
    ...facts.report.participations.map((participation): DepartmentRow => ({ participation, underWay: null })),
    ...(facts.underWay ?? []).map((one): DepartmentRow => ({ participation: one.participation, underWay: one })),
  ]
    .map((row) => {
      const { author, certificate } = row.participation;
      const units = [unit(author.facultyId), unit(author.departmentId)];
      const key = [author.sortKey, author.staffId, certificate.registeredOn, certificate.number, certificate.id];
      return { row, units, key: key.join("\u0000") };
    })
    .sort(
      (a, b) =>
        alphabet.compare(a.units[0] ?? "", b.units[0] ?? "") ||
        alphabet.compare(a.units[1] ?? "", b.units[1] ?? "") ||
        (a.key < b.key ? -1 : Number(a.key > b.key)),
    )
    .map(({ row }) => row);
}
