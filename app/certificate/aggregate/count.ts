import type { ObjectType } from "#app/model/object-type.ts";
import type { CountedCertificate, RatingRule } from "#app/model/rating.ts";
import { participations, type CountFilter, type Participation } from "./participations.ts";
import { monthOf } from "./period.ts";
import { ExactSum } from "./split-points.ts";

/** The three figures, never mixed. */
export type Tally = {
  /** Unique certificates with at least one counted author of this group. */
  certificates: number;
  /** Author × certificate pairs of this group. */
  participations: number;
  /** Points under the rule; nearest number to the exact sum, rounded only where it is shown. */
  points: number;
};

/**
 * Figures of one period. Groups are keyed by id (type by code, month "YYYY-MM") and only hold groups with figures.
 * A joint work of two departments is one certificate of the university and one of each department, so
 * `certificates` of the groups may sum to more than the university's; participations and points always sum to it.
 */
export type Figures = {
  university: Tally;
  byFaculty: Map<string, Tally>;
  byDepartment: Map<string, Tally>;
  byPerson: Map<string, Tally>;
  byObjectType: Map<ObjectType, Tally>;
  byMonth: Map<string, Tally>;
};

/**
 * Counts approved certificates; the day of registration governs. The caller chooses the certificates of the period.
 * Certificates without an own author count nowhere.
 */
export function count(
  certificates: readonly CountedCertificate[],
  rule: RatingRule,
  filter: CountFilter = {},
): Figures {
  return countParticipations(participations(certificates, rule, filter));
}

/** The figures of participations chosen before: what the rows of a screen or a sheet add up to. */
export function countParticipations(chosen: readonly Participation[]): Figures {
  return {
    university: tallyBy(chosen, () => "university").get("university") ?? noTally,
    byFaculty: tallyBy(chosen, ({ author }) => author.facultyId),
    byDepartment: tallyBy(chosen, ({ author }) => author.departmentId),
    byPerson: tallyBy(chosen, ({ author }) => author.staffId),
    byObjectType: tallyBy(chosen, ({ certificate }) => certificate.objectType),
    byMonth: tallyBy(chosen, ({ certificate }) => monthOf(certificate.registeredOn)),
  };
}

/** Nothing counted. */
export const noTally: Tally = { certificates: 0, participations: 0, points: 0 };

function tallyBy<K extends string>(chosen: readonly Participation[], keyOf: (one: Participation) => K): Map<K, Tally> {
  const groups = new Map<K, { certificates: Set<string>; participations: number; points: ExactSum }>();
  for (const one of chosen) {
    const key = keyOf(one);
    const group = groups.get(key) ?? { certificates: new Set(), participations: 0, points: new ExactSum() };
    group.certificates.add(one.certificate.id);
    group.participations += 1;
    group.points.add(one.share);
    groups.set(key, group);
  }
  return new Map(
    [...groups].map(([key, { certificates, participations, points }]) => [
      key,
      { certificates: certificates.size, participations, points: points.toNumber() },
    ]),
  );
}
