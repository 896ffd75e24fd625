import { roundFigures, tallyRows, type Tally } from "#app/certificate/aggregate/count.ts";
import { refreshCounts } from "#app/certificate/aggregate/refresh-counts.server.ts";
import { figuresOf, readRow } from "#app/certificate/aggregate/roll-up.ts";
import type { AppContext } from "#app/context.server.ts";
import type { RatingPeriod } from "#app/model/rating.ts";
import { listRows, listTotals } from "#db/queries/counting.server.ts";
import { listPeriods, type PeriodWithRule } from "#db/queries/rating.server.ts";
import { snapshotFigures } from "#db/queries/snapshots.server.ts";
import { countFilter } from "../load-report.server.ts";
import type { ReportFilter } from "../report-filter.ts";
import type { SnapshotContent } from "../snapshot-content.ts";
import { figuresOfSnapshot } from "./figures-of-snapshot.server.ts";
import { filterInPeriod } from "./filter-in-period.ts";
import { oneTally } from "./one-tally.ts";

/** One period of a row of years. */
export type YearFigure = {
  period: RatingPeriod;
  /** `null`: nobody has opened the period yet, so no rule is tied to it and nothing is counted. */
  counted: { tally: Tally; ruleVersion: number; isFrozen: boolean } | null;
};

/**
 * The three figures of every period of the same kind, under the same filter, oldest first: closed ones as they were
 * frozen last, the others from the roll-ups.
 *
 * @param worthShowing periods with approved certificates; opened ones are added
 */
export async function yearFigures(
  context: AppContext,
  {
    filter,
    chosen,
    worthShowing,
  }: { filter: ReportFilter; chosen: RatingPeriod; worthShowing: readonly RatingPeriod[] },
): Promise<YearFigure[]> {
  const opened = new Map((await listPeriods(context.db.read)).map((known) => [known.period.id, known]));
  const all = new Map(
    [...worthShowing, ...[...opened.values()].map(({ period }) => period)].map((one) => [one.id, one]),
  );
  const ofKind = [...all.values()]
    .filter(({ kind }) => kind === chosen.kind)
    .toSorted((a, b) => (a.startsOn < b.startsOn ? -1 : 1));
  const years: YearFigure[] = [];
  for (const period of ofKind) {
    const known = opened.get(period.id);
    const asked = filterInPeriod(filter, chosen, period);
    years.push({ period, counted: known === undefined ? null : await countedYear(context, known, asked) });
  }
  return years;
}

async function countedYear(context: AppContext, known: PeriodWithRule, filter: ReportFilter) {
  if (known.state === "closed") return await frozenYear(context, known, filter);
  const { period, rule } = known;
  await refreshCounts(context, period.id);
  const q = context.db.read;
  const { rounding } = rule.rule;
  const kept = oneTally(figuresOf(await listTotals(q, period.id)), filter, rounding);
  if (kept !== null) return { tally: kept, ruleVersion: rule.version, isFrozen: false };
  const { staffId, ...units } = countFilter(filter);
  const rows = await listRows(q, period.id, { ...units, ...(staffId === undefined ? {} : { staffIds: [staffId] }) });
  const tally = roundFigures(tallyRows(rows.map(readRow)), rounding).university;
  return { tally, ruleVersion: rule.version, isFrozen: false };
}

async function frozenYear({ db }: AppContext, { period }: PeriodWithRule, filter: ReportFilter) {
  const head = await snapshotFigures(db.read, period.id);
  if (head === null) return null;
  const { totals, rule } = head.content as Pick<SnapshotContent, "totals" | "rule">;
  const kept = oneTally(figuresOf(totals), filter, rule.rule.rounding);
  const tally = kept ?? (await figuresOfSnapshot(db.read, period, filter)).figures.university;
  return { tally, ruleVersion: rule.version, isFrozen: true };
}
