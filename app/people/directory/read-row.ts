import type { CalendarDate } from "#app/model/calendar-date.ts";
import type { DirectoryField, DirectorySheet } from "#app/model/directory.ts";
import type { RowProblem, RowReason } from "./import-plan.ts";
import { readDay, readEmail, readName, readOrcid, readShare, readTitle } from "./read-cells.ts";
import type { NamesGiven } from "./structure-names.ts";

/** One row of a sheet as values. Empty text and `null`: the row does not say. */
export type ReadRow = {
  surname: string;
  givenName: string;
  patronymic: string;
  otherSpellings: string[];
  position: string;
  sharePercent: number | null;
  faculty: NamesGiven;
  department: NamesGiven;
  fromOn: CalendarDate | null;
  toOn: CalendarDate | null;
  email: string | null;
  orcid: string | null;
  outsideId: string | null;
};

/** What a sheet is about: people, or only faculties and departments; `nothing`: no column says either. */
export function kindOfSheet(columns: DirectorySheet["columns"]): "staff" | "structure" | "nothing" {
  if (columns.includes("surname") || columns.includes("fullName")) return "staff";
  const names = new Set<DirectoryField | null>(["department", "departmentKk", "departmentRu", "departmentEn", "faculty", "facultyKk", "facultyRu", "facultyEn"]); // prettier-ignore
  return columns.some((field) => names.has(field)) ? "structure" : "nothing";
}

/** Reads the cells of one row by what its columns hold; cells that say nothing sensible are problems, not guesses. */
export function readRow(
  columns: DirectorySheet["columns"],
  cells: readonly string[],
): { row: ReadRow; problems: RowReason[] } {
  const problems: RowReason[] = [];
  const text = (field: DirectoryField) => cells[columns.indexOf(field)]?.trim() ?? "";
  const parsed = <T>(field: DirectoryField, read: (value: string) => T | null, code: RowProblem): T | null => {
    const cell = columns.includes(field) ? text(field) : "";
    if (cell === "") return null;
    const value = read(cell);
    if (value === null) problems.push({ code, value: cell });
    return value;
  };
  const names = (unit: "faculty" | "department"): NamesGiven => ({
    any: title(text(unit)),
    kk: title(text(`${unit}Kk`)),
    ru: title(text(`${unit}Ru`)),
    en: title(text(`${unit}En`)),
  });
  const row: ReadRow = {
    ...personOf(text),
    otherSpellings: text("otherSpellings")
      .split(/[;,\n]/u)
      .map(readName)
      .filter((name) => name !== ""),
    position: title(text("position")),
    sharePercent: parsed("share", readShare, "share-wrong"),
    faculty: names("faculty"),
    department: names("department"),
    fromOn: parsed("fromOn", readDay, "day-wrong"),
    toOn: parsed("toOn", readDay, "day-wrong"),
    email: parsed("email", readEmail, "email-wrong"),
    orcid: parsed("orcid", readOrcid, "orcid-wrong"),
    outsideId: text("outsideId") || null,
  };
  if (row.fromOn !== null && row.toOn !== null && row.toOn < row.fromOn) {
    problems.push({ code: "days-reversed", value: text("toOn") });
  }
  return { row, problems };
}

/** Names in columns of their own count before the one that holds all of it, in the order surname, name, patronymic. */
function personOf(text: (field: DirectoryField) => string): Pick<ReadRow, "surname" | "givenName" | "patronymic"> {
  const [first = "", second = "", ...rest] = readName(text("fullName")).split(" ");
  return {
    surname: readName(text("surname")) || first,
    givenName: readName(text("givenName")) || second,
    patronymic: readName(text("patronymic")) || rest.join(" "),
  };
}

function title(cell: string): string {
  return readTitle(cell);
}
