import { cellInRow } from "../formula-references.ts";
import { Formula, type Cell, type SheetPlan } from "../workbook-plan.ts";
import type { ReviewRound } from "./review-rounds.ts";
import { serviceFigures } from "./service-figures.ts";
import type { ServiceFacts } from "./service-facts.ts";
import { spanLine } from "./span-line.ts";

/** One group of decided rounds under its name; `received`: sendings of the group, where they belong to one. */
export type TimesGroup = { name: string; rounds: readonly ReviewRound[]; received: number | null };

type Head = { name: string; title: string; of: string; tableName: string; withReceived: boolean };

/** Decisions and the time they took, one row a group; shares are formulas. Groups are never people who decide. */
export function timesSheet(facts: ServiceFacts, head: Head, groups: readonly TimesGroup[]): SheetPlan {
  const { service: words, common } = facts.words.readySheets;
  const above: Cell[][] = [[head.title], [spanLine(facts)], [words.methodText]];
  return {
    name: head.name,
    tableName: head.tableName,
    printedColumns: head.withReceived ? 11 : 10,
    totalLabel: common.total,
    emptyText: words.nothingDecided,
    above,
    columns: [
      { key: "group", header: head.of, kind: "text", maxWidth: 40, minWidth: 20 },
      ...(head.withReceived
        ? [{ key: "received", header: words.received, kind: "integer", maxWidth: 12, total: "sum" } as const]
        : []),
      { key: "decided", header: words.decided, kind: "integer", maxWidth: 12, total: "sum" },
      { key: "approved", header: words.approved, kind: "integer", maxWidth: 12, total: "sum" },
      { key: "returned", header: words.returned, kind: "integer", maxWidth: 12, total: "sum" },
      { key: "rejected", header: words.rejected, kind: "integer", maxWidth: 12, total: "sum" },
      { key: "returnedShare", header: words.returnedShare, kind: "decimal", maxWidth: 12 },
      { key: "median", header: words.median, kind: "integer", maxWidth: 12 },
      { key: "ninetieth", header: words.ninetieth, kind: "integer", maxWidth: 12 },
      { key: "longest", header: words.longest, kind: "integer", maxWidth: 12 },
      { key: "inTime", header: words.inTime, kind: "integer", maxWidth: 12, total: "sum" },
    ],
    rows: groups.map((group) => timesRow(facts, group, head)),
  };
}

function timesRow(
  { serviceDays }: ServiceFacts,
  { name, rounds, received }: TimesGroup,
  { withReceived, tableName }: Pick<Head, "withReceived" | "tableName">,
): Cell[] {
  const figures = serviceFigures(rounds, serviceDays);
  const { decided, approved, returned, rejected, median, ninetieth, longest, inTime } = figures;
  const [ofReturned, ofDecided] = [cellInRow(tableName, "returned"), cellInRow(tableName, "decided")];
  const share = new Formula(`${ofReturned}/${ofDecided}*100`, (returned / decided) * 100);
  return [
    name,
    ...(withReceived ? [received] : []),
    decided,
    approved,
    returned,
    rejected,
    decided === 0 ? null : share,
    median,
    ninetieth,
    longest,
    inTime,
  ];
}
