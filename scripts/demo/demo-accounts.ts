import { hashPassword } from "#app/people/passwords.server.ts";
import type { AppContext } from "#app/context.server.ts";
import type { Language } from "#app/model/language.ts";
import type { Role, Viewer } from "#app/model/viewer.ts";
import { insertUser } from "#db/queries/accounts.server.ts";
import { addEvent } from "#db/queries/events.server.ts";
import type { University } from "#db/seed/build-university.ts";
import { sendersByDepartment } from "./plan-authors.ts";

/** Everybody's password in the demonstration. It exists in the demonstration's database only. */
export const demoPassword = "Aqsu-Qaratal-2026";

/** One account of the demonstration. */
export type DemoAccount = {
  id: string;
  email: string;
  displayName: string;
  role: Role;
  staffId: string | null;
  language: Language;
};

/** The account that the printed sign-in data shows for teachers: one with drafts and a question about authors. */
export const shownTeacherDepartment = 1;

const offices: readonly DemoAccount[] = [
  office("office", "office", "Ғылым бөлімі", "kk"),
  office("administration", "administration", "Ректорат", "kk"),
  office("sysadmin", "sysadmin", "Жүйе әкімшісі", "ru"),
];

function office(name: string, role: Role, displayName: string, language: Language): DemoAccount {
  return { id: `user-${name}`, email: `${name}@demo.example`, displayName, role, staffId: null, language };
}

/** One account for each role besides teachers, then one teacher a department. */
export function demoAccounts(university: University): DemoAccount[] {
  const teachers = [...sendersByDepartment(university)].map(([department, { staffId, kazakh }]): DemoAccount => {
    const name = department === shownTeacherDepartment ? "teacher" : `teacher${String(department).padStart(2, "0")}`;
    const language = department % 4 === 0 ? "ru" : "kk";
    return {
      id: `user-${name}`,
      email: `${name}@demo.example`,
      displayName: kazakh,
      role: "faculty",
      staffId,
      language,
    };
  });
  return [...offices, ...teachers];
}

/** Creates the accounts, recorded as the system administrator's doing. */
export async function createDemoAccounts(app: AppContext, accounts: readonly DemoAccount[]): Promise<void> {
  const passwordHash = await hashPassword(demoPassword);
  const at = app.clock.now();
  await app.db.write(async (tx) => {
    for (const account of accounts) await insertUser(tx, { ...account, passwordHash, createdAt: at.toISOString() });
    for (const { id, role, staffId } of accounts) {
      await addEvent(tx, {
        at,
        userId: "user-sysadmin",
        action: "account.added",
        subjectId: id,
        after: { role, staffId },
      });
    }
  });
}

/** Who acts, as the use cases take it. */
export function viewerOf({ id, role, displayName, language }: DemoAccount): Viewer {
  return { id, role, displayName, language };
}

/** The account of a member of staff, or of a role. @throws Error when there is none */
export function accountOf(accounts: readonly DemoAccount[], wanted: { staffId: string } | { role: Role }): DemoAccount {
  const account = accounts.find((candidate) =>
    "role" in wanted ? candidate.role === wanted.role : candidate.staffId === wanted.staffId,
  );
  if (account === undefined) throw new Error(`no account for ${JSON.stringify(wanted)}`);
  return account;
}
