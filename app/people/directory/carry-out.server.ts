import type { AppContext } from "#app/context.server.ts";
import type { DirectoryChange, DirectoryPlanCounts } from "#app/model/directory.ts";
import type { Viewer } from "#app/model/viewer.ts";
import type { Queryable } from "#db/client.server.ts";
import { applyDirectoryChange, insertOperation, type OperationRow } from "#db/queries/directory.server.ts";
import { addEvent } from "#db/queries/events.server.ts";

export type Operation = {
  kind: OperationRow["kind"];
  fileName?: string;
  counts?: DirectoryPlanCounts;
};

/** Makes planned changes, and keeps what stood before and who did it, in the caller's transaction. Returns the operation's id. */
export async function carryOut(
  { clock, newId }: Pick<AppContext, "clock" | "newId">,
  tx: Queryable,
  viewer: Viewer | null,
  { kind, fileName, counts }: Operation,
  changes: readonly DirectoryChange[],
): Promise<string> {
  const id = newId();
  const at = clock.now();
  for (const change of changes) await applyDirectoryChange(tx, change);
  await insertOperation(
    tx,
    { id, kind, byId: viewer?.id ?? null, at: at.toISOString(), fileName: fileName ?? null, counts: counts ?? null },
    changes,
  );
  await addEvent(tx, {
    at,
    userId: viewer?.id ?? null,
    action: `directory.${kind}`,
    subjectId: id,
    after: { changes: changes.length, ...(counts === undefined ? {} : { counts }) },
  });
  return id;
}
