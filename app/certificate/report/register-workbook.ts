import {
  isContradiction,
  registerOutcomes,
  type ComparedField,
  type ComparedRow,
  type RegisterHeld,
  type RegisterOutcome,
} from "#app/certificate/match/register-comparison.ts";
import { parseCalendarDate, type CalendarDate } from "#app/model/calendar-date.ts";
import { languages } from "#app/model/language.ts";
import type { ObjectType } from "#app/model/object-type.ts";
import type { CellProblem, ExtractRow, RegisterColumn } from "#app/model/register-extract.ts";
import type { ReviewState } from "#app/model/review-state.ts";
import { legalSheetName } from "./legal-cells.ts";
import { Day, Link, type Cell, type ColumnPlan, type SheetPlan, type WorkbookPlan } from "./workbook-plan.ts";

/** Every word of the workbook in one language. */
export type RegisterWords = {
  columns: Record<RegisterColumn, string>;
  outcomes: Record<RegisterOutcome, string>;
  cellProblems: Record<CellProblem["code"], string>;
  one: { twins: string; copies: string; candidates: string; namesakes: string; withoutNumber: string; empty: string };
  workbook: Record<
    | "sheet"
    | "counts"
    | "outcome"
    | "differsIn"
    | "spellingIn"
    | "rows"
    | "here"
    | "there"
    | "state"
    | "remarks"
    | "record"
    | "count"
    | "total"
    | "nothing"
    | "made"
    | "days",
    string
  >;
};

export type RegisterSheetFacts = {
  /** The lines under the filter of the screen, in reading order. */
  lines: readonly ComparedRow[];
  /** Of all lines, whatever the filter. */
  counts: Record<RegisterOutcome, number>;
  span: { from: CalendarDate; to: CalendarDate } | null;
  /** Names of the extract's sheets. */
  sheets: readonly string[];
  words: RegisterWords;
  objectTypes: Record<ObjectType, string>;
  states: Record<ReviewState, string>;
  pageWords: { before: string; between: string; after: string };
  title: string;
  madeBy: string;
  /** Instant (ISO), and the same for people. */
  madeAt: string;
  madeAtWords: string;
  /** Address of the app without a slash at its end; `null`: none is known. */
  publicUrl: string | null;
};

/** The comparison as it is on the screen, both sides of every field beside one another, and a sheet of the counts. */
export function planRegisterWorkbook(facts: RegisterSheetFacts): WorkbookPlan {
  const { words, pageWords, title, madeBy, madeAt } = facts;
  const main = legalSheetName(words.workbook.sheet, []);
  return {
    title,
    creator: madeBy,
    createdAt: madeAt,
    pageWords: [pageWords.before, pageWords.between, pageWords.after],
    sheets: [linesSheet(facts, main), countsSheet(facts, legalSheetName(words.workbook.counts, [main]))],
  };
}

function above({ words, title, span, madeAtWords, madeBy }: RegisterSheetFacts): Cell[][] {
  const day = (on: CalendarDate) => on.split("-").toReversed().join(".");
  const made = filled(words.workbook.made, { at: madeAtWords, name: madeBy });
  const days = span === null ? [] : [[filled(words.workbook.days, { from: day(span.from), to: day(span.to) })]];
  return [[title], [made], ...days];
}

/** Names and titles may hold `$&`: they are put in as they are. */
function filled(text: string, values: Record<string, string>): string {
  return Object.entries(values).reduce((done, [name, value]) => done.replace(`{{${name}}}`, () => value), text);
}

/** What tells one certificate from another comes first and is printed; the rest is for the screen. */
const fieldsInOrder = ["number", "registeredOn", "title", "authors", "objectType", "createdOn", "receivedOn"] as const;
const printedFields = 3;

const widths: Record<ComparedField, number> = {
  number: 12,
  registeredOn: 13,
  receivedOn: 13,
  authors: 36,
  objectType: 22,
  title: 44,
  createdOn: 13,
};

function linesSheet(facts: RegisterSheetFacts, name: string): SheetPlan {
  const { words, lines } = facts;
  const own = words.workbook;
  const sides = fieldsInOrder.flatMap((field): ColumnPlan[] => {
    const kind = field.endsWith("On") ? "date" : "text";
    const look = { kind, maxWidth: widths[field] } as const;
    return [
      { key: `${field}-there`, header: filled(own.there, { column: words.columns[field] }), ...look },
      { key: `${field}-here`, header: filled(own.here, { column: words.columns[field] }), ...look },
    ];
  });
  return {
    name,
    tableName: "T_Comparison",
    printedColumns: 4 + 2 * printedFields,
    totalLabel: own.total,
    emptyText: own.nothing,
    above: above(facts),
    columns: [
      { key: "outcome", header: own.outcome, kind: "text", maxWidth: 18 },
      { key: "differs", header: own.differsIn, kind: "text", maxWidth: 24 },
      { key: "spelling", header: own.spellingIn, kind: "text", maxWidth: 24 },
      { key: "rows", header: own.rows, kind: "text", maxWidth: 14 },
      ...sides,
      { key: "status", header: words.columns.status, kind: "text", maxWidth: 16 },
      { key: "state", header: own.state, kind: "text", maxWidth: 16 },
      { key: "remarks", header: own.remarks, kind: "text", maxWidth: 50 },
      { key: "record", header: own.record, kind: "text", maxWidth: 16, code: true },
    ],
    rows: lines.map((line) => cellsOf(facts, line)),
  };
}

function cellsOf(facts: RegisterSheetFacts, line: ComparedRow): Cell[] {
  const { words, states, sheets } = facts;
  const { outcome, row, held, differences } = line;
  const named = (fields: readonly { field: ComparedField }[]) =>
    fields.map(({ field }) => words.columns[field]).join(", ");
  return [
    words.outcomes[outcome],
    named(differences.filter(isContradiction)),
    named(differences.filter(({ kind }) => kind === "spelling")),
    row === null ? null : rowName(row, sheets),
    ...fieldsInOrder.flatMap((field) => [
      row === null ? null : registerCell(row, field),
      held === null ? null : heldCell(held, field, facts),
    ]),
    row?.status ?? null,
    held === null ? null : states[held.state],
    remarksOf(facts, line),
    held === null ? null : recordCell(facts, held.id),
  ];
}

/** „12“, „12–14“, with the sheet where there are several. */
function rowName({ sheet, line, lastLine }: ExtractRow, sheets: readonly string[]): string {
  const rows = line === lastLine ? String(line) : `${line}–${lastLine}`;
  return sheets.length > 1 ? `${sheets[sheet] ?? ""}: ${rows}` : rows;
}

/** What could not be read stands as it was written. */
function registerCell(row: ExtractRow, field: ComparedField): Cell {
  const unread = row.problems.find(({ column }) => column === field)?.value;
  if (field === "authors") return row.authors.join(", ");
  if (field === "objectType") return row.typeWording;
  if (field === "title") return row.title;
  const value = row[field];
  return value === null ? (unread ?? null) : dayOrText(value);
}

function heldCell(held: RegisterHeld, field: ComparedField, { objectTypes }: RegisterSheetFacts): Cell {
  if (field === "authors") return held.authors.map(({ name }) => name).join(", ");
  if (field === "objectType") return objectTypes[held.objectType];
  if (field === "title") return languages.flatMap((language) => held.titles[language] ?? []).join(" / ");
  const value = held[field];
  return value === null ? null : dayOrText(value);
}

function dayOrText(value: string): Cell {
  const day = parseCalendarDate(value);
  return day === null ? value : new Day(day);
}

function remarksOf(facts: RegisterSheetFacts, { outcome, row, twins, copies, candidates }: ComparedRow): string {
  const { words, sheets } = facts;
  const problems = (row?.problems ?? []).map(({ code, column, value }) =>
    filled(words.cellProblems[code], { column: words.columns[column], value }),
  );
  const again = twins.map((twin) => rowName(twin, sheets)).join(", ");
  const meant = candidates.map(({ number }) => (number === null ? words.one.withoutNumber : `№ ${number}`)).join(", ");
  return [
    ...problems,
    ...(again === "" ? [] : [filled(words.one.twins, { rows: again })]),
    ...(copies.length === 0 ? [] : [filled(words.one.copies, { count: String(copies.length) })]),
    ...(meant === "" ? [] : [`${outcome === "ambiguous" ? words.one.candidates : words.one.namesakes} ${meant}`]),
  ].join("\n");
}

function recordCell({ publicUrl }: RegisterSheetFacts, id: string): Cell {
  return publicUrl === null ? id : new Link(id, `${publicUrl}/review/${id}`);
}

function countsSheet(facts: RegisterSheetFacts, name: string): SheetPlan {
  const { words, counts } = facts;
  return {
    name,
    tableName: "T_Counts",
    printedColumns: 2,
    totalLabel: words.workbook.total,
    emptyText: words.workbook.nothing,
    above: above(facts),
    columns: [
      { key: "outcome", header: words.workbook.outcome, kind: "text", maxWidth: 30 },
      { key: "count", header: words.workbook.count, kind: "integer", maxWidth: 14, total: "sum" },
    ],
    rows: registerOutcomes.map((outcome): Cell[] => [words.outcomes[outcome], counts[outcome]]),
  };
}
