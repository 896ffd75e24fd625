import { createHash } from "node:crypto";
import { openRegisterComparison } from "#app/certificate/match/compare-register.server.ts";
import type { ComparedRow } from "#app/certificate/match/register-comparison.ts";
import type { AppContext } from "#app/context.server.ts";
import type { CalendarDate } from "#app/model/calendar-date.ts";
import type { Result } from "#app/model/result.ts";
import type { ReviewState } from "#app/model/review-state.ts";
import type { Viewer } from "#app/model/viewer.ts";
import type { Queryable } from "#db/client.server.ts";
import { changeCertificate, getCertificate } from "#db/queries/certificates.server.ts";
import { insertCorrections } from "#db/queries/corrections.server.ts";
import { addEvent } from "#db/queries/events.server.ts";
import { idsWithReceiptByPerson, type ExtractLine } from "#db/queries/register-extracts.server.ts";

/** A day of receipt that a certificate would get. `isLate`: later than the registration, as some rows of the register say. */
export type OfferedReceipt = {
  certificateId: string;
  version: number;
  state: ReviewState;
  number: string;
  title: string;
  registeredOn: CalendarDate;
  receivedOn: CalendarDate;
  isLate: boolean;
};

/** What would be written, and the name of exactly this list: what is confirmed is what was seen. */
export type ReceiptOffer = { extract: ExtractLine; receipts: OfferedReceipt[]; seal: string };

/** What is back with its teacher is theirs to change; what was rejected or taken back needs no such day. */
const fillable: ReadonlySet<ReviewState> = new Set(["submitted", "held", "approved"]);

/**
 * The days of receipt an extract has for certificates that lack one: of rows that agree in everything else, and never where a
 * person has set the day before, be it to nothing.
 *
 * @throws Refusal `forbidden` · `not_found`
 */
export async function offerReceiptDays(app: AppContext, viewer: Viewer, extractId: string): Promise<ReceiptOffer> {
  const { extract, lines } = await openRegisterComparison(app, viewer, extractId);
  const byPerson = await idsWithReceiptByPerson(app.db.read);
  const receipts = lines.flatMap((line) => offered(line) ?? []).filter((one) => !byPerson.has(one.certificateId));
  return { extract, receipts, seal: sealOf(receipts) };
}

function offered({ outcome, row, twins, held }: ComparedRow): OfferedReceipt | null {
  if (outcome !== "same" || row?.receivedOn == null || held === null || held.receivedOn !== null) return null;
  const { receivedOn } = row;
  const { id: certificateId, version, state, number, registeredOn } = held;
  if (number === null || registeredOn === null || !fillable.has(state)) return null;
  // The same certificate twice in the register, received on two days: nobody can say which is right.
  if (twins.some((twin) => twin.receivedOn !== receivedOn)) return null;
  const isLate = receivedOn > registeredOn;
  return { certificateId, version, state, number, title: row.title, registeredOn, receivedOn, isLate };
}

function sealOf(receipts: readonly OfferedReceipt[]): string {
  const facts = receipts.map(({ certificateId, version, receivedOn }) => [certificateId, version, receivedOn]);
  return createHash("sha256").update(JSON.stringify(facts)).digest("hex").slice(0, 32);
}

/** So many certificates a transaction: other writers get their turn between two. */
const portion = 100;

/**
 * Writes the days of receipt that were shown, each as the office's correction with its event. Approved certificates get theirs as
 * well: it changes no value the certificate prints, and closed periods are copies.
 *
 * @returns how many were written; those that changed meanwhile are left as they are · `changed`: the list is not the one that was shown
 * @throws Refusal `forbidden` · `not_found`
 */
export async function takeReceiptDays(
  app: AppContext,
  viewer: Viewer,
  { extractId, seal }: { extractId: string; seal: string },
): Promise<Result<{ taken: number; passedOver: number }, "changed" | "nothing">> {
  const offer = await offerReceiptDays(app, viewer, extractId);
  if (offer.seal !== seal) return { ok: false, error: "changed" };
  if (offer.receipts.length === 0) return { ok: false, error: "nothing" };
  let taken = 0;
  for (let from = 0; from < offer.receipts.length; from += portion) {
    const some = offer.receipts.slice(from, from + portion);
    taken += await app.db.write(async (tx) => {
      let written = 0;
      for (const receipt of some) if (await takeOne(app, tx, { viewer, extractId, receipt })) written += 1;
      return written;
    });
  }
  return { ok: true, value: { taken, passedOver: offer.receipts.length - taken } };
}

type One = { viewer: Viewer; extractId: string; receipt: OfferedReceipt };

async function takeOne(app: AppContext, tx: Queryable, { viewer, extractId, receipt }: One): Promise<boolean> {
  const { certificateId, version, receivedOn } = receipt;
  const certificate = await getCertificate(tx, certificateId);
  if (certificate === null || certificate.version !== version || certificate.receivedOn !== null) return false;
  await changeCertificate(tx, { id: certificateId, seen: version, change: { receivedOn } });
  const at = app.clock.now();
  const id = app.newId();
  const [field, before] = ["receivedOn", null] as const;
  const byId = viewer.id;
  await insertCorrections(tx, [{ id, certificateId, field, before, after: receivedOn, byId, at: at.toISOString() }]);
  // No rule asks for the day of receipt and no machine reads one: findings and doubts stay as they are.
  await addEvent(tx, {
    at,
    userId: byId,
    action: "corrected",
    certificateId,
    subjectId: extractId,
    before: { receivedOn: before },
    after: { receivedOn },
  });
  return true;
}
