import type { AppContext } from "#app/context.server.ts";
import { Refusal } from "#app/model/result.ts";
import type { Viewer } from "#app/model/viewer.ts";
import { mayInHouse } from "#app/people/permissions.ts";
import type { Queryable } from "#db/client.server.ts";
import { countDeclined, getAnswer, listDeclined, listWorks, settleAnswer } from "#db/queries/author-answers.server.ts";
import {
  changeAuthor,
  changeCertificate,
  getCertificate,
  listCertificateAuthors,
} from "#db/queries/certificates.server.ts";
import { addEvent } from "#db/queries/events.server.ts";
import type { SettleForm } from "./author-answer.ts";

/** How many authors say "not mine" and wait for the office. */
export async function countWaitingAnswers({ db }: Pick<AppContext, "db">): Promise<number> {
  return await countDeclined(db.read);
}

/**
 * Every "not mine" that waits for the office, oldest first, with its certificate.
 *
 * @throws Refusal `forbidden`
 */
export async function listWaitingAnswers({ db }: Pick<AppContext, "db">, viewer: Viewer) {
  if (!mayInHouse(viewer, "open-queue")) throw new Refusal("forbidden");
  const answers = await listDeclined(db.read);
  const works = await listWorks(
    db.read,
    answers.map(({ certificateId }) => certificateId),
  );
  return answers.flatMap(({ id, certificateId, staffName, reason, at }) => {
    const work = works.find((one) => one.certificateId === certificateId);
    if (work === undefined) return [];
    const { state, number, registeredOn, titleKk, titleRu, titleEn } = work;
    const titles = { kk: titleKk, ru: titleRu, en: titleEn };
    return [{ id, certificateId, staffName, reason, at, state, number, registeredOn, titles }];
  });
}

/**
 * The office keeps somebody as an author, or unties them: then the certificate counts for them no more, in open periods
 * at once and in closed ones never, and no machine ties them to it again. The printed name stays.
 *
 * @throws Refusal `forbidden` · `not_found` where there is no such answer or it is decided on already
 */
export async function settleAuthorAnswer(
  { db, clock }: Pick<AppContext, "db" | "clock">,
  viewer: Viewer,
  { answerId, intent: settlement }: SettleForm,
): Promise<void> {
  if (!mayInHouse(viewer, "open-queue")) throw new Refusal("forbidden");
  await db.write(async (tx) => {
    const answer = await getAnswer(tx, answerId);
    if (answer === null || answer.answer !== "not-mine" || answer.settledAt !== null) {
      throw new Refusal("not_found", answerId);
    }
    const { certificateId, staffId } = answer;
    const at = clock.now();
    await settleAnswer(tx, answerId, { settlement, settledById: viewer.id, settledAt: at.toISOString() });
    if (settlement === "untied") await untie(tx, certificateId, staffId);
    const after = { settlement, staffId };
    await addEvent(tx, { at, userId: viewer.id, action: "settled-answer", certificateId, after });
  });
}

async function untie(tx: Queryable, certificateId: string, staffId: string): Promise<void> {
  const certificate = await getCertificate(tx, certificateId);
  if (certificate === null) throw new Refusal("not_found", certificateId);
  const tied = (await listCertificateAuthors(tx, certificateId)).filter((author) => author.staffId === staffId);
  for (const { id } of tied) await changeAuthor(tx, id, { staffId: null, link: "open" });
  // Whoever has the desk open is told that it changed.
  await changeCertificate(tx, { id: certificateId, seen: certificate.version, change: {} });
}
