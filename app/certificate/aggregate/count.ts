import type { ObjectType, WorkKind } from "#app/model/object-type.ts";
import type { CountedCertificate } from "#app/model/rating.ts";
import type { RatingRule, Rounding } from "#app/model/rating-rule.ts";
import { ExactSum, type Fraction } from "./fraction.ts";
import { participations, type CountFilter } from "./participations.ts";
import type { Participation } from "./participation.ts";
import { monthOf } from "./period.ts";
import { roundPoints } from "./round-points.ts";

/** The three figures, never mixed. */
export type Tally = {
  /** Unique certificates with at least one author of this group who counts. */
  certificates: number;
  /** Author × certificate pairs of this group. */
  participations: number;
  /** Points under the rule, rounded once from the exact sum as the rule says. */
  points: number;
};

/**
 * Figures of one period. Groups are keyed by id (type and kind by code, month "YYYY-MM") and only hold groups with figures.
 * A joint work of two departments is one certificate of the university and one of each department, so
 * `certificates` of the groups may sum to more than the university's. Points sum to it up to the rule's rounding;
 * participations too, except that somebody with two posts that count takes part in both departments.
 */
export type Figures = {
  university: Tally;
  byFaculty: Map<string, Tally>;
  byDepartment: Map<string, Tally>;
  byPerson: Map<string, Tally>;
  byObjectType: Map<ObjectType, Tally>;
  /** By what the work is counted as; `none`: no kind. */
  byWorkKind: Map<WorkKind | "none", Tally>;
  byMonth: Map<string, Tally>;
};

/** A tally before rounding: it can be added to and taken from without losing anything. */
export type ExactTally = { certificates: number; participations: number; points: Fraction };

/** What a participation must tell to be added up: the same for a fresh count and for a row of the database. */
export type TallyRow = {
  certificateId: string;
  staffId: string;
  departmentId: string;
  facultyId: string;
  objectType: ObjectType;
  workKind: WorkKind | null;
  month: string;
  points: Fraction;
};

/** Exact figures of one period, by the same keys as {@link Figures}. */
export type ExactFigures = {
  university: Map<"university", ExactTally>;
  faculty: Map<string, ExactTally>;
  department: Map<string, ExactTally>;
  person: Map<string, ExactTally>;
  "object-type": Map<ObjectType, ExactTally>;
  "work-kind": Map<WorkKind | "none", ExactTally>;
  month: Map<string, ExactTally>;
};

/**
 * Counts approved certificates. The caller chooses the certificates of the period.
 * Certificates without an author who counts count nowhere.
 */
export function count(
  certificates: readonly CountedCertificate[],
  rule: RatingRule,
  filter: CountFilter = {},
): Figures {
  return countParticipations(participations(certificates, rule, filter), rule.rounding);
}

/** The figures of participations chosen before: what the rows of a screen or a sheet add up to. */
export function countParticipations(chosen: readonly Participation[], rounding: Rounding): Figures {
  return roundFigures(tallyRows(chosen.map(tallyRow)), rounding);
}

/** A participation as the roll-ups keep it. */
export function tallyRow({ certificate, author, share }: Participation): TallyRow {
  return {
    certificateId: certificate.id,
    staffId: author.staffId,
    departmentId: author.departmentId,
    facultyId: author.facultyId,
    objectType: certificate.objectType,
    workKind: certificate.workKind,
    month: monthOf(certificate.countsOn),
    points: share,
  };
}

/** Adds rows up in every grouping, exactly. */
export function tallyRows(rows: readonly TallyRow[]): ExactFigures {
  return {
    university: tallyBy(rows, () => "university" as const),
    faculty: tallyBy(rows, ({ facultyId }) => facultyId),
    department: tallyBy(rows, ({ departmentId }) => departmentId),
    person: tallyBy(rows, ({ staffId }) => staffId),
    "object-type": tallyBy(rows, ({ objectType }) => objectType),
    "work-kind": tallyBy(rows, ({ workKind }) => workKind ?? "none"),
    month: tallyBy(rows, ({ month }) => month),
  };
}

/** Rounds every figure once, as the rule says. */
export function roundFigures(exact: ExactFigures, rounding: Rounding): Figures {
  const round = <K extends string>(tallies: ReadonlyMap<K, ExactTally>): Map<K, Tally> =>
    new Map([...tallies].map(([key, tally]) => [key, { ...tally, points: roundPoints(tally.points, rounding) }]));
  return {
    university: round(exact.university).get("university") ?? noTally,
    byFaculty: round(exact.faculty),
    byDepartment: round(exact.department),
    byPerson: round(exact.person),
    byObjectType: round(exact["object-type"]),
    byWorkKind: round(exact["work-kind"]),
    byMonth: round(exact.month),
  };
}

/** Nothing counted. */
export const noTally: Tally = { certificates: 0, participations: 0, points: 0 };

type Growing = { certificates: Set<string>; pairs: Set<string>; points: ExactSum };

/** Adds rows up by a key of each, exactly: a certificate and an author's part in it once in each group. */
export function tallyBy<K extends string>(rows: readonly TallyRow[], keyOf: (row: TallyRow) => K): Map<K, ExactTally> {
  const groups = new Map<K, Growing>();
  for (const row of rows) {
    const key = keyOf(row);
    const group = groups.get(key) ?? { certificates: new Set(), pairs: new Set(), points: new ExactSum() };
    group.certificates.add(row.certificateId);
    group.pairs.add(`${row.certificateId} ${row.staffId}`);
    group.points.add(row.points);
    groups.set(key, group);
  }
  return new Map(
    [...groups].map(([key, { certificates, pairs, points }]) => [
      key,
      { certificates: certificates.size, participations: pairs.size, points: points.toFraction() },
    ]),
  );
}
