import { ownAuthorsOf } from "#app/certificate/aggregate/participations.ts";
import { frameOf, loadFacts } from "#app/certificate/aggregate/load-facts.server.ts";
import { periodOf, periodsCovering } from "#app/certificate/aggregate/period.ts";
import { ensureRule, openPeriod } from "#app/certificate/aggregate/rating-rules.server.ts";
import type { AppContext } from "#app/context.server.ts";
import { texts as en } from "#app/i18n/en/index.ts";
import { texts as kk } from "#app/i18n/kk/index.ts";
import { texts as ru } from "#app/i18n/ru/index.ts";
import { dayInKazakhstan } from "#app/model/calendar-date.ts";
import type { Language } from "#app/model/language.ts";
import type { Place } from "#app/model/place.ts";
import { outsideUnit, type RatedCertificate, type RatedPerson, type RatingPeriod } from "#app/model/rating.ts";
import { Refusal } from "#app/model/result.ts";
import { latestRule, type PeriodWithRule } from "#db/queries/rating.server.ts";
import { approvedMonths } from "#db/queries/register.server.ts";
import type { Queryable } from "#db/client.server.ts";
import {
  getSnapshot,
  latestSnapshot,
  listSnapshots,
  type SnapshotLine,
  type SnapshotRow,
} from "#db/queries/snapshots.server.ts";
import { loadSnapshot } from "./load-snapshot.server.ts";
import type { PeriodStanding } from "./period-standing.ts";
import { buildReport, type RatingReport } from "./rating-report.ts";
import type { ReportFilter } from "./report-filter.ts";
import type { FrozenUnit } from "./snapshot-content.ts";
import { unitsOn } from "./units-on-day.server.ts";

/** What screens and files need to name what a report holds. */
export type ReportNames = {
  faculties: FrozenUnit[];
  departments: (FrozenUnit & { facultyId: string })[];
  /** Everybody counted in the period, whatever the filter, by the Kazakh alphabet. */
  people: RatedPerson[];
  /** Periods worth choosing: those with approved certificates, and the present ones. */
  periods: RatingPeriod[];
  /** Whether anything was ever approved. */
  hasApproved: boolean;
  standing: PeriodStanding;
  /** Frozen states of the period, the newest first. */
  snapshots?: SnapshotLine[];
};

/** A report with everything that screens and files need to name what is in it. */
export type LoadedReport = ReportNames & {
  report: RatingReport;
  /** Where numbers were read as frozen, by certificate id; `null`: the period is not closed. */
  frozenPlaces: ReadonlyMap<string, Place> | null;
};

/**
 * Counts a period under a filter, with every row. The rows behind the figures and the Excel file come from here; a
 * closed period comes as it was frozen last, and any frozen state when the filter names it. Without a period in the
 * filter: the present year of the rule in force.
 *
 * @throws Refusal `not_found` when there is no such period or frozen state
 */
export async function loadReport(context: AppContext, filter: ReportFilter): Promise<LoadedReport> {
  const q = context.db.read;
  const known = await openPeriod(context, filter.period ?? (await presentPeriod(context)).id);
  const names = { ...(await periodsToChoose(context, known.period)), standing: openStanding(known) };
  const head = await frozenHead(q, known, filter.snapshot);
  if (head !== null) {
    const snapshot = await loadSnapshot(q, head);
    const { period, rule, faculties, departments, people, places, madeBy } = snapshot.content;
    const { number, madeAt } = snapshot;
    const standing = { ...names.standing, snapshot: { number, madeAt, madeBy } };
    const report = buildReport(
      { period, rule, counted: snapshot.counted, excluded: snapshot.excluded },
      countFilter(filter),
    );
    return { ...names, standing, report, faculties, departments, people, frozenPlaces: new Map(places) };
  }
  const facts = await loadFacts(q, await frameOf(q, known));
  return {
    ...names,
    report: buildReport({ period: known.period, rule: known.rule, ...facts }, countFilter(filter)),
    ...(await unitsOn(q, known.period.endsOn)),
    people: peopleOf(facts.counted),
    frozenPlaces: null,
  };
}

/**
 * The frozen state a report is about; `null`: the register as it is.
 *
 * @throws Refusal `not_found` when the period has no such state
 */
export async function frozenHead(
  q: Queryable,
  { period, state }: PeriodWithRule,
  number: number | undefined,
): Promise<SnapshotRow | null> {
  if (number === undefined) return state === "closed" ? await latestSnapshot(q, period.id) : null;
  const head = await getSnapshot(q, period.id, number);
  if (head === null) throw new Refusal("not_found", `${period.id} ${number}`);
  return head;
}

/** A period that still moves. */
export function openStanding({ state, closesOn }: PeriodWithRule): PeriodStanding {
  return { state, closesOn, snapshot: null };
}

/** The filter of an address in the words of the counting. */
export function countFilter({ faculty, department, type, kind, person, month }: ReportFilter) {
  return { facultyId: faculty, departmentId: department, objectType: type, workKind: kind, staffId: person, month };
}

/** The year that is rated now, by the kind of year of the rule in force. */
export async function presentPeriod(context: AppContext): Promise<RatingPeriod> {
  const rule =
    (await latestRule(context.db.read)) ?? (await context.db.write(async (tx) => await ensureRule(tx, context)));
  return periodOf(dayInKazakhstan(context.clock.now()), rule.rule.year);
}

/** What the filter offers as periods. */
export async function periodsToChoose(
  context: AppContext,
  chosen: RatingPeriod,
): Promise<{ periods: RatingPeriod[]; hasApproved: boolean; snapshots: SnapshotLine[] }> {
  const months = await approvedMonths(context.db.read);
  const snapshots = await listSnapshots(context.db.read);
  const periods = periodsCovering([...months, dayInKazakhstan(context.clock.now())]);
  return {
    periods: periods.some(({ id }) => id === chosen.id) ? periods : [...periods, chosen],
    hasApproved: months.length > 0,
    snapshots: snapshots.filter(({ periodId }) => periodId === chosen.id),
  };
}

const words = { kk, ru, en };

/** Names of faculties and departments by id, in one language. */
export function unitNamesOf(
  { faculties, departments }: Pick<ReportNames, "faculties" | "departments">,
  language: Language,
): Map<string, string> {
  const column = ({ kk: "nameKk", ru: "nameRu", en: "nameEn" } as const)[language];
  const units = [...faculties, ...departments].map((unit): [string, string] => [unit.id, unit[column]]);
  return new Map([...units, [outsideUnit, words[language].rules.outside]]);
}

/** Everybody who counts, by the Kazakh alphabet. */
export function peopleOf(counted: readonly RatedCertificate[]): RatedPerson[] {
  const people = new Map(counted.flatMap(ownAuthorsOf).map((author) => [author.staffId, author]));
  return [...people.values()]
    .sort((a, b) => (a.sortKey < b.sortKey ? -1 : Number(a.sortKey > b.sortKey)))
    .map(({ staffId, name, sortKey }) => ({ staffId, name, sortKey }));
}
