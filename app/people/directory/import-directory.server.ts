import { createHash } from "node:crypto";
import type { AppContext } from "#app/context.server.ts";
import { dayInKazakhstan } from "#app/model/calendar-date.ts";
import type { DirectoryField, DirectoryPlanCounts, DirectorySheet } from "#app/model/directory.ts";
import { Refusal, type Result } from "#app/model/result.ts";
import type { Viewer } from "#app/model/viewer.ts";
import type { Queryable } from "#db/client.server.ts";
import { deleteDraft, getDraft, loadDirectory, replaceDraft, setDraftSheets } from "#db/queries/directory.server.ts";
import { mayInHouse } from "../permissions.ts";
import { carryOut } from "./carry-out.server.ts";
import type { DirectoryProblem } from "./directory-problem.ts";
import type { ImportPlan } from "./import-plan.ts";
import { planImport } from "./plan-import.ts";
import { readDirectoryFile } from "./read-file.server.ts";

/** A file as it would be taken over now. `seal` names exactly this plan: what is confirmed is what was seen. */
export type ImportPreview = { id: string; fileName: string; sheets: DirectorySheet[]; plan: ImportPlan; seal: string };

/**
 * Keeps a file to be looked at; the directory stays as it is.
 *
 * @returns the draft's id
 * @throws Refusal `forbidden`
 */
export async function startImport(
  app: AppContext,
  viewer: Viewer,
  file: { fileName: string; bytes: Uint8Array },
): Promise<Result<string, DirectoryProblem>> {
  requireKeeper(viewer);
  const read = await readDirectoryFile(file.fileName, file.bytes);
  if (!read.ok) return read;
  const id = app.newId();
  const createdAt = app.clock.now().toISOString();
  await app.db.write(
    async (tx) =>
      await replaceDraft(tx, { id, byId: viewer.id, fileName: file.fileName, sheets: read.value, createdAt }),
  );
  return { ok: true, value: id };
}

/**
 * What would become of every row of a draft.
 *
 * @throws Refusal `forbidden` · `not_found`: given up, taken over, or somebody else's
 */
export async function previewImport(app: AppContext, viewer: Viewer, id: string): Promise<ImportPreview> {
  requireKeeper(viewer);
  return await preview(app, app.db.read, viewer, id);
}

async function preview(app: AppContext, q: Queryable, viewer: Viewer, id: string): Promise<ImportPreview> {
  const draft = await getDraft(q, id, viewer.id);
  if (draft === null) throw new Refusal("not_found", id);
  const { fileName, sheets } = draft;
  const plan = await planNow(app, q, sheets);
  return { id, fileName, sheets, plan, seal: sealOf(plan) };
}

/** Columns taken for something else. A column that is named for a field another one has takes it over. */
export async function changeColumns(
  app: AppContext,
  viewer: Viewer,
  id: string,
  columns: readonly (readonly (DirectoryField | null)[])[],
): Promise<void> {
  requireKeeper(viewer);
  await app.db.write(async (tx) => {
    const draft = await getDraft(tx, id, viewer.id);
    if (draft === null) throw new Refusal("not_found", id);
    const sheets = draft.sheets.map(({ name, header, rows, columns: known }, place) => {
      const wanted = known.map(
        (field, column) => columns[place]?.[column] ?? (columns[place] === undefined ? field : null),
      );
      return { name, header, rows, columns: wanted };
    });
    await setDraftSheets(tx, id, sheets);
  });
}

/**
 * Takes a draft over in one transaction, exactly as it was shown; wrong rows stay out.
 *
 * @throws Refusal `forbidden` · `not_found`
 */
export async function confirmImport(
  app: AppContext,
  viewer: Viewer,
  id: string,
  seal: string,
): Promise<Result<DirectoryPlanCounts, DirectoryProblem>> {
  requireKeeper(viewer);
  return await app.db.write(async (tx): Promise<Result<DirectoryPlanCounts, DirectoryProblem>> => {
    const { plan, fileName, seal: now } = await preview(app, tx, viewer, id);
    if (now !== seal) return { ok: false, error: "plan-changed" };
    if (plan.changes.length === 0) return { ok: false, error: "nothing-to-do" };
    await carryOut(app, tx, viewer, { kind: "import", fileName, counts: plan.counts }, plan.changes);
    await deleteDraft(tx, id);
    return { ok: true, value: plan.counts };
  });
}

/** Gives a draft up. */
export async function giveUpImport(app: AppContext, viewer: Viewer, id: string): Promise<void> {
  requireKeeper(viewer);
  await app.db.write(async (tx) => {
    if ((await getDraft(tx, id, viewer.id)) !== null) await deleteDraft(tx, id);
  });
}

/** Takes a file over without anybody looking, for the command line; `write` false only says what would happen. */
export async function importAtOnce(
  app: AppContext,
  file: { fileName: string; bytes: Uint8Array },
  write: boolean,
): Promise<Result<ImportPlan & { sheets: DirectorySheet[] }, DirectoryProblem>> {
  const read = await readDirectoryFile(file.fileName, file.bytes);
  if (!read.ok) return read;
  const sheets = read.value;
  if (!write) return { ok: true, value: { ...(await planNow(app, app.db.read, sheets)), sheets } };
  return await app.db.write(async (tx) => {
    const plan = await planNow(app, tx, sheets);
    const { counts, changes } = plan;
    if (changes.length > 0) await carryOut(app, tx, null, { kind: "import", fileName: file.fileName, counts }, changes);
    return { ok: true, value: { ...plan, sheets } };
  });
}

async function planNow(app: AppContext, q: Queryable, sheets: DirectorySheet[]): Promise<ImportPlan> {
  const directory = await loadDirectory(q);
  return planImport({ sheets, directory, today: dayInKazakhstan(app.clock.now()), newId: () => app.newId() });
}

/** Ids are new at every planning; the fate of the rows is what was seen. */
function sealOf({ rows }: ImportPlan): string {
  return createHash("sha256").update(JSON.stringify(rows)).digest("hex").slice(0, 32);
}

function requireKeeper(viewer: Viewer): void {
  if (!mayInHouse(viewer, "keep-directory")) throw new Refusal("forbidden");
}
