import { dayInKazakhstan } from "#app/model/calendar-date.ts";
import { Day, type Cell, type SheetPlan } from "../workbook-plan.ts";
import type { CommonWords } from "./common-words.ts";
import { filledIn } from "./common-words.ts";
import { chosenInWords, type RatedFacts } from "./rated-facts.ts";

/** One line of the sheet that says how a report came to be. */
export type ParameterRow = [label: string, value: Cell];

/** The sheet that says how a report came to be. */
export function parametersSheet(words: CommonWords, name: string, rows: readonly ParameterRow[]): SheetPlan {
  return {
    name,
    tableName: "T_Parameters",
    printedColumns: 2,
    totalLabel: words.total,
    emptyText: words.nothing,
    above: [[words.parameters]],
    columns: [
      { key: "parameter", header: words.parameter, kind: "text", maxWidth: 48 },
      { key: "value", header: words.value, kind: "text", maxWidth: 90 },
    ],
    rows: rows.map((row) => [...row]),
  };
}

/** Period, filters, rule, state and moment of a report over the figures of a period. */
export function ratedParameterRows(facts: RatedFacts): ParameterRow[] {
  const { words, report, ruleLines } = facts;
  const common = words.readySheets.common;
  const { period } = report;
  const filters = chosenInWords(facts).map(({ label, value }): ParameterRow => [label, value]);
  return [
    [common.period, `${period.id} (${words.reports.workbook.periodKinds[period.kind]})`],
    [common.from, new Day(period.startsOn)],
    [common.to, new Day(period.endsOn)],
    ...(filters.length > 0 ? filters : [[common.filters, common.noFilters] satisfies ParameterRow]),
    [common.state, stateInWords(facts)],
    [common.ruleVersion, report.rule.version],
    ...ruleLines.map(({ label, value }): ParameterRow => [label, value]),
    ...madeRows(common, facts),
  ];
}

/** When and by whom, as everybody in Kazakhstan reads it. */
export function madeRows(common: CommonWords, { madeAt, madeBy }: { madeAt: Date; madeBy: string }): ParameterRow[] {
  return [
    [common.madeOn, new Day(dayInKazakhstan(madeAt))],
    [common.madeAtTime, `${timeInKazakhstan(madeAt)} (UTC+5)`],
    [common.madeBy, madeBy],
  ];
}

/** The two lines below the title of a printed report: what it covers, and of which state. */
export function linesBelowTitle(facts: RatedFacts): Cell[][] {
  const { words, report } = facts;
  const { period } = report;
  const covers = [
    `${words.readySheets.common.period}: ${period.id} (${dayInFigures(period.startsOn)} – ${dayInFigures(period.endsOn)})`,
    ...chosenInWords(facts).map(({ label, value }) => `${label}: ${value}`),
  ];
  return [[covers.join(" · ")], [stateInWords(facts)]];
}

/** Which state of the register is shown, and of when. */
function stateInWords({ words, snapshot, madeAt, madeBy }: RatedFacts): string {
  const common = words.readySheets.common;
  const values = { number: snapshot ?? "", day: dayInFigures(dayInKazakhstan(madeAt)), time: timeInKazakhstan(madeAt) };
  return filledIn(snapshot === null ? common.present : common.frozen, { ...values, name: madeBy });
}

/** 2026-11-23 as 23.11.2026. */
export function dayInFigures(day: string): string {
  return day.split("-").toReversed().join(".");
}

/** 14:05, five hours ahead of UTC. */
export function timeInKazakhstan(instant: Date): string {
  return new Date(instant.getTime() + 5 * 3_600_000).toISOString().slice(11, 16);
}
