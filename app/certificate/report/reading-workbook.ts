import type { CalendarDate } from "#app/model/calendar-date.ts";
import { legalSheetName } from "./legal-cells.ts";
import { Day, type WorkbookPlan } from "./workbook-plan.ts";

/** One certificate, or one file without any, as the list of a reading run shows it. `null`: not read. */
export type ReadingRow = {
  file: string;
  /** Name of the form, or of what the document is instead. */
  form: string;
  number: string | null;
  registeredOn: CalendarDate | null;
  authors: readonly string[];
  objectType: string | null;
  title: string | null;
  createdOn: CalendarDate | null;
  /** Sentences or codes. */
  findings: readonly string[];
};

/** Words of the list in one language (`reports.reading` of the texts). */
export type ReadingTexts = {
  sheet: string;
  title: string;
  file: string;
  form: string;
  number: string;
  registeredOn: string;
  authors: string;
  objectType: string;
  workTitle: string;
  createdOn: string;
  findings: string;
  nothing: string;
};

type Run = {
  texts: ReadingTexts;
  /** `reports.workbook.pageWords`. */
  pageWords: { before: string; between: string; after: string };
  madeAt: Date;
};

/** What a run of the reader found, one row a certificate, to be checked without the web app. */
export function planReadingWorkbook(rows: readonly ReadingRow[], { texts, pageWords, madeAt }: Run): WorkbookPlan {
  return {
    title: texts.title,
    creator: "Tizilim",
    createdAt: madeAt.toISOString(),
    pageWords: [pageWords.before, pageWords.between, pageWords.after],
    sheets: [
      {
        name: legalSheetName(texts.sheet, []),
        tableName: "T_Certificates",
        printedColumns: 9,
        totalLabel: "",
        emptyText: texts.nothing,
        above: [[texts.title]],
        columns: [
          { key: "file", header: texts.file, kind: "text", maxWidth: 36 },
          { key: "form", header: texts.form, kind: "text", maxWidth: 20 },
          { key: "number", header: texts.number, kind: "text", maxWidth: 14 },
          { key: "registeredOn", header: texts.registeredOn, kind: "date", maxWidth: 13 },
          { key: "authors", header: texts.authors, kind: "text", maxWidth: 44 },
          { key: "objectType", header: texts.objectType, kind: "text", maxWidth: 24 },
          { key: "title", header: texts.workTitle, kind: "text", maxWidth: 52 },
          { key: "createdOn", header: texts.createdOn, kind: "date", maxWidth: 13 },
          { key: "findings", header: texts.findings, kind: "text", maxWidth: 52 },
        ],
        rows: rows.map((row) => [
          row.file,
          row.form,
          row.number,
          row.registeredOn === null ? null : new Day(row.registeredOn),
          row.authors.join(", "),
          row.objectType,
          row.title,
          row.createdOn === null ? null : new Day(row.createdOn),
          row.findings.join("\n"),
        ]),
      },
    ],
  };
}
