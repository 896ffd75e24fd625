import type { PointsChange } from "#app/certificate/aggregate/compare-points.ts";
import type { CertificateChange, ReportComparison } from "../compare-reports.ts";
import { cellInRow } from "../formula-references.ts";
import { titleIn } from "../rating-workbook/report-facts.ts";
import { recordLink } from "../ready/certificate-cells.ts";
import { Day, Formula, headerRowOf, type Cell, type SheetPlan } from "../workbook-plan.ts";
import { valuesOf } from "./changed-values.ts";
import { stateName, type DifferenceFacts, type DifferenceState } from "./difference-facts.ts";

export type States = { before: DifferenceState; after: DifferenceState };

/** The three figures before and after, and what lies between. */
export function totalsSheet(facts: DifferenceFacts, name: string, total: ReportComparison["total"] | null): SheetPlan {
  const { differences: words, common } = facts.words.readySheets;
  const { columns } = facts.words.reports.workbook;
  const sheet = {
    name,
    tableName: "T_Totals",
    printedColumns: 4,
    totalLabel: common.total,
    emptyText: words.neverFrozen,
    above: heading(facts, words.title),
    columns: [
      { key: "state", header: words.state, kind: "text", maxWidth: 70, minWidth: 40 },
      { key: "certificates", header: columns.certificates, kind: "integer", maxWidth: 16 },
      { key: "participations", header: columns.participations, kind: "integer", maxWidth: 16 },
      { key: "points", header: columns.points, kind: "decimal", maxWidth: 14 },
    ],
    rows: [] as Cell[][],
  } satisfies SheetPlan;
  if (total === null || facts.states === null) return sheet;
  const first = headerRowOf(sheet) + 1;
  const { before, after } = total;
  const between = (letter: string, value: number) => new Formula(`${letter}${first + 1}-${letter}${first}`, value);
  const rows: Cell[][] = [
    [stateName(facts, facts.states.before), before.certificates, before.participations, before.points],
    [stateName(facts, facts.states.after), after.certificates, after.participations, after.points],
    [
      words.difference,
      between("B", after.certificates - before.certificates),
      between("C", after.participations - before.participations),
      between("D", after.points - before.points),
    ],
  ];
  return { ...sheet, rows };
}

/** One row a changed field; of a certificate that was added or no longer counts one row. */
export function certificatesSheet(
  facts: DifferenceFacts,
  name: string,
  { states, changes }: { states: States; changes: readonly CertificateChange[] },
): SheetPlan {
  const { differences: words, common } = facts.words.readySheets;
  return {
    name,
    tableName: "T_Changes",
    printedColumns: 8,
    totalLabel: common.total,
    emptyText: words.none,
    above: heading(facts, words.certificates),
    columns: [
      { key: "row", header: "№", kind: "integer", maxWidth: 8, minWidth: 7 },
      { key: "number", header: words.number, kind: "text", maxWidth: 14 },
      { key: "registeredOn", header: words.registeredOn, kind: "date", maxWidth: 13 },
      { key: "title", header: words.workTitle, kind: "text", maxWidth: 40 },
      { key: "change", header: words.change, kind: "text", maxWidth: 20 },
      { key: "what", header: words.what, kind: "text", maxWidth: 22 },
      { key: "before", header: words.before, kind: "text", maxWidth: 40 },
      { key: "after", header: words.after, kind: "text", maxWidth: 40 },
      { key: "record", header: common.record, kind: "text", maxWidth: 16, code: true },
    ],
    rows: changedRows(facts, states, changes).map((row, index) => numbered(row, index + 1)),
  };
}

function changedRows(facts: DifferenceFacts, states: States, changes: readonly CertificateChange[]): Cell[][] {
  const { changes: labels } = facts.words.periods;
  const [was, is] = [states.before, states.after].map((state) => ({
    values: valuesOf(facts, state),
    byId: new Map(state.counted.map((one) => [one.id, one])),
  }));
  return changes.flatMap(({ certificate, change, fields }): Cell[][] => {
    const { id, number, registeredOn, titles } = certificate;
    const head = [number, new Day(registeredOn), titleIn(titles, facts.language), labels[change]];
    const link = recordLink({ ...facts, originals: null }, id);
    const [old, present] = [was?.byId.get(id), is?.byId.get(id)];
    if (change !== "changed") {
      const points = {
        before: old === undefined ? null : (was?.values(old, "points") ?? null),
        after: present === undefined ? null : (is?.values(present, "points") ?? null),
      };
      return [[...head, labels.what.points, points.before, points.after, link]];
    }
    return fields.map((field) => [
      ...head,
      labels.what[field],
      old === undefined ? null : (was?.values(old, field) ?? null),
      present === undefined ? null : (is?.values(present, field) ?? null),
      link,
    ]);
  });
}

function numbered(row: readonly Cell[], at: number): Cell[] {
  return [at, ...row];
}

/** Points of people or departments that changed, the largest change first. */
export function pointsSheet(
  facts: DifferenceFacts,
  { name, title, who, tableName }: { name: string; title: string; who: string; tableName: string },
  changes: readonly (PointsChange & { name: string })[],
): SheetPlan {
  const { differences: words, common } = facts.words.readySheets;
  return {
    name,
    tableName,
    printedColumns: 4,
    totalLabel: common.total,
    emptyText: words.none,
    above: heading(facts, title),
    columns: [
      { key: "name", header: who, kind: "text", maxWidth: 60, minWidth: 40 },
      { key: "before", header: words.before, kind: "decimal", maxWidth: 14 },
      { key: "after", header: words.after, kind: "decimal", maxWidth: 14 },
      { key: "difference", header: words.difference, kind: "decimal", maxWidth: 14, total: "sum" },
      { key: "id", header: words.id, kind: "text", maxWidth: 16, code: true },
    ],
    rows: changes.map(({ key, name: label, before, after }) => [
      label,
      before,
      after,
      new Formula(`${cellInRow(tableName, "after")}-${cellInRow(tableName, "before")}`, after - before),
      key,
    ]),
  };
}

function heading(facts: DifferenceFacts, title: string): Cell[][] {
  const { states, periodId, words } = facts;
  const period = `${words.readySheets.common.period}: ${periodId}`;
  if (states === null) return [[title], [period]];
  return [[title], [`${period} · ${stateName(facts, states.before)} → ${stateName(facts, states.after)}`]];
}
