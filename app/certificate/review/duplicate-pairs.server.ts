import { copyGroups } from "#app/certificate/match/copy-groups.ts";
import type { AppContext } from "#app/context.server.ts";
import { Refusal } from "#app/model/result.ts";
import type { Viewer } from "#app/model/viewer.ts";
import { mayInHouse } from "#app/people/permissions.ts";
import type { Queryable } from "#db/client.server.ts";
import { getCertificate } from "#db/queries/certificates.server.ts";
import {
  countOpenPairs,
  decidePair,
  getPair,
  listCopyTies,
  listPairs,
  listPairsOf,
  writeCopyGroups,
  type DuplicatePair,
} from "#db/queries/duplicates.server.ts";
import { addEvent } from "#db/queries/events.server.ts";
import { addFurtherSender } from "#db/queries/further-senders.server.ts";
import { openCertificate } from "./open-certificate.server.ts";
import type { DuplicateForm } from "./duplicate-form.ts";

type PairRow = Awaited<ReturnType<typeof listPairs>>[number];

/** How many pairs wait for the office. */
export async function countWaitingPairs({ db }: Pick<AppContext, "db">): Promise<number> {
  return await countOpenPairs(db.read);
}

/**
 * Pairs that wait for the office, oldest first, and those it decided on, newest first.
 *
 * @throws Refusal `forbidden`
 */
export async function listDuplicates({ db }: Pick<AppContext, "db">, viewer: Viewer) {
  if (!mayInHouse(viewer, "open-queue")) throw new Refusal("forbidden");
  return {
    open: (await listPairs(db.read, "open")).map(line),
    decided: (await listPairs(db.read, "decided")).map(line),
  };
}

function line({ pair: { id, kind, state }, first, second }: PairRow) {
  return { id, kind, state, first: side(first), second: side(second) };
}

function side({ id, state, number, registeredOn, titleKk, titleRu, titleEn }: PairRow["first"]) {
  return { certificateId: id, state, number, registeredOn, titles: { kk: titleKk, ru: titleRu, en: titleEn } };
}

/**
 * One pair with both certificates whole, for the office to look at side by side.
 *
 * @throws Refusal `forbidden` · `not_found`, also while one of them is still its sender's draft
 */
export async function openDuplicate(app: AppContext, viewer: Viewer, pairId: string) {
  if (!mayInHouse(viewer, "open-queue")) throw new Refusal("forbidden");
  const pair = await getPair(app.db.read, pairId);
  if (pair === null) throw new Refusal("not_found", pairId);
  return {
    pair,
    first: await openCertificate(app, viewer, pair.firstId),
    second: await openCertificate(app, viewer, pair.secondId),
  };
}

/** The pairs a certificate is in, each with the other one, as far as the office has them before its eyes. */
export async function pairsOf({ db }: Pick<AppContext, "db">, certificateId: string) {
  const pairs = await listPairsOf(db.read, certificateId);
  const shown = await Promise.all(
    pairs.map(async ({ id, kind, state, firstId, secondId }) => {
      const other = await getCertificate(db.read, firstId === certificateId ? secondId : firstId);
      const isShown = other !== null && other.state !== "draft" && (state !== "open" || other.state !== "rejected");
      return isShown ? [{ id, kind, state, number: other.number }] : [];
    }),
  );
  return shown.flat();
}

/**
 * The office says of a pair that it is one certificate or two, or takes that back. One certificate: of all that are one only
 * the first approved counts from now on in periods that are not closed, and the later sender becomes a further one of the
 * first. Nothing is deleted; what was sent stays with whoever sent it.
 *
 * @throws Refusal `forbidden` · `not_found`
 */
export async function decideDuplicate(
  { db, clock }: Pick<AppContext, "db" | "clock">,
  viewer: Viewer,
  pairId: string,
  { intent: state, note }: DuplicateForm,
): Promise<void> {
  if (!mayInHouse(viewer, "open-queue")) throw new Refusal("forbidden");
  await db.write(async (tx) => {
    const pair = await getPair(tx, pairId);
    if (pair === null) throw new Refusal("not_found", pairId);
    const at = clock.now();
    const decided = { decidedById: viewer.id, decidedAt: at.toISOString(), note: note === "" ? null : note };
    const undecided = { decidedById: null, decidedAt: null, note: null };
    await decidePair(tx, pairId, { state, ...(state === "open" ? undecided : decided) });
    await writeCopyGroups(tx, copyGroups(await listCopyTies(tx)));
    if (state === "one-certificate") await joinSenders(tx, pair, at);
    for (const certificateId of [pair.firstId, pair.secondId]) {
      const other = certificateId === pair.firstId ? pair.secondId : pair.firstId;
      await addEvent(tx, {
        at,
        userId: viewer.id,
        action: "decided-duplicate",
        certificateId,
        subjectId: pairId,
        before: { state: pair.state },
        after: { state, other },
        ...(note === "" ? {} : { reason: note }),
      });
    }
  });
}

async function joinSenders(tx: Queryable, { firstId, secondId }: DuplicatePair, at: Date): Promise<void> {
  const [first, second] = [await getCertificate(tx, firstId), await getCertificate(tx, secondId)];
  if (first === null || second === null || first.senderId === second.senderId) return;
  // Their own sending already shows them their own copy.
  const row = { certificateId: firstId, userId: second.senderId, submissionId: null, addedAt: at.toISOString() };
  await addFurtherSender(tx, row);
}
