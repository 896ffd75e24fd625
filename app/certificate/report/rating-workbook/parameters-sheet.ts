import type { Exclusion } from "#app/model/rating.ts";
import { dayInKazakhstan } from "#app/model/calendar-date.ts";
import { Day, type Cell, type SheetPlan } from "../workbook-plan.ts";
import { chosenFilters, type ReportFacts } from "./report-facts.ts";

/** How the file came to be: period, filters, rule, moment, author, counts, and everything that does not count with its reason. */
export function parametersSheet(facts: ReportFacts, name: string): SheetPlan {
  const { texts, report } = facts;
  return {
    name,
    tableName: "T_Parameters",
    printedColumns: 2,
    totalLabel: texts.total,
    emptyText: texts.nothing,
    above: [[texts.sheets.parameters]],
    columns: [
      { key: "parameter", header: texts.columns.parameter, kind: "text", maxWidth: 48 },
      { key: "value", header: texts.columns.value, kind: "text", maxWidth: 90 },
    ],
    rows: [
      ...periodAndFilter(facts),
      ...ruleRows(facts),
      ...snapshotRows(facts),
      ...report.excluded.map((one) => exclusionRow(facts, one)),
    ],
  };
}

function periodAndFilter(facts: ReportFacts): Cell[][] {
  const { texts, report } = facts;
  const labels = texts.parameters;
  const { period } = report;
  const filters = chosenFilters(facts).map(({ label, value }) => [label, value]);
  return [
    [labels.period, `${period.id} (${texts.periodKinds[period.kind]})`],
    [labels.from, new Day(period.startsOn)],
    [labels.to, new Day(period.endsOn)],
    ...(filters.length > 0 ? filters : [[labels.filters, labels.all]]),
  ];
}

function ruleRows({ texts, report, ruleLines }: ReportFacts): Cell[][] {
  return [
    [texts.parameters.ruleVersion, report.rule.version],
    ...ruleLines.map(({ label, value }): Cell[] => [label, value]),
  ];
}

function snapshotRows({ texts, report, madeAt, madeBy }: ReportFacts): Cell[][] {
  const labels = texts.parameters;
  const { certificates, participations, points } = report.figures.university;
  const time = new Date(madeAt.getTime() + 5 * 3_600_000).toISOString().slice(11, 16);
  return [
    [labels.snapshotOn, new Day(dayInKazakhstan(madeAt))],
    [labels.snapshotTime, `${time} (UTC+5)`],
    [labels.madeBy, madeBy],
    [texts.columns.certificates, certificates],
    [texts.columns.participations, participations],
    [texts.columns.points, points],
    [labels.excludedCount, report.excluded.length],
  ];
}

function exclusionRow({ texts }: ReportFacts, one: Exclusion): Cell[] {
  const [year, month, day] = one.registeredOn.split("-");
  const certificate = `${texts.parameters.excluded} № ${one.number}, ${day}.${month}.${year}`;
  const reason = [
    one.authorName,
    texts.reasons[one.reason],
    one.certificateCounts ? texts.parameters.excludedStillCounts : null,
    one.certificateId,
  ];
  return [certificate, reason.filter((part) => part !== null).join(" · ")];
}
