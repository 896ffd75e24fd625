import { toNumber } from "#app/certificate/aggregate/fraction.ts";
import type { Exclusion } from "#app/model/rating.ts";
import { titleIn } from "../rating-workbook/report-facts.ts";
import { originalCell, recordLink } from "../ready/certificate-cells.ts";
import { dayInFigures, linesBelowTitle } from "../ready/parameter-rows.ts";
import { unitNameOf } from "../ready/rated-facts.ts";
import { Day, type Cell, type SheetPlan } from "../workbook-plan.ts";
import type { DepartmentFacts, DepartmentRow } from "./department-rows.ts";

/**
 * One row an author and certificate in the columns departments hand in, then what sums and tracing need. The columns
 * "counts for …" hold 1 in one row of each certificate and department (of the university), so that a plain sum counts.
 */
export function listSheet(facts: DepartmentFacts, name: string, rows: readonly DepartmentRow[]): SheetPlan {
  const words = facts.words.readySheets.departments;
  const { common } = facts.words.readySheets;
  const { register } = facts.words.reports.workbook;
  const numbered = firstTimes();
  const leftOut = withoutPoints(facts.report.excluded);
  return {
    name,
    tableName: "T_DepartmentReport",
    printedColumns: 10,
    totalLabel: common.total,
    emptyText: common.nothing,
    above: [
      [words.title],
      ...linesBelowTitle(facts),
      [facts.underWay === null ? words.frozenNote : words.openNote],
      [words.jointNote],
    ],
    columns: [
      { key: "row", header: "№", kind: "integer", maxWidth: 8, minWidth: 7 },
      { key: "department", header: common.department, kind: "text", maxWidth: 26 },
      { key: "author", header: words.name, kind: "text", maxWidth: 30 },
      { key: "title", header: register.title, kind: "text", maxWidth: 42 },
      { key: "objectType", header: common.objectType, kind: "text", maxWidth: 24 },
      { key: "numberAndDate", header: words.numberAndDate, kind: "text", maxWidth: 20 },
      { key: "allAuthors", header: words.authorCount, kind: "integer", maxWidth: 11 },
      { key: "file", header: words.file, kind: "text", maxWidth: 22, code: true },
      { key: "points", header: words.points, kind: "decimal", maxWidth: 10, total: "sum" },
      { key: "status", header: words.status, kind: "text", maxWidth: 28 },
      { key: "faculty", header: common.faculty, kind: "text", maxWidth: 32 },
      { key: "number", header: register.number, kind: "text", maxWidth: 14 },
      { key: "registeredOn", header: register.registeredOn, kind: "date", maxWidth: 13 },
      { key: "ownAuthors", header: words.ownAuthors, kind: "integer", maxWidth: 12 },
      { key: "counts", header: words.counts, kind: "integer", maxWidth: 14, total: "sum" },
      { key: "countsForDepartment", header: words.countsForDepartment, kind: "integer", maxWidth: 14, total: "sum" },
      { key: "countsForUniversity", header: words.countsForUniversity, kind: "integer", maxWidth: 14, total: "sum" },
      { key: "countsForAuthor", header: words.countsForAuthor, kind: "integer", maxWidth: 14, total: "sum" },
      {
        key: "departmentId",
        header: facts.words.reports.workbook.columns.departmentId,
        kind: "text",
        maxWidth: 16,
        code: true,
      },
      { key: "recordId", header: common.record, kind: "text", maxWidth: 16, code: true },
    ],
    rows: rows.map((row, index) => listRow(facts, row, { at: index + 1, numbered, leftOut })),
    marks: [{ key: "counts", equals: 0, look: "muted" }],
  };
}

type Sums = { at: number; numbered: (key: string) => 0 | 1; leftOut: ReadonlyMap<string, Exclusion["reason"]> };

function listRow(facts: DepartmentFacts, row: DepartmentRow, { at, numbered, leftOut }: Sums): Cell[] {
  const { certificate, author, share, ownAuthors } = row.participation;
  const { id, number, registeredOn } = certificate;
  const counts = row.underWay === null;
  const isNamed = counts || facts.namesUnderWay;
  const words = facts.words.readySheets.departments;
  return [
    at,
    unitNameOf(facts, author.departmentId),
    author.name,
    isNamed ? titleIn(certificate.titles, facts.language) : words.unnamed,
    kindInWords(facts, row),
    isNamed ? numberAndDate(number, registeredOn) : null,
    isNamed ? certificate.authorsInPrint : null,
    isNamed ? originalCell(facts, certificate, facts.words.readySheets.common.original) : null,
    counts ? toNumber(share) : null,
    statusOf(facts, row, leftOut),
    unitNameOf(facts, author.facultyId),
    isNamed ? number : null,
    isNamed ? new Day(registeredOn) : null,
    isNamed ? ownAuthors : null,
    counts ? 1 : 0,
    counts ? numbered(`department ${author.departmentId} ${id}`) : 0,
    counts ? numbered(id) : 0,
    counts ? numbered(`author ${author.staffId} ${id}`) : 0,
    author.departmentId,
    isNamed ? recordLink(facts, id) : null,
  ];
}

function kindInWords(
  { words, namesUnderWay }: DepartmentFacts,
  { participation, underWay }: DepartmentRow,
): string | null {
  const { objectType, workKind } = participation.certificate;
  if (underWay !== null && !namesUnderWay) return null;
  return workKind === null
    ? words.objectTypes[objectType]
    : `${words.objectTypes[objectType]} (${words.workKinds[workKind]})`;
}

/** "№ 0005541, 15.03.2026": number and day as one text, as departments write them. */
function numberAndDate(number: string, registeredOn: string): string {
  return `${number === "" ? "" : `№ ${number}, `}${dayInFigures(registeredOn)}`;
}

function statusOf(
  { words, namesUnderWay }: DepartmentFacts,
  { participation, underWay }: DepartmentRow,
  leftOut: ReadonlyMap<string, Exclusion["reason"]>,
): string {
  const { states } = words.review;
  if (underWay === null) {
    const reason = leftOut.get(participation.certificate.id);
    return reason === undefined ? states.approved : `${states.approved}: ${words.reports.workbook.reasons[reason]}`;
  }
  const { state, reason } = underWay;
  return reason === null || !namesUnderWay ? states[state] : `${states[state]}: ${reason}`;
}

/** Why a certificate that counts has no points, by its id. */
function withoutPoints(excluded: readonly Exclusion[]): Map<string, Exclusion["reason"]> {
  const whole = excluded.filter(({ authorName, certificateCounts }) => authorName === null && certificateCounts);
  return new Map(whole.map(({ certificateId, reason }) => [certificateId, reason]));
}

/** Says 1 the first time it is asked about a key and 0 from then on. */
function firstTimes(): (key: string) => 0 | 1 {
  const seen = new Set<string>();
  return (key) => {
    if (seen.has(key)) return 0;
    seen.add(key);
    return 1;
  };
}
