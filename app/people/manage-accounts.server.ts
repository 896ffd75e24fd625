import type { AppContext } from "#app/context.server.ts";
import { Refusal, type Result } from "#app/model/result.ts";
import type { Role, Viewer } from "#app/model/viewer.ts";
import type { Queryable } from "#db/client.server.ts";
import { isUniqueViolation } from "#db/dialect.server.ts";
import {
  countOtherActiveSysadmins,
  getUser,
  insertUser,
  updateUser,
  type UserRow,
} from "#db/queries/accounts.server.ts";
import { addEvent } from "#db/queries/events.server.ts";
import { getStaff } from "#db/queries/people.server.ts";
import { deleteSessionsOfUser } from "#db/queries/sessions.server.ts";
import type { AccountChange, NewAccount } from "./account-forms.ts";
import { generatePassword, hashPassword } from "./passwords.server.ts";
import { mayInHouse } from "./permissions.ts";

/** Why a change of accounts was not made; each has a sentence beside the form. */
export type AccountProblem = "email_taken" | "unknown_staff" | "last_sysadmin";

/** `password` is there where one was made: shown once, kept nowhere. */
export type AccountOutcome = Result<{ userId: string; password: string | null }, AccountProblem>;

/**
 * Makes one change to the accounts, with its event in the same transaction.
 * A change of role or password and a deactivation end the account's sessions.
 *
 * @throws Refusal `forbidden` · `not_found`
 */
export async function changeAccount(app: AppContext, viewer: Viewer, change: AccountChange): Promise<AccountOutcome> {
  if (!mayInHouse(viewer, "manage-accounts")) throw new Refusal("forbidden");
  if (change.intent === "add") return await addAccount(app, viewer, change);
  const password = change.intent === "reset-password" ? generatePassword() : null;
  const passwordHash = password === null ? null : await hashPassword(password);
  return await app.db.write(async (tx) => {
    const account = await getUser(tx, change.userId);
    if (account === null) throw new Refusal("not_found", change.userId);
    const wanted = wantedOf(change, passwordHash);
    if (await wouldLoseLastSysadmin(tx, account, wanted)) return { ok: false, error: "last_sysadmin" };
    await applyChange(app, tx, { viewer, account, wanted });
    return { ok: true, value: { userId: account.id, password } };
  });
}

async function addAccount(app: AppContext, viewer: Viewer, form: NewAccount): Promise<AccountOutcome> {
  const password = generatePassword();
  const passwordHash = await hashPassword(password);
  const staffId = form.staffId === undefined || form.staffId === "" ? null : form.staffId;
  const id = app.newId();
  const at = app.clock.now();
  try {
    return await app.db.write(async (tx): Promise<AccountOutcome> => {
      if (staffId !== null && (await getStaff(tx, staffId)) === null) return { ok: false, error: "unknown_staff" };
      const { email, displayName, role } = form;
      await insertUser(tx, { id, email, displayName, role, staffId, passwordHash, createdAt: at.toISOString() });
      await addEvent(tx, {
        at,
        userId: viewer.id,
        action: "account.added",
        subjectId: id,
        after: { role, staffId },
      });
      return { ok: true, value: { userId: id, password } };
    });
  } catch (error) {
    if (isUniqueViolation(error)) return { ok: false, error: "email_taken" };
    throw error;
  }
}

/** The new values of the columns, and what the record calls the change. */
type Wanted = { action: string; role?: Role; active?: boolean; passwordHash?: string };

function wantedOf(change: Exclude<AccountChange, { intent: "add" }>, passwordHash: string | null): Wanted {
  if (change.intent === "change-role") return { action: "account.role-changed", role: change.role };
  if (change.intent === "deactivate") return { action: "account.deactivated", active: false };
  if (change.intent === "activate") return { action: "account.activated", active: true };
  return { action: "account.password-reset", ...(passwordHash === null ? {} : { passwordHash }) };
}

async function wouldLoseLastSysadmin(tx: Queryable, account: UserRow, wanted: Wanted): Promise<boolean> {
  const isOne = account.active && account.role === "sysadmin";
  const staysOne = (wanted.active ?? true) && (wanted.role ?? "sysadmin") === "sysadmin";
  return isOne && !staysOne && (await countOtherActiveSysadmins(tx, account.id)) === 0;
}

type Applied = { viewer: Viewer; account: UserRow; wanted: Wanted };

async function applyChange(app: AppContext, tx: Queryable, { viewer, account, wanted }: Applied): Promise<void> {
  const { action, ...columns } = wanted;
  if (columns.role === account.role || columns.active === account.active) return;
  await updateUser(tx, account.id, columns);
  await deleteSessionsOfUser(tx, account.id);
  await addEvent(tx, {
    at: app.clock.now(),
    userId: viewer.id,
    action,
    subjectId: account.id,
    ...(columns.role === undefined ? {} : { before: { role: account.role }, after: { role: columns.role } }),
  });
}
