import { countParticipations, type Figures } from "#app/certificate/aggregate/count.ts";
import { participations, passesCertificate, type CountFilter } from "#app/certificate/aggregate/participations.ts";
import type { Participation } from "#app/certificate/aggregate/participation.ts";
import type { Exclusion, RatedCertificate, RatingPeriod, RuleVersion } from "#app/model/rating.ts";

/** Everything one report says, for the screen and for the file alike. */
export type RatingReport = {
  period: RatingPeriod;
  rule: RuleVersion;
  filter: CountFilter;
  /** One row an author and certificate. */
  participations: Participation<RatedCertificate>[];
  /** One row a certificate, by day and number. */
  certificates: RatedCertificate[];
  figures: Figures;
  excluded: Exclusion[];
};

/** What the database knows of a period. */
export type PeriodFacts = {
  period: RatingPeriod;
  rule: RuleVersion;
  counted: RatedCertificate[];
  excluded: Exclusion[];
};

/**
 * Counts a period under a filter. The figures are those of the rows, so they always add up.
 * Exclusions stay visible under a faculty or department filter: nobody knows yet where they belong.
 */
export function buildReport({ period, rule, counted, excluded }: PeriodFacts, filter: CountFilter): RatingReport {
  const chosen = participations(counted, rule.rule, filter);
  const ids = new Set(chosen.map(({ certificate }) => certificate.id));
  return {
    period,
    rule,
    filter,
    participations: chosen,
    certificates: counted.filter(({ id }) => ids.has(id)),
    figures: countParticipations(chosen, rule.rule.rounding),
    excluded: passingExclusions(excluded, filter),
  };
}

/** What was left out and passes type, month (of the registration) and person; nobody says of what kind it is. */
export function passingExclusions(excluded: readonly Exclusion[], filter: CountFilter): Exclusion[] {
  return excluded.filter(
    (one) =>
      passesCertificate(
        { objectType: one.objectType, workKind: null, countsOn: one.registeredOn },
        { ...filter, workKind: undefined },
      ) &&
      (filter.staffId === undefined || one.staffId === null || one.staffId === filter.staffId),
  );
}
