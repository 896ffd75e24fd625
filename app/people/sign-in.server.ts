import type { AppContext } from "#app/context.server.ts";
import type { Language } from "#app/model/language.ts";
import type { Result } from "#app/model/result.ts";
import { findUserByEmail } from "#db/queries/accounts.server.ts";
import type { SignIn } from "./account-forms.ts";
import { isPasswordOf } from "./passwords.server.ts";

/**
 * Checks address and password. Wrong address, wrong password and inactive account are the same answer after the same time.
 *
 * @param clientAddress for the limit of attempts
 */
export async function signIn(
  app: AppContext,
  form: Pick<SignIn, "email" | "password">,
  clientAddress: string,
): Promise<Result<{ userId: string; language: Language }, "wrong_credentials" | "too_many_requests">> {
  if (!(await app.attempts.mayTry(form.email, clientAddress))) return { ok: false, error: "too_many_requests" };
  const user = await findUserByEmail(app.db.read, form.email);
  const fits = await isPasswordOf(user?.passwordHash ?? null, form.password);
  if (user === null || !fits || !user.active) return { ok: false, error: "wrong_credentials" };
  await app.attempts.forgive(form.email, clientAddress);
  return { ok: true, value: { userId: user.id, language: user.language } };
}
