import { and, asc, desc, eq, inArray, isNull } from "drizzle-orm";
import type { Directory, DirectoryChange, DirectoryPlanCounts, DirectorySheet, Post } from "#app/model/directory.ts";
import type { Queryable } from "../client.server.ts";
import { users } from "../schema/accounts.ts";
import { directoryChanges, directoryDrafts, directoryOperations } from "../schema/directory.ts";
import {
  affiliations,
  departments,
  faculties,
  formerDepartments,
  formerFaculties,
  staff,
  staffNames,
} from "../schema/people.ts";

/** The whole directory as it is now. */
export async function loadDirectory(q: Queryable): Promise<Directory> {
  return {
    faculties: await q.select().from(faculties).orderBy(asc(faculties.id)),
    formerFaculties: await q.select().from(formerFaculties).orderBy(asc(formerFaculties.untilOn)),
    departments: await q.select().from(departments).orderBy(asc(departments.id)),
    formerDepartments: await q.select().from(formerDepartments).orderBy(asc(formerDepartments.untilOn)),
    staff: await q.select().from(staff).orderBy(asc(staff.sortKey), asc(staff.id)),
    staffNames: await q.select().from(staffNames).orderBy(asc(staffNames.id)),
    affiliations: await q.select().from(affiliations).orderBy(asc(affiliations.fromOn), asc(affiliations.id)),
  };
}

/** All posts of these people, oldest first. */
export async function listPostsOf(q: Queryable, staffIds: readonly string[]): Promise<Post[]> {
  return await q
    .select()
    .from(affiliations)
    .where(inArray(affiliations.staffId, [...staffIds]))
    .orderBy(asc(affiliations.fromOn), asc(affiliations.id));
}

/** Makes one change: the row becomes `after`, or goes where that is null. */
export async function applyDirectoryChange(tx: Queryable, change: DirectoryChange): Promise<void> {
  if (change.after === null) {
    const table = tables[change.table];
    await tx.delete(table).where(eq(table.id, change.rowId));
    return;
  }
  await putRow(tx, change);
}

const tables = { faculties, formerFaculties, departments, formerDepartments, staff, staffNames, affiliations };

async function putRow(tx: Queryable, change: DirectoryChange): Promise<void> {
  const { table, after } = change;
  if (after === null) return;
  if (table === "faculties") await tx.insert(faculties).values(after).onConflictDoUpdate({ target: faculties.id, set: after }); // prettier-ignore
  if (table === "formerFaculties") await tx.insert(formerFaculties).values(after).onConflictDoUpdate({ target: formerFaculties.id, set: after }); // prettier-ignore
  if (table === "departments") await tx.insert(departments).values(after).onConflictDoUpdate({ target: departments.id, set: after }); // prettier-ignore
  if (table === "formerDepartments") await tx.insert(formerDepartments).values(after).onConflictDoUpdate({ target: formerDepartments.id, set: after }); // prettier-ignore
  if (table === "staff") await tx.insert(staff).values(after).onConflictDoUpdate({ target: staff.id, set: after });
  if (table === "staffNames") await tx.insert(staffNames).values(after).onConflictDoUpdate({ target: staffNames.id, set: after }); // prettier-ignore
  if (table === "affiliations") await tx.insert(affiliations).values(after).onConflictDoUpdate({ target: affiliations.id, set: after }); // prettier-ignore
}

/** The row as it is now, or `null`. */
export async function directoryRow(q: Queryable, table: DirectoryChange["table"], id: string): Promise<object | null> {
  const from = tables[table];
  const [row] = await q.select().from(from).where(eq(from.id, id)).limit(1);
  return row ?? null;
}

export type OperationRow = typeof directoryOperations.$inferSelect;
export type NewOperation = Pick<OperationRow, "id" | "kind" | "byId" | "at" | "fileName"> & {
  counts: DirectoryPlanCounts | null;
};

/** Keeps an operation with what it changed, in the transaction of the changes themselves. */
export async function insertOperation(
  tx: Queryable,
  operation: NewOperation,
  changes: readonly DirectoryChange[],
): Promise<void> {
  await tx.insert(directoryOperations).values(operation);
  const rows = changes.map(({ table, rowId, before, after }) => ({
    operationId: operation.id,
    table,
    rowId,
    before,
    after,
  }));
  for (let start = 0; start < rows.length; start += rowsAtOnce) {
    await tx.insert(directoryChanges).values(rows.slice(start, start + rowsAtOnce));
  }
}

/** Keeps a statement below SQLite's limit of parameters. */
const rowsAtOnce = 500;

/** The changes of one operation in the order they were made. */
export async function listOperationChanges(q: Queryable, operationId: string): Promise<DirectoryChange[]> {
  const rows = await q
    .select()
    .from(directoryChanges)
    .where(eq(directoryChanges.operationId, operationId))
    .orderBy(asc(directoryChanges.id));
  // What was written here were changes: the table only forgets that table and rows belong together.
  return rows.map(({ table, rowId, before, after }) => ({ table, rowId, before, after }) as DirectoryChange);
}

/** The newest import that was not undone, or `null`. */
export async function lastImport(q: Queryable): Promise<OperationRow | null> {
  const [row] = await q
    .select()
    .from(directoryOperations)
    .where(and(eq(directoryOperations.kind, "import"), isNull(directoryOperations.undoneAt)))
    .orderBy(desc(directoryOperations.at), desc(directoryOperations.id))
    .limit(1);
  return row ?? null;
}

/** What was done to the directory lately, newest first, with the names of those who did it. */
export async function listOperations(q: Queryable, limit: number) {
  return await q
    .select({
      id: directoryOperations.id,
      kind: directoryOperations.kind,
      at: directoryOperations.at,
      who: users.displayName,
      fileName: directoryOperations.fileName,
      counts: directoryOperations.counts,
      undoneAt: directoryOperations.undoneAt,
    })
    .from(directoryOperations)
    .leftJoin(users, eq(users.id, directoryOperations.byId))
    .orderBy(desc(directoryOperations.at), desc(directoryOperations.id))
    .limit(limit);
}

export async function markUndone(
  tx: Queryable,
  id: string,
  undone: { at: string; byId: string | null },
): Promise<void> {
  await tx
    .update(directoryOperations)
    .set({ undoneAt: undone.at, undoneById: undone.byId })
    .where(eq(directoryOperations.id, id));
}

export type DraftRow = typeof directoryDrafts.$inferSelect;

/** Keeps a file that waits to be looked at; a person has one at a time. */
export async function replaceDraft(tx: Queryable, draft: DraftRow): Promise<void> {
  await tx.delete(directoryDrafts).where(eq(directoryDrafts.byId, draft.byId));
  await tx.insert(directoryDrafts).values(draft);
}

/** The draft, if it is this person's; otherwise `null`. */
export async function getDraft(q: Queryable, id: string, byId: string): Promise<DraftRow | null> {
  const [row] = await q
    .select()
    .from(directoryDrafts)
    .where(and(eq(directoryDrafts.id, id), eq(directoryDrafts.byId, byId)))
    .limit(1);
  return row ?? null;
}

/** Takes the columns of a draft for something else. */
export async function setDraftSheets(tx: Queryable, id: string, sheets: DirectorySheet[]): Promise<void> {
  await tx.update(directoryDrafts).set({ sheets }).where(eq(directoryDrafts.id, id));
}

export async function deleteDraft(tx: Queryable, id: string): Promise<void> {
  await tx.delete(directoryDrafts).where(eq(directoryDrafts.id, id));
}
