import { toNumber } from "#app/certificate/aggregate/fraction.ts";
import type { CalendarDate } from "#app/model/calendar-date.ts";
import { titleIn } from "../rating-workbook/report-facts.ts";
import { originalCell, recordLink } from "../ready/certificate-cells.ts";
import { unitNameOf } from "../ready/rated-facts.ts";
import { Day, type Cell, type ColumnPlan } from "../workbook-plan.ts";
import type { CustomRow } from "./custom-rows.ts";
import type { CustomColumn, CustomGroup, CustomSearch } from "./custom-search.ts";
import type { CustomFacts } from "./custom-words.ts";

const shapes: Record<CustomColumn | CustomGroup, Pick<ColumnPlan, "kind" | "maxWidth" | "minWidth" | "code">> = {
  number: { kind: "text", maxWidth: 14 },
  registeredOn: { kind: "date", maxWidth: 13 },
  title: { kind: "text", maxWidth: 48 },
  objectType: { kind: "text", maxWidth: 26 },
  workKind: { kind: "text", maxWidth: 24 },
  authors: { kind: "text", maxWidth: 40 },
  authorCount: { kind: "integer", maxWidth: 11 },
  receivedOn: { kind: "date", maxWidth: 13 },
  createdOn: { kind: "date", maxWidth: 13 },
  countsOn: { kind: "date", maxWidth: 13 },
  points: { kind: "decimal", maxWidth: 10 },
  file: { kind: "text", maxWidth: 22, code: true },
  record: { kind: "text", maxWidth: 16, code: true },
  faculty: { kind: "text", maxWidth: 34 },
  department: { kind: "text", maxWidth: 30 },
  author: { kind: "text", maxWidth: 32 },
  month: { kind: "text", maxWidth: 10 },
  year: { kind: "text", maxWidth: 8 },
};

/** A column of the list: what it is called and what stands in it. */
export type ListColumn = { plan: ColumnPlan; cellOf: (row: CustomRow) => Cell };

/** The groups from the outermost on, then the chosen columns in their order; what is both stands once. */
export function chosenColumns(facts: CustomFacts, { groups, columns }: CustomSearch): ListColumn[] {
  const asGroups: ReadonlySet<string> = new Set(groups);
  return [
    ...groups.map((group, index) => ({
      plan: columnPlan(facts, group),
      cellOf: (row: CustomRow): Cell => row.groups[index]?.text ?? null,
    })),
    ...columns
      .filter((column) => !asGroups.has(column))
      .map((column) => ({
        plan: { ...columnPlan(facts, column), ...(column === "points" ? ({ total: "sum" } as const) : {}) },
        cellOf: (row: CustomRow) => cells[column](row, facts),
      })),
  ];
}

/** How a chosen column or a group stands in a sheet. */
export function columnPlan({ words }: CustomFacts, key: CustomColumn | CustomGroup): ColumnPlan {
  return { key, header: words.customSheets.columns[key], ...shapes[key] };
}

const cells: Record<CustomColumn, (row: CustomRow, facts: CustomFacts) => Cell> = {
  number: ({ certificate }) => certificate.number,
  registeredOn: ({ certificate }) => new Day(certificate.registeredOn),
  title: ({ certificate }, { language }) => titleIn(certificate.titles, language),
  objectType: ({ certificate }, { words }) => words.objectTypes[certificate.objectType],
  workKind: (row, facts) => kindInWords(facts, row),
  authors: ({ certificate }) => certificate.printedAuthors.map(({ name }) => name).join(", "),
  authorCount: ({ certificate }) => certificate.authorsInPrint,
  receivedOn: ({ certificate }) => dayCell(certificate.receivedOn),
  createdOn: ({ certificate }) => dayCell(certificate.createdOn),
  countsOn: ({ certificate }) => new Day(certificate.countsOn),
  points: ({ points }) => toNumber(points),
  file: ({ certificate }, facts) => originalCell(facts, certificate, facts.words.readySheets.common.original),
  record: ({ certificate }, facts) => recordLink(facts, certificate.id),
  faculty: ({ participation }, facts) => participation && unitNameOf(facts, participation.author.facultyId),
  department: ({ participation }, facts) => participation && unitNameOf(facts, participation.author.departmentId),
  author: ({ participation }) => participation?.author.name ?? null,
};

function dayCell(day: CalendarDate | null): Cell {
  return day === null ? null : new Day(day);
}

/** Nobody may take a kind that was guessed from the title for one that the office set. */
function kindInWords({ words }: CustomFacts, { certificate: { workKind, kindIsGuessed } }: CustomRow): string | null {
  if (workKind === null) return null;
  const kind = words.workKinds[workKind];
  return kindIsGuessed ? `${kind} (${words.readySheets.register.kindGuessed})` : kind;
}
