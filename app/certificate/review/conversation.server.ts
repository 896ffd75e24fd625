import type { AppContext } from "#app/context.server.ts";
import { dayInKazakhstan, type CalendarDate } from "#app/model/calendar-date.ts";
import { Refusal } from "#app/model/result.ts";
import type { Viewer } from "#app/model/viewer.ts";
import { may } from "#app/people/permissions.ts";
import { standingOf } from "#app/people/standing.server.ts";
import type { Queryable } from "#db/client.server.ts";
import { getCertificate } from "#db/queries/certificates.server.ts";
import { getComment, insertComment, listComments, settleComment } from "#db/queries/comments.server.ts";
import { addEvent } from "#db/queries/events.server.ts";
import type { Said, Settling } from "./conversation-form.ts";
import type { Conversation } from "./conversation-view.ts";
import { notify } from "./notify.server.ts";

/**
 * What office and teacher said about a certificate. Authors and heads of departments, who may look at it, are no part of
 * that conversation; about a draft there is none.
 *
 * @throws Refusal `not_found` · `forbidden`
 */
export async function openConversation(
  { db, clock }: Pick<AppContext, "db" | "clock">,
  viewer: Viewer,
  certificateId: string,
): Promise<Conversation> {
  await demandPart(db.read, viewer, certificateId, dayInKazakhstan(clock.now()));
  const rows = await listComments(db.read, certificateId);
  return {
    certificateId,
    comments: rows.map(({ id, field, text, byName, byRole, at, settledBy, settledAt }) => ({
      id,
      field,
      text,
      by: byName,
      side: byRole === "office" ? "office" : "sender",
      at,
      settled: settledAt === null ? null : { by: settledBy ?? "", at: settledAt },
    })),
  };
}

/**
 * Adds a remark and tells the other side. The certificate's version stays: nobody who is typing values is disturbed.
 * The event says that something was said, not what.
 *
 * @throws Refusal `not_found` · `forbidden`
 */
export async function sayAbout(
  app: AppContext,
  viewer: Viewer,
  certificateId: string,
  { text, field }: Pick<Said, "text" | "field">,
): Promise<void> {
  const now = app.clock.now();
  await app.db.write(async (tx) => {
    await demandPart(tx, viewer, certificateId, dayInKazakhstan(now));
    const id = app.newId();
    await insertComment(tx, { id, certificateId, field, text, byId: viewer.id, at: now.toISOString() });
    await addEvent(tx, {
      at: now,
      userId: viewer.id,
      action: "commented",
      certificateId,
      after: { commentId: id, field },
    });
    await notify(app, tx, { certificateId, kind: "comment", byId: viewer.id });
  });
}

/**
 * Says that a remark is settled, or open again. Said twice, it is recorded once.
 *
 * @throws Refusal `not_found` · `forbidden`
 */
export async function settleRemark(
  { db, clock }: Pick<AppContext, "db" | "clock">,
  viewer: Viewer,
  certificateId: string,
  { intent, commentId }: Settling,
): Promise<void> {
  const now = clock.now();
  await db.write(async (tx) => {
    await demandPart(tx, viewer, certificateId, dayInKazakhstan(now));
    if ((await getComment(tx, { id: commentId, certificateId })) === null) throw new Refusal("not_found", commentId);
    const settled = intent === "settle" ? { byId: viewer.id, at: now.toISOString() } : null;
    if (!(await settleComment(tx, commentId, settled))) return;
    const action = intent === "settle" ? "settled-comment" : "reopened-comment";
    await addEvent(tx, { at: now, userId: viewer.id, action, certificateId, after: { commentId } });
  });
}

async function demandPart(q: Queryable, viewer: Viewer, certificateId: string, day: CalendarDate): Promise<void> {
  const certificate = await getCertificate(q, certificateId);
  if (certificate === null) throw new Refusal("not_found", certificateId);
  const standing = await standingOf(q, viewer, certificate, day);
  if (!may(viewer, "view", standing)) throw new Refusal("not_found", certificateId);
  if (!may(viewer, "comment", standing)) throw new Refusal("forbidden", certificateId);
}
