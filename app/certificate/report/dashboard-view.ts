import type { Tally } from "#app/certificate/aggregate/count.ts";
import { noTally } from "#app/certificate/aggregate/count.ts";
import { monthsOf } from "#app/certificate/aggregate/period.ts";
import type { Language } from "#app/model/language.ts";
import type { ObjectType } from "#app/model/object-type.ts";
import type { Exclusion, RatedPerson, RatingPeriod } from "#app/model/rating.ts";
import type { RatingRule } from "#app/model/rating-rule.ts";
import { filterToSearch, type ReportFilter } from "./report-filter.ts";
import type { RatingReport } from "./rating-report.ts";

/** One bar and its line in the table. */
export type FigureGroup<K extends string = string> = {
  /** Id, type code or month "YYYY-MM". */
  key: K;
  /** Name as stored; types and months are worded by the screen. */
  name: string;
  tally: Tally;
  /** Query string of the rows behind the bar, without `?`. */
  search: string;
};

/** Everything the dashboard shows, as plain data. */
export type DashboardView = {
  period: RatingPeriod;
  periods: RatingPeriod[];
  rule: RatingRule & { version: number };
  filter: ReportFilter;
  /** Query string of this page, its rows and its file. */
  search: string;
  university: Tally;
  byDepartment: FigureGroup[];
  byFaculty: FigureGroup[];
  byObjectType: FigureGroup<ObjectType>[];
  byMonth: FigureGroup[];
  byPerson: FigureGroup[];
  excluded: Exclusion[];
  hasApproved: boolean;
};

type Source = {
  report: Pick<RatingReport, "period" | "rule" | "figures" | "excluded">;
  people: readonly RatedPerson[];
  periods: RatingPeriod[];
  hasApproved: boolean;
};

/**
 * Orders and links the figures. Departments, faculties and types: the most certificates first, then by name;
 * months as the calendar goes, empty ones too; people by points, then by the Kazakh alphabet.
 *
 * @param unitNames faculties and departments by id, in the language of the screen
 */
export function dashboardView(
  { report, people, periods, hasApproved }: Source,
  filter: ReportFilter,
  { unitNames, language }: { unitNames: ReadonlyMap<string, string>; language: Language },
): DashboardView {
  const { period, rule, figures, excluded } = report;
  const whole = { ...filter, period: period.id };
  const link = (more: ReportFilter) => filterToSearch({ ...whole, ...more });
  const name = (id: string) => unitNames.get(id) ?? id;
  const alphabet = new Intl.Collator(language);
  const biggestFirst = (a: FigureGroup, b: FigureGroup) =>
    b.tally.certificates - a.tally.certificates || alphabet.compare(a.name, b.name);
  const months = filter.month === undefined ? monthsOf(period) : [filter.month];
  return {
    period,
    periods,
    rule: { ...rule.rule, version: rule.version },
    filter: whole,
    search: link({}),
    university: figures.university,
    byDepartment: groups(figures.byDepartment, (id) => ({ name: name(id), search: link({ department: id }) })).sort(
      biggestFirst,
    ),
    byFaculty: groups(figures.byFaculty, (id) => ({ name: name(id), search: link({ faculty: id }) })).sort(
      biggestFirst,
    ),
    byObjectType: groups(figures.byObjectType, (type) => ({ name: type, search: link({ type }) })).sort(biggestFirst),
    byMonth: months.map((month) => ({
      key: month,
      name: month,
      tally: figures.byMonth.get(month) ?? noTally,
      search: link({ month }),
    })),
    byPerson: peopleFirst(report, people, (person) => link({ person })),
    excluded,
    hasApproved,
  };
}

function groups<K extends string>(
  tallies: ReadonlyMap<K, Tally>,
  describe: (key: K) => { name: string; search: string },
): FigureGroup<K>[] {
  return [...tallies].map(([key, tally]) => Object.assign(describe(key), { key, tally }));
}

/** `people` come by the Kazakh alphabet, and sorting keeps that order among equals. */
function peopleFirst(
  { figures }: Pick<RatingReport, "figures">,
  people: readonly RatedPerson[],
  link: (staffId: string) => string,
): FigureGroup[] {
  return people
    .flatMap(({ staffId, name }) => {
      const tally = figures.byPerson.get(staffId);
      return tally === undefined ? [] : [{ key: staffId, name, tally, search: link(staffId) }];
    })
    .sort((a, b) => b.tally.points - a.tally.points);
}
