import { presentPeriod } from "#app/certificate/report/load-report.server.ts";
import { reportMakers } from "#app/certificate/report/ready/report-makers.server.ts";
import { announcedClosings } from "#app/certificate/report/saved/announced-closings.server.ts";
import { dueOn } from "#app/certificate/report/saved/due-on.ts";
import type { AppContext } from "#app/context.server.ts";
import { dayInKazakhstan, daysBetween, type CalendarDate } from "#app/model/calendar-date.ts";
import type { ReportSearch } from "#app/model/report.ts";
import { listRunningSchedules, type RunningSchedule } from "#db/queries/saved-reports.server.ts";

/** A letter that is owed. */
export type DueLetter = {
  schedule: RunningSchedule;
  dueOn: CalendarDate;
  /** Of a letter before a closing day. */
  closesOn: CalendarDate | null;
  /** Other periods that close on that day: the letter is about one, so it names them. */
  alsoClosing: string[];
  /** Period the letter is about; `null`: the report has none. */
  periodId: string | null;
  /** The report of the letter: as it was kept, with its period named. */
  search: ReportSearch;
};

/** Letters that are owed today, the schedule that was set up first first. */
export async function dueLetters(context: AppContext): Promise<DueLetter[]> {
  const q = context.db.read;
  const today = dayInKazakhstan(context.clock.now());
  const due: DueLetter[] = [];
  for (const schedule of await listRunningSchedules(q)) {
    const { report, rhythm, day, lastDueOn } = schedule;
    const closings = rhythm === "before-closing" ? await announcedClosings(q, report) : [];
    const days = closings.map(({ closesOn }) => closesOn);
    const owed = dueOn(schedule, today, days, lastDueOn);
    if (owed === null) continue;
    // Before a period closes, people ask for that period, also in January, when another one is current.
    const closing = closings.filter(({ closesOn }) => daysBetween(owed, closesOn) === day);
    const closesOn = closing[0]?.closesOn ?? null;
    const hasPeriod = reportMakers[report.kind]?.fields.includes("period") === true;
    const periodId = hasPeriod
      ? (report.search["period"] ?? closing[0]?.periodId ?? (await presentPeriod(context)).id)
      : null;
    const search = periodId === null ? report.search : { period: periodId, ...report.search };
    const others = closing.map((one) => one.periodId).filter((id) => id !== periodId);
    const alsoClosing = periodId === null ? [] : others;
    due.push({ schedule, dueOn: owed, closesOn, alsoClosing, periodId, search });
  }
  return due;
}
