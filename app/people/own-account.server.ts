import type { AppContext } from "#app/context.server.ts";
import type { Language } from "#app/model/language.ts";
import { Refusal, type Result } from "#app/model/result.ts";
import type { Viewer } from "#app/model/viewer.ts";
import { getUser, updateUser } from "#db/queries/accounts.server.ts";
import { addEvent } from "#db/queries/events.server.ts";
import { deleteSessionsOfUser } from "#db/queries/sessions.server.ts";
import type { OwnPasswordChange } from "./account-forms.ts";
import { hashPassword, isPasswordOf } from "./passwords.server.ts";

/** Remembers the language somebody chose, for the next browser they sign in with. */
export async function changeLanguage(app: AppContext, viewer: Viewer, language: Language): Promise<void> {
  await app.db.write(async (tx) => {
    await updateUser(tx, viewer.id, { language });
  });
}

/**
 * Changes one's own password and signs out everywhere; the caller starts a new session for this browser.
 *
 * @param clientAddress for the limit of attempts
 * @throws Refusal `not_found` when the account is gone
 */
export async function changeOwnPassword(
  app: AppContext,
  viewer: Viewer,
  form: OwnPasswordChange,
  clientAddress: string,
): Promise<Result<null, "wrong_credentials" | "too_many_requests">> {
  const account = await getUser(app.db.read, viewer.id);
  if (account === null) throw new Refusal("not_found", viewer.id);
  if (!(await app.attempts.mayTry(account.email, clientAddress))) return { ok: false, error: "too_many_requests" };
  if (!(await isPasswordOf(account.passwordHash, form.current))) return { ok: false, error: "wrong_credentials" };
  await app.attempts.forgive(account.email, clientAddress);
  const passwordHash = await hashPassword(form.password);
  await app.db.write(async (tx) => {
    await updateUser(tx, viewer.id, { passwordHash });
    await deleteSessionsOfUser(tx, viewer.id);
    await addEvent(tx, {
      at: app.clock.now(),
      userId: viewer.id,
      action: "account.password-changed",
      subjectId: viewer.id,
    });
  });
  return { ok: true, value: null };
}
