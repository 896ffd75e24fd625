import { createHash, randomBytes, timingSafeEqual } from "node:crypto";
import type { AppContext } from "#app/context.server.ts";
import { Refusal, type Result } from "#app/model/result.ts";
import { hasUsers, insertUser } from "#db/queries/accounts.server.ts";
import { addEvent } from "#db/queries/events.server.ts";
import { deleteSetting, getSetting, putSetting } from "#db/queries/settings.server.ts";
import type { SetUp } from "./account-forms.ts";
import { hashPassword } from "./passwords.server.ts";

/** Whether somebody has an account; until then every page leads to the set-up. */
export async function isSetUp(app: AppContext): Promise<boolean> {
  return await hasUsers(app.db.read);
}

/**
 * Makes the one-time token that the first administrator types in. Only its digest is kept; each start makes a new one.
 *
 * @returns the token to print on the console; `null` when there are accounts already
 */
export async function prepareSetUp(app: AppContext): Promise<string | null> {
  const token = randomBytes(12).toString("base64url");
  return await app.db.write(async (tx) => {
    if (await hasUsers(tx)) return null;
    await putSetting(tx, "set_up_token_digest", digest(token));
    return token;
  });
}

/**
 * Creates the first system administrator.
 *
 * @throws Refusal `already_set_up` once there is an account
 */
export async function setUp(
  app: AppContext,
  form: SetUp,
  clientAddress: string,
): Promise<Result<{ userId: string }, "wrong_token" | "too_many_requests">> {
  if (await isSetUp(app)) throw new Refusal("already_set_up");
  if (!(await app.attempts.mayTry("set-up", clientAddress))) return { ok: false, error: "too_many_requests" };
  const passwordHash = await hashPassword(form.password);
  return await app.db.write(async (tx) => {
    if (await hasUsers(tx)) throw new Refusal("already_set_up");
    const expected = await getSetting(tx, "set_up_token_digest");
    if (expected === null || !isSame(expected, digest(form.token))) return { ok: false, error: "wrong_token" };
    const { email, displayName, language } = form;
    const userId = app.newId();
    const at = app.clock.now();
    await insertUser(tx, {
      id: userId,
      email,
      displayName,
      language,
      role: "sysadmin",
      passwordHash,
      createdAt: at.toISOString(),
    });
    await deleteSetting(tx, "set_up_token_digest");
    await addEvent(tx, { at, userId, action: "account.added", subjectId: userId, after: { role: "sysadmin" } });
    return { ok: true, value: { userId } };
  });
}

function digest(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}

function isSame(one: string, other: string): boolean {
  return one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other));
}
