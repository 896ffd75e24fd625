import { monthsOf } from "#app/certificate/aggregate/period.ts";
import type { RatedPerson, RatingPeriod } from "#app/model/rating.ts";
import type { PeriodStanding } from "./period-standing.ts";
import type { RatingReport } from "./rating-report.ts";

type Known = {
  report: Pick<RatingReport, "period">;
  periods: RatingPeriod[];
  faculties: readonly { id: string }[];
  departments: readonly { id: string; facultyId: string }[];
  people: readonly RatedPerson[];
  snapshots?: readonly { number: number; madeAt: string }[];
  standing: Pick<PeriodStanding, "state">;
};

/** What the filters of the report pages offer, named in the language of the screen. */
export function filterChoices(known: Known, unitNames: ReadonlyMap<string, string>) {
  const name = (id: string) => unitNames.get(id) ?? id;
  return {
    periods: known.periods,
    faculties: known.faculties.map(({ id }) => ({ id, name: name(id) })),
    departments: known.departments.map(({ id, facultyId }) => ({ id, facultyId, name: name(id) })),
    people: known.people.map(({ staffId, name: personName }) => ({ id: staffId, name: personName })),
    months: monthsOf(known.report.period),
    snapshots: (known.snapshots ?? []).map(({ number, madeAt }) => ({ number, madeAt })),
    isClosed: known.standing.state === "closed",
  };
}
