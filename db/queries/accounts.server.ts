import { and, asc, count, desc, eq, getTableColumns, ne } from "drizzle-orm";
import type { Language } from "#app/model/language.ts";
import type { Role } from "#app/model/viewer.ts";
import type { Queryable } from "../client.server.ts";
import { users } from "../schema/accounts.ts";
import { staff } from "../schema/people.ts";

export type UserRow = typeof users.$inferSelect;

/** An account as the list shows it: never with its password hash. */
export type AccountListRow = Omit<UserRow, "passwordHash"> & {
  /** Surname, given name and patronymic of the linked member of staff; `null` where none is linked. */
  staffName: string | null;
};

export async function hasUsers(q: Queryable): Promise<boolean> {
  const [row] = await q.select({ id: users.id }).from(users).limit(1);
  return row !== undefined;
}

export async function insertUser(tx: Queryable, row: typeof users.$inferInsert): Promise<void> {
  await tx.insert(users).values(row);
}

/** One account, or `null` when there is no such id. */
export async function getUser(q: Queryable, id: string): Promise<UserRow | null> {
  const [row] = await q.select().from(users).where(eq(users.id, id));
  return row ?? null;
}

/** The account that signs in with this address (lower case), or `null`. */
export async function findUserByEmail(q: Queryable, email: string): Promise<UserRow | null> {
  const [row] = await q.select().from(users).where(eq(users.email, email));
  return row ?? null;
}

/** All accounts, active ones first, by name. */
export async function listAccounts(q: Queryable): Promise<AccountListRow[]> {
  const { passwordHash: _never, ...columns } = getTableColumns(users);
  const rows = await q
    .select({ ...columns, surname: staff.surname, givenName: staff.givenName, patronymic: staff.patronymic })
    .from(users)
    .leftJoin(staff, eq(staff.id, users.staffId))
    .orderBy(desc(users.active), asc(users.displayName), asc(users.id));
  return rows.map(({ surname, givenName, patronymic, ...account }) =>
    Object.assign(account, {
      staffName: surname === null ? null : [surname, givenName, patronymic].filter(Boolean).join(" "),
    }),
  );
}

/** Changes an account; the caller ends its sessions where needed. */
export async function updateUser(
  tx: Queryable,
  id: string,
  change: { role?: Role; active?: boolean; passwordHash?: string; language?: Language },
): Promise<void> {
  await tx.update(users).set(change).where(eq(users.id, id));
}

/** How many active system administrators there are besides this one. */
export async function countOtherActiveSysadmins(q: Queryable, id: string): Promise<number> {
  const [row] = await q
    .select({ n: count() })
    .from(users)
    .where(and(eq(users.role, "sysadmin"), eq(users.active, true), ne(users.id, id)));
  return row?.n ?? 0;
}
