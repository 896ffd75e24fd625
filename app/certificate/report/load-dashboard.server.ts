import { roundFigures, tallyRows } from "#app/certificate/aggregate/count.ts";
import { openPeriod } from "#app/certificate/aggregate/rating-rules.server.ts";
import { refreshCounts } from "#app/certificate/aggregate/refresh-counts.server.ts";
import { figuresOf, readRow } from "#app/certificate/aggregate/roll-up.ts";
import type { AppContext } from "#app/context.server.ts";
import { outsideUnit, type Exclusion, type RatedPerson } from "#app/model/rating.ts";
import { listExclusions, listRows, listTotals } from "#db/queries/counting.server.ts";
import type { PeriodWithRule } from "#db/queries/rating.server.ts";
import { peopleByIds } from "#db/queries/register.server.ts";
import {
  countFilter,
  loadReport,
  openStanding,
  periodsToChoose,
  presentPeriod,
  type ReportNames,
} from "./load-report.server.ts";
import { passingExclusions, type RatingReport } from "./rating-report.ts";
import { figuresOfSnapshot } from "./dashboard/figures-of-snapshot.server.ts";
import type { ReportFilter } from "./report-filter.ts";
import { unitsOn } from "./units-on-day.server.ts";

/** Figures of a period without the certificates behind them. */
export type LoadedDashboard = ReportNames & {
  report: Pick<RatingReport, "period" | "rule" | "figures" | "excluded">;
};

/**
 * The figures of a period from the roll-ups: the whole period costs as much as it has departments, people, types and
 * months; a filter costs the rows it lets through. A closed period comes as it was frozen.
 *
 * @throws Refusal `not_found` when there is no such period
 */
export async function loadDashboard(context: AppContext, filter: ReportFilter): Promise<LoadedDashboard> {
  const known = await openPeriod(context, filter.period ?? (await presentPeriod(context)).id);
  if (known.state === "closed" || filter.snapshot !== undefined) return await fromSnapshot(context, known, filter);
  if (!known.isOpened) return await loadReport(context, { ...filter, period: known.period.id });
  await refreshCounts(context, known.period.id);
  return await fromRollUps(context, known, filter);
}

async function fromSnapshot(
  context: AppContext,
  known: PeriodWithRule,
  filter: ReportFilter,
): Promise<LoadedDashboard> {
  const { content, number, madeAt, figures, excluded } = await figuresOfSnapshot(context.db.read, known.period, filter);
  const { period, rule, faculties, departments, people, madeBy } = content;
  return {
    ...(await periodsToChoose(context, known.period)),
    standing: { ...openStanding(known), snapshot: { number, madeAt, madeBy } },
    report: { period, rule, figures, excluded },
    faculties,
    departments,
    people,
  };
}

async function fromRollUps(context: AppContext, known: PeriodWithRule, filter: ReportFilter): Promise<LoadedDashboard> {
  const q = context.db.read;
  const { period, rule } = known;
  const { staffId, ...units } = countFilter(filter);
  const totals = await listTotals(q, period.id);
  const isWhole = staffId === undefined && Object.values(units).every((value) => value === undefined);
  const exact = isWhole
    ? figuresOf(totals)
    : tallyRows(
        (await listRows(q, period.id, { ...units, staffIds: staffId === undefined ? undefined : [staffId] })).map(
          readRow,
        ),
      );
  const excluded = (await listExclusions(q, period.id)) as Exclusion[];
  const ids = totals.filter(({ grouping }) => grouping === "person").map(({ key }) => key);
  return {
    ...(await periodsToChoose(context, period)),
    standing: openStanding(known),
    report: {
      period,
      rule,
      figures: roundFigures(exact, rule.rule.rounding),
      excluded: passingExclusions(excluded, { ...units, staffId }),
    },
    ...(await unitsOn(q, period.endsOn)),
    people: [...(await peopleByIds(q, ids)), ...outsidePeople(ids)],
  };
}

/** Authors of other places are known by their name alone. */
function outsidePeople(ids: readonly string[]): RatedPerson[] {
  const mark = `${outsideUnit}:`;
  return ids
    .filter((id) => id.startsWith(mark))
    .map((id) => ({ staffId: id, name: id.slice(mark.length), sortKey: `\uffff${id.slice(mark.length)}` }));
}
