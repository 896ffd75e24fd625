import type { AppContext } from "#app/context.server.ts";
import type { ExtractProblem } from "#app/model/register-extract.ts";
import { Refusal, type Result } from "#app/model/result.ts";
import type { Viewer } from "#app/model/viewer.ts";
import { readCells } from "#app/people/directory/read-file.server.ts";
import { mayInHouse } from "#app/people/permissions.ts";
import { addEvent } from "#db/queries/events.server.ts";
import { insertExtract, listExtracts, type ExtractLine } from "#db/queries/register-extracts.server.ts";
import { readExtract } from "./register-extract.ts";

/** Limits of an extract: a university's of all years is far below. */
export const extractLimits = { maxFileBytes: 10 * 1024 * 1024, maxRows: 20_000, maxUnpackedBytes: 96 * 1024 * 1024 };

/**
 * Reads an extract of the register and keeps its rows as they are: they are compared whenever somebody looks.
 *
 * @returns the extract's id
 * @throws Refusal `forbidden`
 */
export async function takeInExtract(
  app: AppContext,
  viewer: Viewer,
  file: { fileName: string; bytes: Uint8Array },
): Promise<Result<string, ExtractProblem>> {
  requireOffice(viewer);
  const { maxUnpackedBytes, maxRows } = extractLimits;
  const sheets = await readCells(file.fileName, file.bytes, { maxUnpackedBytes, merged: "first" });
  if (sheets === null) return { ok: false, error: "not-readable" };
  // Counted before they are read: of an endless sheet nothing is kept either way.
  if (sheets.reduce((sum, { rows }) => sum + rows.length, 0) > maxRows) return { ok: false, error: "too-many-rows" };
  const read = readExtract(sheets);
  if (!read.ok) return read;
  const { value: content } = read;
  const [id, at] = [app.newId(), app.clock.now()];
  await app.db.write(async (tx) => {
    const { fileName: originalName } = file;
    await insertExtract(tx, { id, originalName, content, byId: viewer.id, at: at.toISOString() });
    const after = { originalName, rows: content.rows.length };
    await addEvent(tx, { at, userId: viewer.id, action: "imported-register", subjectId: id, after });
  });
  return { ok: true, value: id };
}

/** So many former extracts are listed. */
const mostListed = 100;

/**
 * The latest extracts, newest first.
 *
 * @throws Refusal `forbidden`
 */
export async function formerExtracts(app: AppContext, viewer: Viewer): Promise<ExtractLine[]> {
  requireOffice(viewer);
  return await listExtracts(app.db.read, mostListed);
}

/** @throws Refusal `forbidden` for everybody but the office */
export function requireOffice(viewer: Viewer): void {
  if (!mayInHouse(viewer, "open-queue")) throw new Refusal("forbidden");
}
