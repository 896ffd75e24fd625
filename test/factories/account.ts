import type { AppContext } from "#app/context.server.ts";
import type { Viewer } from "#app/model/viewer.ts";
import { hashPassword } from "#app/people/passwords.server.ts";
import { getUser, insertUser, type UserRow } from "#db/queries/accounts.server.ts";

/** An account with its password in clear text, so that a test can sign in. */
export type TestAccount = UserRow & { password: string };

/** Adds an active teacher's account with Kazakh screens, or what the overrides say. */
export async function anAccount(
  app: AppContext,
  overrides: Partial<Pick<UserRow, "email" | "displayName" | "role" | "staffId" | "language" | "active">> = {},
): Promise<TestAccount> {
  const id = app.newId();
  const password = "ақ қайың 17";
  const row = {
    id,
    email: `${id}@example.kz`,
    displayName: "Сынақ Пайдаланушы",
    role: "faculty" as const,
    createdAt: app.clock.now().toISOString(),
    passwordHash: await hashPassword(password),
    ...overrides,
  };
  await app.db.write(async (tx) => {
    await insertUser(tx, row);
  });
  const stored = await getUser(app.db.read, id);
  if (stored === null) throw new Error("the account was not stored");
  return { ...stored, password };
}

/** The account as a use case sees who is asking. */
export function asViewer({ id, role, displayName, language }: UserRow): Viewer {
  return { id, role, displayName, language };
}
