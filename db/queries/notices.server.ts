import { and, asc, count, desc, eq, inArray, isNull, lt, ne, or } from "drizzle-orm";
import type { Role } from "#app/model/viewer.ts";
import type { Queryable } from "../client.server.ts";
import { users } from "../schema/accounts.ts";
import { certificates } from "../schema/certificates.ts";
import { claims, comments, notices } from "../schema/desk.ts";
import { submissions } from "../schema/files.ts";
import { furtherSenders } from "../schema/senders.ts";

export type NoticeKind = (typeof notices.$inferSelect)["kind"];

/** A notice with what the line about it shows. */
export type NoticeRow = {
  id: string;
  kind: NoticeKind;
  at: string;
  seenAt: string | null;
  certificateId: string;
  senderId: string;
  submissionId: string;
  state: (typeof certificates.$inferSelect)["state"];
  number: string | null;
  titleKk: string | null;
  titleRu: string | null;
  titleEn: string | null;
};

const noticeColumns = {
  id: notices.id,
  kind: notices.kind,
  at: notices.at,
  seenAt: notices.seenAt,
  certificateId: notices.certificateId,
  senderId: certificates.senderId,
  submissionId: certificates.submissionId,
  state: certificates.state,
  number: certificates.number,
  titleKk: certificates.titleKk,
  titleRu: certificates.titleRu,
  titleEn: certificates.titleEn,
};

export async function insertNotices(tx: Queryable, rows: readonly (typeof notices.$inferInsert)[]): Promise<void> {
  if (rows.length > 0) await tx.insert(notices).values([...rows]);
}

/** Takes back what nobody has seen and no letter has told yet: the next notice of the same kind says as much. */
export async function dropUntoldNotices(
  tx: Queryable,
  { userIds, certificateId, kind }: { userIds: readonly string[]; certificateId: string; kind: NoticeKind },
): Promise<void> {
  await tx
    .delete(notices)
    .where(
      and(
        inArray(notices.userId, [...userIds]),
        eq(notices.certificateId, certificateId),
        eq(notices.kind, kind),
        isNull(notices.seenAt),
        isNull(notices.digestId),
      ),
    );
}

/** @param except certificate that is being opened just now: what is open is no news */
export async function countUnseen(q: Queryable, userId: string, except: string | null = null): Promise<number> {
  const [row] = await q
    .select({ n: count() })
    .from(notices)
    .where(
      and(
        eq(notices.userId, userId),
        isNull(notices.seenAt),
        except === null ? undefined : ne(notices.certificateId, except),
      ),
    );
  return row?.n ?? 0;
}

/** Where a page of notices ends: the next one holds what is older. */
export type NoticeCursor = { at: string; id: string };

/** Notices of a person, newest first. */
export async function listNotices(
  q: Queryable,
  userId: string,
  { before, limit }: { before: NoticeCursor | null; limit: number },
): Promise<NoticeRow[]> {
  const older =
    before === null
      ? undefined
      : or(lt(notices.at, before.at), and(eq(notices.at, before.at), lt(notices.id, before.id)));
  return await q
    .select(noticeColumns)
    .from(notices)
    .innerJoin(certificates, eq(certificates.id, notices.certificateId))
    .where(and(eq(notices.userId, userId), older))
    .orderBy(desc(notices.at), desc(notices.id))
    .limit(limit);
}

/** What a person has neither seen nor been written about, oldest first. */
export async function listUntold(q: Queryable, userId: string): Promise<NoticeRow[]> {
  return await q
    .select(noticeColumns)
    .from(notices)
    .innerJoin(certificates, eq(certificates.id, notices.certificateId))
    .where(and(eq(notices.userId, userId), isNull(notices.seenAt), isNull(notices.digestId)))
    .orderBy(asc(notices.at), asc(notices.id));
}

/** Whether a person has unseen notices about a certificate. */
export async function hasUnseenAbout(q: Queryable, userId: string, certificateId: string): Promise<boolean> {
  const [row] = await q
    .select({ id: notices.id })
    .from(notices)
    .where(and(eq(notices.userId, userId), eq(notices.certificateId, certificateId), isNull(notices.seenAt)))
    .limit(1);
  return row !== undefined;
}

/** @param certificateId only the notices about it; `null`: all */
export async function markSeen(
  tx: Queryable,
  { userId, certificateId, at }: { userId: string; certificateId: string | null; at: string },
): Promise<void> {
  await tx
    .update(notices)
    .set({ seenAt: at })
    .where(
      and(
        eq(notices.userId, userId),
        isNull(notices.seenAt),
        certificateId === null ? undefined : eq(notices.certificateId, certificateId),
      ),
    );
}

/** Who may have to be told something: an account that is open. */
export type Person = { id: string; role: Role };

/** The sender, those who sent it later, and whoever sent it in the sender's name; open accounts only. */
export async function listSenderSide(q: Queryable, certificateId: string): Promise<Person[]> {
  const [row] = await q
    .select({ senderId: certificates.senderId, uploadedById: submissions.uploadedById })
    .from(certificates)
    .innerJoin(submissions, eq(submissions.id, certificates.submissionId))
    .where(eq(certificates.id, certificateId));
  const further = await q
    .select({ id: furtherSenders.userId })
    .from(furtherSenders)
    .where(eq(furtherSenders.certificateId, certificateId));
  const ids = [row?.senderId, row?.uploadedById, ...further.map(({ id }) => id)];
  return await openAccounts(
    q,
    ids.flatMap((id) => id ?? []),
  );
}

/** Who of the office has the certificate in hand: whoever claimed it, decided last, or wrote last. May be empty. */
export async function listOfficeInHand(q: Queryable, certificateId: string): Promise<Person[]> {
  const [claim] = await q.select({ id: claims.userId }).from(claims).where(eq(claims.certificateId, certificateId));
  const [decision] = await q
    .select({ id: certificates.decidedById })
    .from(certificates)
    .where(eq(certificates.id, certificateId));
  const [remark] = await q
    .select({ id: comments.byId })
    .from(comments)
    .innerJoin(users, eq(users.id, comments.byId))
    .where(and(eq(comments.certificateId, certificateId), eq(users.role, "office")))
    .orderBy(desc(comments.at), desc(comments.id))
    .limit(1);
  const ids = [claim?.id, decision?.id, remark?.id];
  const accounts = await openAccounts(
    q,
    ids.flatMap((id) => id ?? []),
  );
  return accounts.filter(({ role }) => role === "office");
}

/** Every open account of the office. */
export async function listOffice(q: Queryable): Promise<Person[]> {
  return await q
    .select({ id: users.id, role: users.role })
    .from(users)
    .where(and(eq(users.role, "office"), eq(users.active, true)))
    .orderBy(asc(users.id));
}

/** These accounts, as far as they are open; each once. */
export async function openAccounts(q: Queryable, ids: readonly string[]): Promise<Person[]> {
  if (ids.length === 0) return [];
  return await q
    .select({ id: users.id, role: users.role })
    .from(users)
    .where(and(inArray(users.id, [...ids]), eq(users.active, true)))
    .orderBy(asc(users.id));
}
