import { Day, type Cell, type SheetPlan } from "../workbook-plan.ts";
import { packedOriginalCell, recordLink } from "./certificate-cells.ts";
import type { RatedFacts } from "./rated-facts.ts";

/**
 * Everything approved that does not count, or not for every author, with its reason. In an evidence pack, what counts
 * through other authors leads to its original.
 */
export function notCountedSheet(facts: RatedFacts, name: string): SheetPlan {
  const { words, report } = facts;
  const { common } = words.readySheets;
  const { register } = words.reports.workbook;
  return {
    name,
    tableName: "T_NotCounted",
    printedColumns: 7,
    totalLabel: common.total,
    emptyText: common.notCountedNone,
    above: [[common.notCountedSheet]],
    columns: [
      { key: "row", header: "№", kind: "integer", maxWidth: 8, minWidth: 6 },
      { key: "number", header: register.number, kind: "text", maxWidth: 14 },
      { key: "registeredOn", header: register.registeredOn, kind: "date", maxWidth: 13 },
      { key: "objectType", header: register.objectType, kind: "text", maxWidth: 28 },
      { key: "author", header: common.author, kind: "text", maxWidth: 36 },
      { key: "reason", header: common.reason, kind: "text", maxWidth: 48 },
      { key: "countsThroughOthers", header: common.countsThroughOthers, kind: "text", maxWidth: 20 },
      { key: "recordId", header: common.record, kind: "text", maxWidth: 16, code: true },
      ...(facts.originals === null
        ? []
        : [{ key: "file", header: common.original, kind: "text", maxWidth: 34, code: true } as const]),
    ],
    rows: report.excluded.map((one, index) => {
      const cells: Cell[] = [
        index + 1,
        one.number,
        new Day(one.registeredOn),
        words.objectTypes[one.objectType],
        one.authorName ?? common.wholeCertificate,
        words.reports.workbook.reasons[one.reason],
        one.certificateCounts ? common.yes : common.no,
        recordLink(facts, one.certificateId),
      ];
      if (facts.originals !== null) cells.push(packedOriginalCell(facts.originals, one.certificateId));
      return cells;
    }),
  };
}
