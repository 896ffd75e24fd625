import type { Exclusion } from "#app/model/rating.ts";
import { titleIn } from "../rating-workbook/report-facts.ts";
import { originalCell, recordLink } from "../ready/certificate-cells.ts";
import { filledIn } from "../ready/common-words.ts";
import { dayInFigures, linesBelowTitle } from "../ready/parameter-rows.ts";
import type { RatedFacts } from "../ready/rated-facts.ts";
import { Day, type Cell, type SheetPlan } from "../workbook-plan.ts";
import type { ReportWork } from "../works/report-work.ts";
import type { RegisterWords } from "./register-words.ts";

type Facts = RatedFacts<RegisterWords>;

/** What a row shows of a certificate. */
type RegisterWork = Omit<ReportWork, "shares">;

/** The rows made beforehand by {@link registerCells}: a long register is never held as a whole. */
export type RegisterRows = Pick<SheetPlan, "rows" | "streamed">;

/**
 * Every certificate that counts, once, joint or not: the eight official columns in their order, then what the office
 * adds and the way to the record and the original.
 *
 * @see Order 1315, Rules App. 3
 */
export function registerSheet(facts: Facts, name: string, rows: RegisterRows): SheetPlan {
  const { words, report } = facts;
  const { register: official } = words.reports.workbook;
  const { register: own, common } = words.readySheets;
  return {
    name,
    tableName: "T_Register",
    printedColumns: 10,
    totalLabel: common.total,
    emptyText: common.nothing,
    above: [
      [own.title],
      ...linesBelowTitle(facts),
      [filledIn(own.rowsNote, { count: report.figures.university.certificates, leftOut: report.excluded.length })],
      [own.officialNote],
    ],
    columns: [
      { key: "number", header: official.number, kind: "text", maxWidth: 14 },
      { key: "registeredOn", header: official.registeredOn, kind: "date", maxWidth: 13 },
      { key: "receivedOn", header: official.receivedOn, kind: "date", maxWidth: 13 },
      { key: "authors", header: official.authors, kind: "text", maxWidth: 36 },
      { key: "objectType", header: official.objectType, kind: "text", maxWidth: 22 },
      { key: "title", header: official.title, kind: "text", maxWidth: 42 },
      { key: "createdOn", header: official.createdOn, kind: "date", maxWidth: 13 },
      { key: "status", header: official.status, kind: "text", maxWidth: 14 },
      { key: "workKind", header: own.workKind, kind: "text", maxWidth: 20 },
      { key: "remark", header: own.remark, kind: "text", maxWidth: 30 },
      { key: "record", header: common.record, kind: "text", maxWidth: 16, code: true },
      { key: "file", header: common.original, kind: "text", maxWidth: 22, code: true },
      { key: "fileId", header: words.reports.workbook.columns.fileId, kind: "text", maxWidth: 18, code: true },
    ],
    ...rows,
  };
}

/** What makes a row of the register out of a certificate: the same cells for the same certificate, however often asked. */
export function registerCells(facts: Facts): (work: RegisterWork) => Cell[] {
  const { words } = facts;
  const remarks = remarksOf(facts);
  return (work) =>
    officialCells(facts, work).concat([
      work.workKind === null ? null : words.workKinds[work.workKind],
      remarks(work),
      recordLink(facts, work.id),
      originalCell(facts, work, words.readySheets.common.original),
      work.fileId,
    ]);
}

function officialCells({ words, language }: Facts, work: RegisterWork): Cell[] {
  const { number, registeredOn, receivedOn, createdOn, objectType, titles, authors } = work;
  return [
    number,
    new Day(registeredOn),
    receivedOn === null ? null : new Day(receivedOn),
    authors.join(", "),
    words.objectTypes[objectType],
    titleIn(titles, language),
    createdOn === null ? null : new Day(createdOn),
    words.reports.workbook.approved,
  ];
}

/** What a reader has to know of a row: a guessed kind, another day that counts, authors who do not count. */
function remarksOf({ words, report }: Facts): (work: RegisterWork) => string | null {
  const { register: own } = words.readySheets;
  const leftOut = new Map<string, Exclusion[]>();
  for (const one of report.excluded) leftOut.set(one.certificateId, [...(leftOut.get(one.certificateId) ?? []), one]);
  return ({ id, kindIsGuessed, governingOn, countsOn }) => {
    const remarks = [
      ...(kindIsGuessed ? [own.kindGuessed] : []),
      ...(governingOn === countsOn ? [] : [filledIn(own.countsOn, { day: dayInFigures(countsOn) })]),
      ...(leftOut.get(id) ?? []).map(({ authorName, reason }) =>
        [authorName, words.reports.workbook.reasons[reason]].filter((part) => part !== null).join(": "),
      ),
    ];
    return remarks.length === 0 ? null : remarks.join("; ");
  };
}
