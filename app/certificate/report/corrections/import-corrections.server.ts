import { createHash } from "node:crypto";
import type { AppContext } from "#app/context.server.ts";
import { Refusal, type Result } from "#app/model/result.ts";
import type { Viewer } from "#app/model/viewer.ts";
import { readCells } from "#app/people/directory/read-file.server.ts";
import type { Queryable } from "#db/client.server.ts";
import { addEvent } from "#db/queries/events.server.ts";
import {
  deleteCorrectionDraft,
  getCorrectionDraft,
  replaceCorrectionDraft,
} from "#db/queries/working-register.server.ts";
import { carryOutCorrections } from "./carry-out-corrections.server.ts";
import type { CorrectionCounts, CorrectionPlan } from "./correction-plan.ts";
import { requireCorrector } from "./export-working.server.ts";
import { planNow } from "./plan-now.server.ts";
import { workingWords } from "./load-working.server.ts";
import { readWorkingRegister, workingContent, type ContentProblem } from "./read-working-register.ts";

/** Limits of a corrected register: twice what is ever given out, and the memory of one spreadsheet. */
export const correctionLimits = { maxFileBytes: 10 * 1024 * 1024, maxRows: 40_000, maxUnpackedBytes: 96 * 1024 * 1024 };

export type CorrectionProblem =
  | ContentProblem
  | "no-file"
  | "too-large"
  | "not-readable"
  | "too-many-rows"
  | "plan-changed"
  | "nothing-to-do";

/**
 * Keeps a corrected register to be looked at; nothing else changes.
 *
 * @returns the draft's id
 * @throws Refusal `forbidden`
 */
export async function startCorrections(
  app: AppContext,
  viewer: Viewer,
  { fileName, bytes }: { fileName: string; bytes: Uint8Array },
): Promise<Result<string, CorrectionProblem>> {
  requireCorrector(viewer);
  const { maxUnpackedBytes, maxRows } = correctionLimits;
  const sheets = await readCells(fileName, bytes, { maxUnpackedBytes, merged: "first" });
  if (sheets === null) return { ok: false, error: "not-readable" };
  if (sheets.reduce((sum, { rows }) => sum + rows.length, 0) > maxRows) return { ok: false, error: "too-many-rows" };
  const read = readWorkingRegister(sheets, Object.values(workingWords));
  if (!read.ok) return read;
  const id = app.newId();
  const createdAt = app.clock.now().toISOString();
  await app.db.write(async (tx) => {
    await replaceCorrectionDraft(tx, { id, byId: viewer.id, fileName, content: read.value, createdAt });
  });
  return { ok: true, value: id };
}

/** A corrected register as it would be taken over now. `seal` names exactly this plan: what is confirmed is what was seen. */
export type CorrectionPreview = { fileName: string; plan: CorrectionPlan; seal: string };

/**
 * What would become of every row of a draft.
 *
 * @throws Refusal `forbidden` · `not_found`: given up, taken over, or somebody else's
 */
export async function previewCorrections(app: AppContext, viewer: Viewer, id: string): Promise<CorrectionPreview> {
  requireCorrector(viewer);
  return await preview(app, app.db.read, viewer, id);
}

async function preview(app: AppContext, q: Queryable, viewer: Viewer, id: string): Promise<CorrectionPreview> {
  const draft = await getCorrectionDraft(q, id, viewer.id);
  if (draft === null) throw new Refusal("not_found", id);
  const plan = await planNow(app, q, viewer, workingContent.parse(draft.content));
  const seal = createHash("sha256").update(JSON.stringify(plan.rows)).digest("hex").slice(0, 32);
  return { fileName: draft.fileName, plan, seal };
}

/**
 * Takes a draft over in one transaction, exactly as it was shown; refused rows stay out.
 *
 * @throws Refusal `forbidden` · `not_found`
 */
export async function confirmCorrections(
  app: AppContext,
  viewer: Viewer,
  id: string,
  seal: string,
): Promise<Result<CorrectionCounts, CorrectionProblem>> {
  requireCorrector(viewer);
  return await app.db.write(async (tx): Promise<Result<CorrectionCounts, CorrectionProblem>> => {
    const { plan, fileName, seal: now } = await preview(app, tx, viewer, id);
    if (now !== seal) return { ok: false, error: "plan-changed" };
    if (plan.counts.change === 0) return { ok: false, error: "nothing-to-do" };
    await carryOutCorrections(app, tx, { viewer, importId: id }, plan);
    const after = { fileName, counts: plan.counts };
    await addEvent(tx, {
      at: app.clock.now(),
      userId: viewer.id,
      action: "imported-corrections",
      subjectId: id,
      after,
    });
    await deleteCorrectionDraft(tx, id);
    return { ok: true, value: plan.counts };
  });
}

/** Gives a draft up. */
export async function giveUpCorrections(app: AppContext, viewer: Viewer, id: string): Promise<void> {
  requireCorrector(viewer);
  await app.db.write(async (tx) => {
    if ((await getCorrectionDraft(tx, id, viewer.id)) !== null) await deleteCorrectionDraft(tx, id);
  });
}
