import { attributeAuthors } from "#app/certificate/aggregate/attribute-authors.ts";
import { ownAuthorsOf } from "#app/certificate/aggregate/participations.ts";
import { calendarYear, periodsCovering } from "#app/certificate/aggregate/period.ts";
import { openPeriod } from "#app/certificate/aggregate/rating-rules.server.ts";
import type { AppContext } from "#app/context.server.ts";
import { dayInKazakhstan } from "#app/model/calendar-date.ts";
import type { Language } from "#app/model/language.ts";
import type { RatedCertificate, RatedPerson, RatingPeriod } from "#app/model/rating.ts";
import { listDepartments, listFaculties, type DepartmentRow, type FacultyRow } from "#db/queries/people.server.ts";
import { approvedDays, approvedInPeriod, staffOfPeriod } from "#db/queries/register.server.ts";
import { buildReport, type RatingReport } from "./rating-report.ts";
import type { ReportFilter } from "./report-filter.ts";

/** A report with everything that screens and files need to name what is in it. */
export type LoadedReport = {
  report: RatingReport;
  faculties: FacultyRow[];
  departments: DepartmentRow[];
  /** Everybody counted in the period, whatever the filter, by the Kazakh alphabet. */
  people: RatedPerson[];
  /** Periods worth choosing: those with approved certificates, and the present ones. */
  periods: RatingPeriod[];
  /** Whether anything was ever approved. */
  hasApproved: boolean;
};

/**
 * Counts a period under a filter. The screen, the rows behind it and the Excel file all come from here, so they agree.
 * Without a period in the filter: the present calendar year.
 *
 * @throws Refusal `not_found` when there is no such period
 */
export async function loadReport(context: AppContext, filter: ReportFilter): Promise<LoadedReport> {
  const q = context.db.read;
  const today = dayInKazakhstan(context.clock.now());
  const periodId = filter.period ?? calendarYear(Number(today.slice(0, 4))).id;
  const { period, rule } = await openPeriod(context, periodId);
  const days = await approvedDays(q);
  const facts = attributeAuthors(await approvedInPeriod(q, period), await staffOfPeriod(q, period));
  const { faculty, department, type, person, month } = filter;
  const countFilter = { facultyId: faculty, departmentId: department, objectType: type, staffId: person, month };
  return {
    report: buildReport({ period, rule, ...facts }, countFilter),
    faculties: await listFaculties(q),
    departments: await listDepartments(q),
    people: peopleOf(facts.counted),
    periods: withPeriod(periodsCovering([...days, today]), period),
    hasApproved: days.length > 0,
  };
}

/** Names of faculties and departments by id, in one language. */
export function unitNamesOf(
  { faculties, departments }: Pick<LoadedReport, "faculties" | "departments">,
  language: Language,
): Map<string, string> {
  const column = ({ kk: "nameKk", ru: "nameRu", en: "nameEn" } as const)[language];
  return new Map([...faculties, ...departments].map((unit) => [unit.id, unit[column]]));
}

function peopleOf(counted: readonly RatedCertificate[]): RatedPerson[] {
  const people = new Map(counted.flatMap(ownAuthorsOf).map((author) => [author.staffId, author]));
  return [...people.values()]
    .sort((a, b) => (a.sortKey < b.sortKey ? -1 : Number(a.sortKey > b.sortKey)))
    .map(({ staffId, name, sortKey }) => ({ staffId, name, sortKey }));
}

function withPeriod(periods: RatingPeriod[], chosen: RatingPeriod): RatingPeriod[] {
  return periods.some(({ id }) => id === chosen.id) ? periods : [...periods, chosen];
}
