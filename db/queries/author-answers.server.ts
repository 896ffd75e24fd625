import { and, asc, desc, eq, inArray, isNotNull, isNull, ne, notExists, notInArray, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import type { Queryable } from "../client.server.ts";
import { users } from "../schema/accounts.ts";
import { certificateAuthors, certificates } from "../schema/certificates.ts";
import { staff } from "../schema/people.ts";
import { answersOfAuthors, furtherSenders } from "../schema/senders.ts";

export type AuthorAnswerRow = typeof answersOfAuthors.$inferSelect;

/** A certificate as far as a list of works names it. */
const work = {
  certificateId: certificates.id,
  state: certificates.state,
  number: certificates.number,
  registeredOn: certificates.registeredOn,
  titleKk: certificates.titleKk,
  titleRu: certificates.titleRu,
  titleEn: certificates.titleEn,
};

const shownStates = ["submitted", "returned", "approved"] as const;

/** Certificates that others sent and on which a member of staff is tied as an author, newest first. */
export async function listNamedWorks(q: Queryable, { userId, staffId }: { userId: string; staffId: string }) {
  return await q
    .select({ ...work, author: certificateAuthors.name, senderName: users.displayName })
    .from(certificateAuthors)
    .innerJoin(certificates, eq(certificates.id, certificateAuthors.certificateId))
    .innerJoin(users, eq(users.id, certificates.senderId))
    .where(and(eq(certificateAuthors.staffId, staffId), sentByOthers(q, userId)))
    .orderBy(desc(certificates.submittedAt), asc(certificates.id));
}

function sentByOthers(q: Queryable, userId: string) {
  const shared = q
    .select({ one: sql`1` })
    .from(furtherSenders)
    .where(and(eq(furtherSenders.certificateId, certificates.id), eq(furtherSenders.userId, userId)));
  return and(inArray(certificates.state, [...shownStates]), ne(certificates.senderId, userId), notExists(shared));
}

/** Authors on certificates of others on whom nobody decided yet; their names are compared by whoever asks. */
export async function listUndecidedAuthors(q: Queryable, userId: string) {
  return await q
    .select({ ...work, author: certificateAuthors.name, senderName: users.displayName })
    .from(certificateAuthors)
    .innerJoin(certificates, eq(certificates.id, certificateAuthors.certificateId))
    .innerJoin(users, eq(users.id, certificates.senderId))
    .where(and(eq(certificateAuthors.link, "open"), sentByOthers(q, userId)))
    .orderBy(desc(certificates.submittedAt), asc(certificates.id))
    .limit(5000);
}

/** What a member of staff said of the certificates on which they are named. */
export async function listAnswersOf(q: Queryable, staffId: string): Promise<AuthorAnswerRow[]> {
  return await q.select().from(answersOfAuthors).where(eq(answersOfAuthors.staffId, staffId));
}

/** Works a member of staff answered about, whatever became of the tie since. */
export async function listWorks(q: Queryable, certificateIds: readonly string[]) {
  if (certificateIds.length === 0) return [];
  return await q
    .select({ ...work, senderName: users.displayName })
    .from(certificates)
    .innerJoin(users, eq(users.id, certificates.senderId))
    .where(inArray(certificates.id, [...certificateIds]));
}

/** Puts an answer in the place of the former one, which opens it again for the office. */
export async function saveAnswer(tx: Queryable, row: typeof answersOfAuthors.$inferInsert): Promise<void> {
  const { answer, reason, byId, at } = row;
  const set = { answer, reason, byId, at, settlement: null, settledById: null, settledAt: null };
  await tx
    .insert(answersOfAuthors)
    .values(row)
    .onConflictDoUpdate({ target: [answersOfAuthors.certificateId, answersOfAuthors.staffId], set });
}

/** An answer with the names the office needs. */
export type NamedAnswer = AuthorAnswerRow & { staffName: string; settlerName: string | null };

function namedAnswers(q: Queryable) {
  const settlers = alias(users, "settlers");
  return q
    .select({
      answer: answersOfAuthors,
      surname: staff.surname,
      givenName: staff.givenName,
      patronymic: staff.patronymic,
      settlerName: settlers.displayName,
    })
    .from(answersOfAuthors)
    .innerJoin(staff, eq(staff.id, answersOfAuthors.staffId))
    .leftJoin(settlers, eq(settlers.id, answersOfAuthors.settledById))
    .$dynamic();
}

type NamedRow = Awaited<ReturnType<typeof namedAnswers>>[number];

function named({ answer, settlerName, surname, givenName, patronymic }: NamedRow): NamedAnswer {
  return { ...answer, settlerName, staffName: [surname, givenName, patronymic].filter(Boolean).join(" ") };
}

/** What authors of one certificate said, oldest first. */
export async function listAnswersAbout(q: Queryable, certificateId: string): Promise<NamedAnswer[]> {
  const rows = await namedAnswers(q)
    .where(eq(answersOfAuthors.certificateId, certificateId))
    .orderBy(asc(answersOfAuthors.at), asc(answersOfAuthors.id));
  return rows.map(named);
}

const waiting = and(eq(answersOfAuthors.answer, "not-mine"), isNull(answersOfAuthors.settledAt));

/** Every "not mine" the office has not decided on, oldest first. */
export async function listDeclined(q: Queryable): Promise<NamedAnswer[]> {
  const rows = await namedAnswers(q).where(waiting).orderBy(asc(answersOfAuthors.at), asc(answersOfAuthors.id));
  return rows.map(named);
}

export async function countDeclined(q: Queryable): Promise<number> {
  return await q.$count(answersOfAuthors, waiting);
}

export async function getAnswer(q: Queryable, id: string): Promise<AuthorAnswerRow | null> {
  const [row] = await q.select().from(answersOfAuthors).where(eq(answersOfAuthors.id, id));
  return row ?? null;
}

export async function settleAnswer(
  tx: Queryable,
  id: string,
  settled: Required<Pick<AuthorAnswerRow, "settlement" | "settledById" | "settledAt">>,
): Promise<void> {
  await tx.update(answersOfAuthors).set(settled).where(eq(answersOfAuthors.id, id));
}

/** Members of staff whom the office untied from this certificate: no machine ties them to it again. */
export async function listUntiedStaff(q: Queryable, certificateId: string): Promise<string[]> {
  const rows = await q
    .select({ staffId: answersOfAuthors.staffId })
    .from(answersOfAuthors)
    .where(and(eq(answersOfAuthors.certificateId, certificateId), eq(answersOfAuthors.settlement, "untied")));
  return rows.map(({ staffId }) => staffId);
}

/** Certificates of these people that are no longer drafts, newest first. */
export async function listWorksOfStaff(q: Queryable, staffIds: readonly string[]) {
  if (staffIds.length === 0) return [];
  return await q
    .select({ ...work, senderName: users.displayName, staffId: certificateAuthors.staffId })
    .from(certificateAuthors)
    .innerJoin(certificates, eq(certificates.id, certificateAuthors.certificateId))
    .innerJoin(users, eq(users.id, certificates.senderId))
    .where(
      and(
        isNotNull(certificateAuthors.staffId),
        inArray(certificateAuthors.staffId, [...staffIds]),
        notInArray(certificates.state, ["draft"]),
      ),
    )
    .orderBy(desc(certificates.submittedAt), asc(certificates.id), asc(certificateAuthors.position));
}
