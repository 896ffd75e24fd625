import type { Figures, Tally } from "#app/certificate/aggregate/count.ts";
import { noTally } from "#app/certificate/aggregate/count.ts";
import { monthsOf, previousPeriod } from "#app/certificate/aggregate/period.ts";
import type { CalendarDate } from "#app/model/calendar-date.ts";
import type { Language } from "#app/model/language.ts";
import type { ObjectType, WorkKind } from "#app/model/object-type.ts";
import type { Exclusion, RatedPerson, RatingPeriod } from "#app/model/rating.ts";
import type { RatingRule } from "#app/model/rating-rule.ts";
import { filterInPeriod } from "./dashboard/filter-in-period.ts";
import type { FullPosts } from "./dashboard/full-posts.ts";
import { figureGroups, type FigureBefore, type FigureGroup } from "./dashboard/figure-groups.ts";
import { perPostView, type PerPostView } from "./dashboard/per-post-view.ts";
import { filterToSearch, type ReportFilter } from "./report-filter.ts";
import type { RatingReport } from "./rating-report.ts";

/** The period before as the page names it. */
export type PreviousView = FigureBefore & {
  period: RatingPeriod;
  ruleVersion: number;
  /** Counted by the very rule of this period: only then are points comparable without a word. */
  isSameRule: boolean;
  /** This period has not ended yet, and is set against the whole of the one before. */
  isStillRunning: boolean;
};

/** One period among the others; `search` is also that of its own dashboard. */
export type YearGroup = FigureGroup & {
  ruleVersion: number;
  isFrozen: boolean;
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
  previous: PreviousView | null;
  byDepartment: FigureGroup[];
  byFaculty: FigureGroup[];
  byObjectType: FigureGroup<ObjectType>[];
  byWorkKind: FigureGroup<WorkKind | "none">[];
  byMonth: FigureGroup[];
  byPerson: FigureGroup[];
  /** Periods of this kind that are counted, the oldest first. */
  byYear: YearGroup[];
  /** Periods of this kind with certificates that nobody has opened, by id. */
  unopened: string[];
  /** The one among them that this period would be compared with. */
  unopenedBefore: string | null;
  /** `"person"`: works of one person are not set against the posts of a department. */
  perPost: PerPostView | "person";
  excluded: Exclusion[];
  hasApproved: boolean;
};

type Counted = Pick<RatingReport, "period" | "rule" | "figures">;

type Source = {
  report: Counted & Pick<RatingReport, "excluded">;
  people: readonly RatedPerson[];
  periods: RatingPeriod[];
  hasApproved: boolean;
  /** The period before under the same filter; `null`: there is none, or nobody has opened it. */
  previous: { loaded: { report: Counted; people: readonly RatedPerson[] }; filter: ReportFilter } | null;
  years: readonly {
    period: RatingPeriod;
    counted: { tally: Tally; ruleVersion: number; isFrozen: boolean } | null;
  }[];
  fullPosts: FullPosts | null;
  today: CalendarDate;
  standing: { snapshot: unknown };
};

/**
 * Orders, links and compares the figures. Departments, faculties, types and kinds: the most certificates first, then by
 * name; months as the calendar goes, empty ones too; people by points, then by the Kazakh alphabet.
 *
 * @param unitNames faculties and departments by id, of both periods, in the language of the screen
 */
export function dashboardView(
  source: Source,
  filter: ReportFilter,
  { unitNames, language }: { unitNames: ReadonlyMap<string, string>; language: Language },
): DashboardView {
  const { report, periods, hasApproved } = source;
  const { period, rule, figures, excluded } = report;
  const whole = { ...filter, period: period.id };
  const name = (id: string) => unitNames.get(id) ?? id;
  const alphabet = new Intl.Collator(language);
  const biggestFirst = (a: FigureGroup, b: FigureGroup) =>
    b.tally.certificates - a.tally.certificates || alphabet.compare(a.name, b.name);
  const groups = groupsOf(source, whole);
  return {
    period,
    periods,
    rule: { ...rule.rule, version: rule.version },
    filter: whole,
    search: filterToSearch(whole),
    university: figures.university,
    previous: previousView(source),
    byDepartment: groups(
      (of) => of.byDepartment,
      name,
      (department) => ({ department }),
    ).sort(biggestFirst),
    byFaculty: groups(
      (of) => of.byFaculty,
      name,
      (faculty) => ({ faculty }),
    ).sort(biggestFirst),
    byObjectType: groups(
      (of) => of.byObjectType,
      String,
      (type) => ({ type }),
    ).sort(biggestFirst),
    byWorkKind: groups(
      (of) => of.byWorkKind,
      String,
      (kind) => ({ kind }),
    ).sort(biggestFirst),
    byMonth: months(source, whole),
    byPerson: peopleFirst(
      groups(
        (of) => of.byPerson,
        String,
        (person) => ({ person }),
      ),
      [...source.people, ...(source.previous?.loaded.people ?? [])],
    ),
    ...yearGroups(source, whole),
    perPost:
      filter.person === undefined
        ? perPostView({ figures, fullPosts: source.fullPosts, filter: whole, name })
        : "person",
    excluded,
    hasApproved,
  };
}

/** Lines of one grouping of both periods, each with the links to its rows. */
function groupsOf({ report, previous }: Source, whole: ReportFilter) {
  return <K extends string>(
    of: (figures: Figures) => ReadonlyMap<K, Tally>,
    name: (key: string) => string,
    ask: (key: K) => ReportFilter,
  ) =>
    figureGroups(of(report.figures), previous === null ? null : of(previous.loaded.report.figures), {
      name,
      search: (key) => filterToSearch({ ...whole, ...ask(key) }),
      searchBefore: (key) => filterToSearch({ ...previous?.filter, ...ask(key) }),
    });
}

function previousView({ report, previous, today, standing }: Source): PreviousView | null {
  if (previous === null) return null;
  const { period, rule, figures } = previous.loaded.report;
  return {
    period,
    tally: figures.university,
    search: filterToSearch(previous.filter),
    ruleVersion: rule.version,
    isSameRule: rule.id === report.rule.id,
    isStillRunning: standing.snapshot === null && today < report.period.endsOn,
  };
}

/** Each month beside the same month a year before. */
function months({ report, previous }: Source, whole: ReportFilter): FigureGroup[] {
  const shown = whole.month === undefined ? monthsOf(report.period) : [whole.month];
  return shown.map((month) => {
    const asked = { ...whole, month };
    const before = previous === null ? null : filterInPeriod(asked, report.period, previous.loaded.report.period);
    return {
      key: month,
      name: month,
      tally: report.figures.byMonth.get(month) ?? noTally,
      search: filterToSearch(asked),
      before:
        previous === null || before === null
          ? null
          : {
              tally: previous.loaded.report.figures.byMonth.get(before.month ?? "") ?? noTally,
              search: filterToSearch(before),
            },
    };
  });
}

/** `people` come by the Kazakh alphabet, and sorting keeps that order among equals. */
function peopleFirst(groups: readonly FigureGroup[], people: readonly RatedPerson[]): FigureGroup[] {
  const known = new Map(groups.map((group) => [group.key, group]));
  const named = new Map(people.map((person) => [person.staffId, person]));
  return [...named.values()]
    .sort((a, b) => (a.sortKey < b.sortKey ? -1 : Number(a.sortKey > b.sortKey)))
    .flatMap(({ staffId, name }) => {
      const group = known.get(staffId);
      return group === undefined ? [] : [{ ...group, name }];
    })
    .sort((a, b) => b.tally.points - a.tally.points || (b.before?.tally.points ?? 0) - (a.before?.tally.points ?? 0));
}

function yearGroups({ years, report }: Source, whole: ReportFilter) {
  const groups = years.flatMap(({ period, counted }): YearGroup[] => {
    if (counted === null) return [];
    const { tally, ...standing } = counted;
    const search = filterToSearch(filterInPeriod(whole, report.period, period));
    return [{ key: period.id, name: period.id, tally, search, before: null, ...standing }];
  });
  const unopened = years.flatMap(({ period, counted }) => (counted === null ? [period.id] : []));
  const before = previousPeriod(report.period)?.id;
  return { byYear: groups, unopened, unopenedBefore: unopened.find((id) => id === before) ?? null };
}
