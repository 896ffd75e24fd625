import type { CalendarDate } from "#app/model/calendar-date.ts";
import { rowStatuses, type Directory, type DirectorySheet, type Post, type RowStatus } from "#app/model/directory.ts";
import { fullName } from "../person-name.ts";
import { indexPeople } from "./find-person.ts";
import { namedInFile } from "./named-in-file.ts";
import type { ImportPlan, PlannedRow } from "./import-plan.ts";
import { planStaffRow, type RowOutcome, type StaffWorld } from "./plan-staff-row.ts";
import { planStructureRow } from "./plan-structure.ts";
import { kindOfSheet, readRow, type ReadRow } from "./read-row.ts";
import { shownName } from "./structure-names.ts";
import { workingCopy } from "./working-copy.ts";

export type ImportOrder = {
  sheets: readonly DirectorySheet[];
  directory: Directory;
  /** Names that change do so from this day on. */
  today: CalendarDate;
  newId: () => string;
};

/**
 * What taking a file over would do, row by row. Lists of faculties and departments come first, wherever they stand in the file,
 * because rows of staff refer to them. Wrong rows stay out and change nothing. Planned again after it was carried out, the same
 * file changes nothing.
 */
export function planImport({ sheets, directory, today, newId }: ImportOrder): ImportPlan {
  const copy = workingCopy(directory);
  const found = sheets.flatMap(readSheet);
  const structure = found.filter(({ kind }) => kind === "structure");
  const staff = found.filter(({ kind }) => kind === "staff").toSorted(byFirstDay);
  const named = namedInFile(staff.map(({ row }) => row));
  const index = indexPeople(copy);
  const world: StaffWorld = { copy, today, newId, index, postsOf: new Map(), seen: new Set(), named };
  for (const post of directory.affiliations) notePost(world, post);
  const rows = [...structure, ...staff].map((one) => planRow(world, one));
  rows.sort((a, b) => a.sheet - b.sheet || a.line - b.line);
  return { rows, counts: countRows(rows), changes: copy.changes() };
}

type FoundRow = ReturnType<typeof readRow> & { sheet: number; line: number; kind: "structure" | "staff" };

function readSheet({ columns, rows }: DirectorySheet, sheet: number): FoundRow[] {
  const kind = kindOfSheet(columns);
  if (kind === "nothing") return [];
  return rows.map(({ line, cells }) => Object.assign({ sheet, line, kind }, readRow(columns, cells)));
}

/** Earlier posts first: whoever moves has left the one before the other begins, in whatever order the rows stand. */
function byFirstDay({ row: one }: FoundRow, { row: other }: FoundRow): number {
  return (one.fromOn ?? "").localeCompare(other.fromOn ?? "");
}

function planRow(world: StaffWorld, { sheet, line, kind, row, problems }: FoundRow): PlannedRow {
  const subject = kind === "staff" ? nameOf(row) : shownName(row.department) || shownName(row.faculty);
  if (problems.length > 0) return { sheet, line, status: "wrong", subject, reasons: problems, changes: [] };
  const outcome = world.copy.attempt(() => {
    const planned = kind === "staff" ? planStaffRow(world, row) : structureOutcome(world, row);
    return { ...planned, keep: planned.problems.length === 0 };
  });
  const { reasons, changes } = outcome;
  return { sheet, line, status: statusOf(outcome), subject, reasons, changes };
}

function structureOutcome(world: StaffWorld, row: ReadRow): RowOutcome {
  const { isNew, problems, notes, changes } = planStructureRow(world, row);
  return { isNew, problems, reasons: [...problems, ...notes], changes };
}

function nameOf({ surname, givenName, patronymic }: ReadRow): string {
  return fullName({ surname, givenName, patronymic: patronymic || null });
}

function statusOf({ isNew, problems, changes, reasons }: RowOutcome): RowStatus {
  if (problems.length > 0) return "wrong";
  if (isNew) return "new";
  return changes.length > 0 || reasons.some(({ code }) => code === "spelling-added") ? "changed" : "unchanged";
}

function notePost({ postsOf }: StaffWorld, post: Post): void {
  const posts = postsOf.get(post.staffId);
  if (posts === undefined) postsOf.set(post.staffId, [post]);
  else posts.push(post);
}

function countRows(rows: readonly PlannedRow[]): ImportPlan["counts"] {
  const counts = { new: 0, changed: 0, unchanged: 0, wrong: 0 };
  for (const status of rowStatuses) counts[status] = rows.filter((row) => row.status === status).length;
  return counts;
}
