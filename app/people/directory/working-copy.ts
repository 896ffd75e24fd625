import type { Directory, DirectoryChange, RowsOfTable } from "#app/model/directory.ts";

type Table = keyof RowsOfTable;

/** Parents before children: rows can be added in this order and removed in the reverse one. */
export const tablesInOrder = [
  "faculties",
  "formerFaculties",
  "departments",
  "formerDepartments",
  "staff",
  "staffNames",
  "affiliations",
] as const satisfies readonly Table[];

type Rows = { [T in Table]: Map<string, RowsOfTable[T]> };

/** A copy of the directory that is changed while an operation is planned; the original stays as it is. */
export type WorkingCopy = {
  rows<T extends Table>(table: T): Iterable<RowsOfTable[T]>;
  get<T extends Table>(table: T, id: string): RowsOfTable[T] | null;
  /** Adds a row, or puts it in place of the one with its id. */
  put<T extends Table>(table: T, row: RowsOfTable[T]): void;
  /** Runs `work`; where it says not to keep it, everything it put is taken back. */
  attempt<Outcome extends { keep: boolean }>(work: () => Outcome): Outcome;
  /** Everything that differs from the original, one change a row. */
  changes(): DirectoryChange[];
};

export function workingCopy(directory: Directory): WorkingCopy {
  const original = mapsOf(directory);
  const current = mapsOf(directory);
  const takeBack: (() => void)[] = [];
  return {
    rows: (table) => current[table].values(),
    get: (table, id) => current[table].get(id) ?? null,
    put(table, row) {
      const before = current[table].get(row.id);
      takeBack.push(() =>
        before === undefined ? current[table].delete(row.id) : current[table].set(before.id, before),
      );
      current[table].set(row.id, row);
    },
    attempt(work) {
      const mark = takeBack.length;
      const outcome = work();
      if (!outcome.keep) for (const undo of takeBack.splice(mark).toReversed()) undo();
      return outcome;
    },
    changes: () => tablesInOrder.flatMap((table) => changesOf(table, original, current)),
  };
}

function mapsOf(directory: Directory): Rows {
  return {
    faculties: byId(directory.faculties),
    formerFaculties: byId(directory.formerFaculties),
    departments: byId(directory.departments),
    formerDepartments: byId(directory.formerDepartments),
    staff: byId(directory.staff),
    staffNames: byId(directory.staffNames),
    affiliations: byId(directory.affiliations),
  };
}

function byId<Row extends { id: string }>(rows: readonly Row[]): Map<string, Row> {
  return new Map(rows.map((row) => [row.id, row]));
}

function changesOf(table: Table, original: Rows, current: Rows): DirectoryChange[] {
  const changes: DirectoryChange[] = [];
  for (const [rowId, after] of current[table]) {
    const before = original[table].get(rowId) ?? null;
    if (before !== null && sameRow(before, after)) continue;
    changes.push({ table, rowId, before, after } as DirectoryChange);
  }
  return changes;
}

/** Whether two rows hold the same values, in whatever order of columns. */
export function sameRow(one: object, other: object): boolean {
  const [a, b] = [Object.entries(one), new Map(Object.entries(other))];
  return a.length === b.size && a.every(([column, value]) => b.has(column) && b.get(column) === value);
}
