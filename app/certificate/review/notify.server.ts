import type { AppContext } from "#app/context.server.ts";
import { dayInKazakhstan } from "#app/model/calendar-date.ts";
import { Refusal } from "#app/model/result.ts";
import { mayNow } from "#app/people/standing.server.ts";
import type { Queryable } from "#db/client.server.ts";
import { getCertificate } from "#db/queries/certificates.server.ts";
import {
  dropUntoldNotices,
  insertNotices,
  listOffice,
  listOfficeInHand,
  listSenderSide,
  openAccounts,
  type NoticeKind,
  type Person,
} from "#db/queries/notices.server.ts";
import type { ReviewIntent } from "./review-state-machine.ts";

/** Something that happened to a certificate and that others should know. */
export type News = {
  certificateId: string;
  /** `null`: nobody has to be told. */
  kind: NoticeKind | null;
  /** Who did it; they are never told. */
  byId: string;
  /** For `taken-over`: whose claim it was. */
  formerId?: string;
};

const kinds: Partial<Record<ReviewIntent, NoticeKind>> = {
  approve: "approved",
  return: "returned",
  reject: "rejected",
  hold: "held",
  reopen: "reopened",
};

/** What a step of the office is called among the notices; `null` for steps nobody is told of. */
export function noticeOf(intent: ReviewIntent): NoticeKind | null {
  return kinds[intent] ?? null;
}

/**
 * Writes a notice for everybody concerned who may open the certificate, but not for whoever did it. Call it in the
 * transaction of the change itself, after the change: no news without it, no change without its news.
 *
 * Decisions and the office's remarks go to the sender, those who sent the same certificate later, and whoever sent it in
 * the sender's name; a remark of one of these to those of the office who have it in hand, otherwise to the whole office.
 */
export async function notify(
  { clock, newId }: Pick<AppContext, "clock" | "newId">,
  tx: Queryable,
  { certificateId, kind, byId, formerId }: News,
): Promise<void> {
  if (kind === null) return;
  const certificate = await getCertificate(tx, certificateId);
  if (certificate === null) throw new Refusal("not_found", certificateId);
  const now = clock.now();
  const userIds: string[] = [];
  for (const person of await concerned(tx, { certificateId, kind, byId, formerId: formerId ?? null })) {
    if (person.id === byId) continue;
    // A delegation that has ended, or another role, takes the news with it.
    if (await mayNow(tx, person, "view", certificate, dayInKazakhstan(now))) userIds.push(person.id);
  }
  // Five remarks in a row are one thing to look at.
  if (kind === "comment") await dropUntoldNotices(tx, { userIds, certificateId, kind });
  const at = now.toISOString();
  await insertNotices(
    tx,
    userIds.map((userId) => ({ id: newId(), userId, kind, certificateId, at })),
  );
}

type Happened = { certificateId: string; kind: NoticeKind; byId: string; formerId: string | null };

async function concerned(tx: Queryable, { certificateId, kind, byId, formerId }: Happened): Promise<Person[]> {
  if (kind === "taken-over") return await openAccounts(tx, formerId === null ? [] : [formerId]);
  const senders = await listSenderSide(tx, certificateId);
  if (kind !== "comment" || !senders.some(({ id }) => id === byId)) return senders;
  const isOther = ({ id }: Person) => !senders.some((sender) => sender.id === id);
  const inHand = (await listOfficeInHand(tx, certificateId)).filter(isOther);
  return inHand.length > 0 ? inHand : (await listOffice(tx)).filter(isOther);
}
