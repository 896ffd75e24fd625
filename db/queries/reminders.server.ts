import { and, asc, desc, eq, gte, inArray, isNotNull, isNull, lte, ne, or } from "drizzle-orm";
import type { CalendarDate } from "#app/model/calendar-date.ts";
import type { Language } from "#app/model/language.ts";
import type { LastReminder, MailFailure } from "#app/model/missing.ts";
import type { Queryable } from "../client.server.ts";
import { users } from "../schema/accounts.ts";
import { reminders } from "../schema/missing.ts";
import { staff } from "../schema/people.ts";
import { departmentHeads } from "../schema/senders.ts";

export async function insertReminder(tx: Queryable, row: typeof reminders.$inferInsert): Promise<void> {
  await tx.insert(reminders).values(row);
}

/** Records what the mail server said. @param failure `null`: it took the letter */
export async function finishReminder(tx: Queryable, id: string, failure: MailFailure | null): Promise<void> {
  await tx
    .update(reminders)
    .set({ outcome: failure === null ? "sent" : "failed", failure })
    .where(eq(reminders.id, id));
}

/** Who of these people was sent a letter on a day, about whatever period; tries that failed are none. */
export async function remindedOn(
  q: Queryable,
  staffIds: readonly string[],
  day: CalendarDate,
): Promise<ReadonlySet<string>> {
  const rows = await q
    .select({ staffId: reminders.staffId })
    .from(reminders)
    .where(and(inArray(reminders.staffId, [...staffIds]), eq(reminders.sentOn, day), ne(reminders.outcome, "failed")));
  return new Set(rows.map(({ staffId }) => staffId));
}

/** The last letter about a period by staff id; a try that failed only where none went out. */
export async function lastReminders(q: Queryable, periodId: string): Promise<Map<string, LastReminder>> {
  const rows = await q
    .select({
      staffId: reminders.staffId,
      sentAt: reminders.sentAt,
      outcome: reminders.outcome,
      by: users.displayName,
    })
    .from(reminders)
    .innerJoin(users, eq(users.id, reminders.sentById))
    .where(eq(reminders.periodId, periodId))
    .orderBy(asc(reminders.sentAt), asc(reminders.id));
  const last = new Map<string, LastReminder>();
  for (const { staffId, ...reminder } of rows) {
    const known = last.get(staffId);
    if (reminder.outcome !== "failed" || known === undefined || known.outcome === "failed") last.set(staffId, reminder);
  }
  return last;
}

/** Who heads these departments on a day: department and member of staff, the latest first where two do. */
export async function headsOn(q: Queryable, departmentIds: readonly string[], day: CalendarDate) {
  const { departmentId, staffId, fromOn, toOn } = departmentHeads;
  return await q
    .select({ departmentId, staffId })
    .from(departmentHeads)
    .where(and(inArray(departmentId, [...departmentIds]), lte(fromOn, day), or(isNull(toOn), gte(toOn, day))))
    .orderBy(desc(fromOn), asc(departmentHeads.id));
}

/** How somebody of the directory can be written to. */
export type Contact = {
  staffId: string;
  surname: string;
  givenName: string;
  patronymic: string | null;
  /** Of the account they sign in with, else of the directory; `null`: neither is known. */
  address: string | null;
  /** Of their account; `null`: they have none. */
  language: Language | null;
};

/** These people in the given order; unknown ids are passed over, accounts that were closed too. */
export async function contactsOf(q: Queryable, staffIds: readonly string[]): Promise<Contact[]> {
  const ids = [...staffIds];
  const people = await q.select().from(staff).where(inArray(staff.id, ids));
  const accounts = await q
    .select({ staffId: users.staffId, email: users.email, language: users.language })
    .from(users)
    .where(and(inArray(users.staffId, ids), isNotNull(users.staffId), eq(users.active, true)))
    .orderBy(asc(users.createdAt), asc(users.id));
  return ids.flatMap((staffId) => {
    const person = people.find(({ id }) => id === staffId);
    if (person === undefined) return [];
    const account = accounts.find((one) => one.staffId === staffId);
    const { surname, givenName, patronymic } = person;
    const address = account?.email ?? person.email;
    return [{ staffId, surname, givenName, patronymic, address, language: account?.language ?? null }];
  });
}
