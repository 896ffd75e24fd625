import { toNumber } from "#app/certificate/aggregate/fraction.ts";
import type { Participation } from "#app/certificate/aggregate/participation.ts";
import type { RatedCertificate } from "#app/model/rating.ts";
import { packedOriginalCell, recordLink } from "../ready/certificate-cells.ts";
import { unitNameOf } from "../ready/rated-facts.ts";
import { Day, type Cell, type SheetPlan } from "../workbook-plan.ts";
import { fileColumn } from "./register-sheet.ts";
import { titleIn, type ReportFacts } from "./report-facts.ts";

/**
 * One row an author and certificate, by the Kazakh alphabet. The columns "counts for …" hold 1 in one row of each
 * certificate and department (faculty) and 0 in the others, so that a plain sum counts certificates.
 */
export function authorsSheet(facts: ReportFacts, name: string): SheetPlan {
  const { report } = facts;
  const texts = facts.words.reports.workbook;
  const { columns: own, register: official } = texts;
  const seen = new Set<string>();
  return {
    name,
    tableName: "T_Authors",
    printedColumns: 10,
    totalLabel: texts.total,
    emptyText: texts.nothing,
    above: [[texts.sheets.authors], [texts.countsNote]],
    columns: [
      { key: "author", header: own.author, kind: "text", maxWidth: 34 },
      { key: "department", header: own.department, kind: "text", maxWidth: 32 },
      { key: "faculty", header: own.faculty, kind: "text", maxWidth: 32 },
      { key: "number", header: official.number, kind: "text", maxWidth: 14 },
      { key: "registeredOn", header: official.registeredOn, kind: "date", maxWidth: 13 },
      { key: "title", header: official.title, kind: "text", maxWidth: 46 },
      { key: "objectType", header: official.objectType, kind: "text", maxWidth: 22 },
      { key: "allAuthors", header: own.allAuthors, kind: "integer", maxWidth: 12 },
      { key: "ownAuthors", header: own.ownAuthors, kind: "integer", maxWidth: 12 },
      { key: "points", header: own.points, kind: "decimal", maxWidth: 11, total: "sum" },
      { key: "countsForDepartment", header: own.countsForDepartment, kind: "integer", maxWidth: 14, total: "sum" },
      { key: "countsForFaculty", header: own.countsForFaculty, kind: "integer", maxWidth: 14, total: "sum" },
      { key: "departmentId", header: own.departmentId, kind: "text", maxWidth: 16, code: true },
      { key: "facultyId", header: own.facultyId, kind: "text", maxWidth: 16, code: true },
      { key: "recordId", header: own.recordId, kind: "text", maxWidth: 16, code: true },
      { key: "countsForAuthor", header: own.countsForAuthor, kind: "integer", maxWidth: 14, total: "sum" },
      { key: "staffId", header: own.staffId, kind: "text", maxWidth: 16, code: true },
      ...(facts.originals === null ? [] : [fileColumn(own.file)]),
    ],
    rows: byPerson(report.participations).map((one) => authorRow(facts, one, seen)),
  };
}

/** @param seen certificates already counted for a unit; grows with every row */
function authorRow(facts: ReportFacts, one: Participation<RatedCertificate>, seen: Set<string>): Cell[] {
  const { certificate, author, share, ownAuthors } = one;
  return [
    author.name,
    unitNameOf(facts, author.departmentId),
    unitNameOf(facts, author.facultyId),
    certificate.number,
    new Day(certificate.registeredOn),
    titleIn(certificate.titles, facts.language),
    facts.words.objectTypes[certificate.objectType],
    certificate.printedAuthors.length,
    ownAuthors,
    toNumber(share),
    firstTime(seen, `department ${author.departmentId} ${certificate.id}`),
    firstTime(seen, `faculty ${author.facultyId} ${certificate.id}`),
    author.departmentId,
    author.facultyId,
    recordLink(facts, certificate.id),
    firstTime(seen, `author ${author.staffId} ${certificate.id}`),
    author.staffId,
    ...(facts.originals === null ? [] : [packedOriginalCell(facts.originals, certificate.id)]),
  ];
}

function firstTime(seen: Set<string>, key: string): 0 | 1 {
  if (seen.has(key)) return 0;
  seen.add(key);
  return 1;
}

function byPerson<P extends Participation>(rows: readonly P[]): P[] {
  const key = ({ author, certificate }: P) => [author.sortKey, author.staffId, certificate.registeredOn].join("\u0000");
  return rows
    .map((row) => ({ row, key: key(row) }))
    .sort((a, b) => (a.key < b.key ? -1 : Number(a.key > b.key)))
    .map(({ row }) => row);
}
