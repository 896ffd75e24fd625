import { changedPoints, type PointsChange } from "#app/certificate/aggregate/compare-points.ts";
import { countParticipations, type Tally } from "#app/certificate/aggregate/count.ts";
import { participations } from "#app/certificate/aggregate/participations.ts";
import { fractionText } from "#app/certificate/aggregate/fraction.ts";
import type { RatedCertificate } from "#app/model/rating.ts";
import type { RatingRule } from "#app/model/rating-rule.ts";

/** What may differ in one certificate between two states of a period. */
export const comparedFields = [
  "number",
  "registeredOn",
  "createdOn",
  "receivedOn",
  "objectType",
  "workKind",
  "titles",
  "authors",
  "points",
] as const;
export type ComparedField = (typeof comparedFields)[number];

/** One certificate that differs. */
export type CertificateChange = {
  certificate: RatedCertificate;
  change: "added" | "removed" | "changed";
  /** Of a changed one. */
  fields: ComparedField[];
};

/** What differs between two states of one period. */
export type ReportComparison = {
  total: { before: Tally; after: Tally };
  people: PointsChange[];
  departments: PointsChange[];
  certificates: CertificateChange[];
};

type State = { counted: readonly RatedCertificate[]; rule: RatingRule };

/** Compares two states of a period, certificate by certificate, in the order of the register. */
export function compareReports(before: State, after: State): ReportComparison {
  const [was, is] = [summed(before), summed(after)];
  const pointsOf = (tallies: ReadonlyMap<string, Tally>) =>
    new Map([...tallies].map(([key, { points }]) => [key, points]));
  return {
    total: { before: was.figures.university, after: is.figures.university },
    people: changedPoints(pointsOf(was.figures.byPerson), pointsOf(is.figures.byPerson)),
    departments: changedPoints(pointsOf(was.figures.byDepartment), pointsOf(is.figures.byDepartment)),
    certificates: changedCertificates(before.counted, after.counted, (id) => was.shares.get(id) !== is.shares.get(id)),
  };
}

function summed({ counted, rule }: State) {
  const rows = participations(counted, rule);
  const shares = new Map<string, string>();
  for (const { certificate, author, share } of rows) {
    const line = `${author.staffId} ${author.departmentId} ${fractionText(share)}`;
    shares.set(certificate.id, `${shares.get(certificate.id) ?? ""}${line};`);
  }
  return { figures: countParticipations(rows, rule.rounding), shares };
}

function changedCertificates(
  before: readonly RatedCertificate[],
  after: readonly RatedCertificate[],
  pointsDiffer: (id: string) => boolean,
): CertificateChange[] {
  const [was, is] = [before, after].map((list) => new Map(list.map((one) => [one.id, one])));
  const all = [...new Map([...before, ...after].map((one) => [one.id, one])).values()];
  return all
    .flatMap(({ id }): CertificateChange[] => {
      const [old, present] = [was?.get(id), is?.get(id)];
      if (present === undefined) return old === undefined ? [] : [{ certificate: old, change: "removed", fields: [] }];
      if (old === undefined) return [{ certificate: present, change: "added", fields: [] }];
      const fields = comparedFields.filter((field) =>
        field === "points" ? pointsDiffer(id) : textOf(old, field) !== textOf(present, field),
      );
      return fields.length === 0 ? [] : [{ certificate: present, change: "changed", fields }];
    })
    .sort((a, b) => (key(a.certificate) < key(b.certificate) ? -1 : 1));
}

function key({ registeredOn, number, id }: RatedCertificate): string {
  return `${registeredOn} ${number} ${id}`;
}

function textOf(certificate: RatedCertificate, field: Exclude<ComparedField, "points">): string {
  if (field !== "authors") return JSON.stringify(certificate[field]);
  const lines = certificate.authors.map((author) => `${author.staffId} ${author.departmentId} ${author.facultyId}`);
  return lines.sort().join(";");
}
