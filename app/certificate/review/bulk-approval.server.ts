import type { AppContext } from "#app/context.server.ts";
import { Refusal, type RefusalCode } from "#app/model/result.ts";
import type { Viewer } from "#app/model/viewer.ts";
import { mayInHouse } from "#app/people/permissions.ts";
import {
  insertBulkItem,
  insertBulkStep,
  listBulkItems,
  listBulkSteps,
  listCertain,
  markUndone,
} from "#db/queries/bulk-steps.server.ts";
import { addEvent } from "#db/queries/events.server.ts";
import { listAuthorNames } from "#db/queries/review-queue.server.ts";
import type { Queryable } from "#db/client.server.ts";
import { mostAtOnce, type BulkStep, type CertainCertificate } from "./certain-certificate.ts";
import { decideIn } from "./decide.server.ts";

const stepsShown = 10;

export type BulkPage = { certain: CertainCertificate[]; steps: BulkStep[] };

/**
 * What can be approved at once, longest waiting first and at most {@link mostAtOnce}, and the last such steps.
 *
 * @throws Refusal `forbidden`
 */
export async function openBulkApproval({ db }: Pick<AppContext, "db">, viewer: Viewer): Promise<BulkPage> {
  if (!mayInHouse(viewer, "open-queue")) throw new Refusal("forbidden");
  const rows = await listCertain(db.read, { viewerId: viewer.id, only: null, limit: mostAtOnce });
  const names = await listAuthorNames(
    db.read,
    rows.map(({ id }) => id),
  );
  const namesOf = (id: string) => names.filter(({ certificateId }) => certificateId === id).map(({ name }) => name);
  return {
    certain: rows.map((row) => Object.assign(row, { authors: namesOf(row.id) })),
    steps: await listBulkSteps(db.read, stepsShown),
  };
}

/** A certificate as the person saw it in the list. */
export type SeenCertificate = { id: string; version: number };

/** What became of a bulk step. `left`: changed meanwhile, or something about it is open now; nothing was done to them. */
export type BulkOutcome = { stepId: string | null; done: number; left: string[] };

/**
 * Approves what was on the list and chosen, each as by itself. What is no longer as it was seen, or no longer certain, is
 * left as it is.
 *
 * @returns `stepId` `null` where nothing was left to approve
 * @throws Refusal `forbidden`
 */
export async function approveAtOnce(
  app: Pick<AppContext, "db" | "clock" | "newId">,
  viewer: Viewer,
  seen: readonly SeenCertificate[],
): Promise<BulkOutcome> {
  if (!mayInHouse(viewer, "open-queue")) throw new Refusal("forbidden");
  const chosen = seen.slice(0, mostAtOnce);
  return await app.db.write(async (tx) => {
    const only = chosen.map(({ id }) => id);
    const certain = await listCertain(tx, { viewerId: viewer.id, only, limit: only.length });
    const certainIds = new Set(certain.map(({ id }) => id));
    const [stepId, at] = [app.newId(), app.clock.now()];
    const approved: (SeenCertificate & { now: number })[] = [];
    for (const { id, version } of chosen.filter((one) => certainIds.has(one.id))) {
      const now = await unlessRefused(decideIn(app, tx, viewer, id, { intent: "approve", version }, stepId));
      if (now !== null) approved.push({ id, version, now });
    }
    const done = new Set(approved.map(({ id }) => id));
    const left = only.filter((id) => !done.has(id));
    if (approved.length === 0) return { stepId: null, done: 0, left };
    await insertBulkStep(tx, { id: stepId, byId: viewer.id, at: at.toISOString() });
    for (const { id, now } of approved) await insertBulkItem(tx, { stepId, certificateId: id, version: now });
    await addStepEvent(tx, { at, viewer, action: "bulk-approved", stepId, count: approved.length });
    return { stepId, done: approved.length, left };
  });
}

/**
 * Puts everything a bulk step approved back into the queue, but for what somebody changed since.
 *
 * @param reason for the journal of each certificate, in the words of the screen
 * @throws Refusal `forbidden` · `not_found` · `illegal_transition` when it was undone already
 */
export async function undoBulkStep(
  app: Pick<AppContext, "db" | "clock" | "newId">,
  viewer: Viewer,
  stepId: string,
  reason: string,
): Promise<{ done: number; left: string[] }> {
  if (!mayInHouse(viewer, "open-queue")) throw new Refusal("forbidden");
  return await app.db.write(async (tx) => {
    const items = await listBulkItems(tx, stepId);
    if (items.length === 0) throw new Refusal("not_found", stepId);
    const at = app.clock.now();
    if (!(await markUndone(tx, { id: stepId, byId: viewer.id, at: at.toISOString() }))) {
      throw new Refusal("illegal_transition", stepId);
    }
    const left: string[] = [];
    for (const { certificateId, version } of items) {
      const decision = { intent: "reopen", version, reason } as const;
      const now = await unlessRefused(decideIn(app, tx, viewer, certificateId, decision, stepId));
      if (now === null) left.push(certificateId);
    }
    const done = items.length - left.length;
    await addStepEvent(tx, { at, viewer, action: "bulk-undone", stepId, count: done });
    return { done, left };
  });
}

/** Refused for what may have happened to a certificate since it was seen. */
const passedBy: ReadonlySet<RefusalCode> = new Set([
  "not_found",
  "forbidden",
  "stale_version",
  "illegal_transition",
  "claimed",
  "incomplete",
  "full_look_open",
]);

async function unlessRefused(work: Promise<number>): Promise<number | null> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof Refusal && passedBy.has(error.code)) return null;
    throw error;
  }
}

type StepEvent = { at: Date; viewer: Viewer; action: "bulk-approved" | "bulk-undone"; stepId: string; count: number };

async function addStepEvent(tx: Queryable, { at, viewer, action, stepId, count }: StepEvent): Promise<void> {
  await addEvent(tx, { at, userId: viewer.id, action, subjectId: stepId, after: { count } });
}
