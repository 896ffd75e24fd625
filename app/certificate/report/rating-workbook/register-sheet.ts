import type { Place } from "#app/model/place.ts";
import type { RatedCertificate } from "#app/model/rating.ts";
import { packedOriginalCell, recordLink } from "../ready/certificate-cells.ts";
import { Day, Link, type Cell, type ColumnPlan, type SheetPlan } from "../workbook-plan.ts";
import { titleIn, type ReportFacts } from "./report-facts.ts";

/**
 * The register: the eight official columns in their order, then where each row comes from.
 *
 * @see Order 1315, Rules App. 3
 */
export function registerSheet(facts: ReportFacts, name: string): SheetPlan {
  const { report } = facts;
  const texts = facts.words.reports.workbook;
  const official = texts.register;
  const own = texts.columns;
  return {
    name,
    tableName: "T_Register",
    printedColumns: 8,
    totalLabel: texts.total,
    emptyText: texts.nothing,
    above: [[texts.sheets.register], [texts.traceNote]],
    columns: [
      { key: "number", header: official.number, kind: "text", maxWidth: 14 },
      { key: "registeredOn", header: official.registeredOn, kind: "date", maxWidth: 13 },
      { key: "receivedOn", header: official.receivedOn, kind: "date", maxWidth: 13 },
      { key: "authors", header: official.authors, kind: "text", maxWidth: 40 },
      { key: "objectType", header: official.objectType, kind: "text", maxWidth: 24 },
      { key: "title", header: official.title, kind: "text", maxWidth: 52 },
      { key: "createdOn", header: official.createdOn, kind: "date", maxWidth: 13 },
      { key: "status", header: official.status, kind: "text", maxWidth: 16 },
      ...(facts.originals === null ? [] : [fileColumn(own.file)]),
      { key: "recordId", header: own.recordId, kind: "text", maxWidth: 16, code: true },
      { key: "fileId", header: own.fileId, kind: "text", maxWidth: 18, code: true },
      { key: "numberPage", header: own.numberPage, kind: "integer", maxWidth: 12 },
      { key: "numberBox", header: own.numberBox, kind: "text", maxWidth: 24, code: true },
    ],
    rows: report.certificates.map((certificate) => registerRow(facts, certificate)),
  };
}

function registerRow(facts: ReportFacts, certificate: RatedCertificate): Cell[] {
  const { language, places } = facts;
  const { id, number, registeredOn, receivedOn, createdOn, objectType, titles, printedAuthors } = certificate;
  const place = places.get(id);
  return [
    number,
    new Day(registeredOn),
    receivedOn === null ? null : new Day(receivedOn),
    printedAuthors.map((author) => author.name).join(", "),
    facts.words.objectTypes[objectType],
    titleIn(titles, language),
    createdOn === null ? null : new Day(createdOn),
    facts.words.reports.workbook.approved,
    ...(facts.originals === null ? [] : [packedOriginalCell(facts.originals, id)]),
    recordLink(facts, id),
    originalCell(facts, certificate),
    place?.page ?? null,
    place === undefined ? null : boxesAsText(place),
  ];
}

/** Where the original lies beside the workbook; only in an evidence pack. */
export function fileColumn(header: string): ColumnPlan {
  return { key: "file", header, kind: "text", maxWidth: 34, code: true };
}

/** The original's digest, which opens the original where the app's address is known. */
function originalCell({ publicUrl }: ReportFacts, { id, fileId }: RatedCertificate): Cell {
  return publicUrl === null ? fileId : new Link(fileId, `${publicUrl}/certificates/${id}/original`);
}

/** Left, top, width and height of each box in per cent of the page: "12.5 8.0 20.1 1.9". */
function boxesAsText({ boxes }: Place): string {
  return boxes
    .map(({ x, y, width, height }) => [x, y, width, height].map((part) => (part * 100).toFixed(1)).join(" "))
    .join("; ");
}
