import type { AppContext } from "#app/context.server.ts";
import { dayInKazakhstan, type CalendarDate } from "#app/model/calendar-date.ts";
import type { UncountedWork } from "#app/model/missing.ts";
import type { RatingPeriod } from "#app/model/rating.ts";
import { certificatesNaming, heldPosts, ownedCertificates, unsettledCertificates } from "#db/queries/missing.server.ts";
import { peopleByIds } from "#db/queries/register.server.ts";
import { lastReminders } from "#db/queries/reminders.server.ts";
import { listAwaitedWorks } from "#db/queries/tracked-works.server.ts";
import { unreadFiles } from "#db/queries/unread-files.server.ts";
import { loadDashboard, type LoadedDashboard } from "./load-dashboard.server.ts";
import { missingByDepartment, type MissingDepartment, type MissingTotals } from "./missing-by-department.ts";
import type { MissingFilter } from "./missing-filter.ts";
import { awaitedWorks, leftOutWorks, unsettledWorks } from "./missing-works.ts";
import type { PeriodStanding } from "./period-standing.ts";
import type { FrozenUnit } from "./snapshot-content.ts";
import { unitsOn } from "./units-on-day.server.ts";

/** Who has not submitted, with everything that screens, letters and files need to name what is in it. */
export type LoadedMissing = {
  departments: MissingDepartment[];
  totals: MissingTotals;
  period: RatingPeriod;
  periods: RatingPeriod[];
  standing: PeriodStanding;
  /** The day whose posts decide who is in which department: today, or the end of the period that is nearer. */
  day: CalendarDate;
  /** The day from which an expected work is overdue. */
  today: CalendarDate;
  /** Faculties and departments as they were on that day. */
  units: { faculties: FrozenUnit[]; departments: (FrozenUnit & { facultyId: string })[] };
};

/**
 * Who has nothing in a period or something that does not count yet. What counts comes from the figures, so a closed
 * period counts as it was frozen; what is under way is always as it is now.
 *
 * @throws Refusal `not_found` when there is no such period
 */
export async function loadMissing(context: AppContext, filter: MissingFilter): Promise<LoadedMissing> {
  const q = context.db.read;
  const dashboard = await loadDashboard(context, { period: filter.period });
  const { period, figures } = dashboard.report;
  const today = dayInKazakhstan(context.clock.now());
  const day = nearestDay(period, today);
  const units = await unitsOn(q, day);
  const works = await worksOf(context, dashboard);
  const facts = {
    posts: await heldPosts(q, day),
    counted: new Map([...figures.byPerson].map(([staffId, { certificates }]) => [staffId, certificates])),
    works,
    people: await peopleByIds(
      q,
      works.flatMap(({ staffIds }) => staffIds),
    ),
    reminders: await lastReminders(q, period.id),
    unread: await unreadFiles(q, period),
  };
  const list = missingByDepartment(facts, {
    departmentIds: unitsToShow(units, filter),
    withoutPost: filter.faculty === undefined && filter.department === undefined,
    show: filter.show,
  });
  return { ...list, period, periods: dashboard.periods, standing: dashboard.standing, day, today, units };
}

async function worksOf({ db }: AppContext, { report }: LoadedDashboard): Promise<UncountedWork[]> {
  const { period, rule, excluded, figures } = report;
  const awaited = await listAwaitedWorks(db.read);
  return [
    ...unsettledWorks(await unsettledCertificates(db.read, period, rule.rule), period, rule.rule),
    ...leftOutWorks(
      excluded,
      await ownedCertificates(db.read, [...new Set(excluded.map(({ certificateId }) => certificateId))]),
      figures.byPerson,
    ),
    ...awaitedWorks(
      awaited,
      await certificatesNaming(db.read, [...new Set(awaited.map(({ staffId }) => staffId))]),
      period,
    ),
  ];
}

function nearestDay({ startsOn, endsOn }: RatingPeriod, today: CalendarDate): CalendarDate {
  if (today < startsOn) return startsOn;
  return today > endsOn ? endsOn : today;
}

/** Departments under a filter, faculty by faculty as they were on the day. */
function unitsToShow({ faculties, departments }: LoadedMissing["units"], filter: MissingFilter): string[] {
  return faculties.flatMap((faculty) =>
    departments
      .filter(
        ({ id, facultyId }) =>
          facultyId === faculty.id &&
          (filter.faculty === undefined || facultyId === filter.faculty) &&
          (filter.department === undefined || id === filter.department),
      )
      .map(({ id }) => id),
  );
}
