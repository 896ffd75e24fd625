import type { AppContext } from "#app/context.server.ts";
import { Refusal, type Result } from "#app/model/result.ts";
import type { Viewer } from "#app/model/viewer.ts";
import type { Queryable } from "#db/client.server.ts";
import { isForeignKeyViolation } from "#db/dialect.server.ts";
import {
  applyDirectoryChange,
  directoryRow,
  lastImport,
  listOperationChanges,
  markUndone,
} from "#db/queries/directory.server.ts";
import { addEvent } from "#db/queries/events.server.ts";
import { mayInHouse } from "../permissions.ts";
import type { DirectoryProblem } from "./directory-problem.ts";
import { sameRow } from "./working-copy.ts";

/**
 * Puts the directory back to what it was before the last import, in one transaction: all or nothing. Not where somebody changed
 * one of its rows since, nor where a certificate or an account already refers to somebody it added.
 *
 * @param operationId the import that was on the screen
 * @throws Refusal `forbidden`
 */
export async function undoLastImport(
  app: AppContext,
  viewer: Viewer,
  operationId: string,
): Promise<Result<null, DirectoryProblem>> {
  if (!mayInHouse(viewer, "keep-directory")) throw new Refusal("forbidden");
  try {
    return await app.db.write(async (tx): Promise<Result<null, DirectoryProblem>> => {
      const last = await lastImport(tx);
      if (last === null || last.id !== operationId) return { ok: false, error: "nothing-to-undo" };
      const changes = await listOperationChanges(tx, last.id);
      if (!(await standAsLeft(tx, changes))) return { ok: false, error: "changed-since" };
      for (const { after, before, ...place } of changes.toReversed()) {
        // Table and row belong together as they did in the change itself.
        await applyDirectoryChange(tx, { ...place, before: after, after: before } as (typeof changes)[number]);
      }
      const at = app.clock.now();
      await markUndone(tx, last.id, { at: at.toISOString(), byId: viewer.id });
      await addEvent(tx, { at, userId: viewer.id, action: "directory.import-undone", subjectId: last.id });
      return { ok: true, value: null };
    });
  } catch (error) {
    if (isForeignKeyViolation(error)) return { ok: false, error: "in-use" };
    throw error;
  }
}

async function standAsLeft(tx: Queryable, changes: Awaited<ReturnType<typeof listOperationChanges>>): Promise<boolean> {
  for (const { table, rowId, after } of changes) {
    const now = await directoryRow(tx, table, rowId);
    if (after === null ? now !== null : now === null || !sameRow(now, after)) return false;
  }
  return true;
}
