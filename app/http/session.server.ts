import { createHash, randomBytes } from "node:crypto";
import { createSessionStorage, type SessionStorage } from "@remix-run/node";
import type { AppContext } from "#app/context.server.ts";
import type { Viewer } from "#app/model/viewer.ts";
import { getUser } from "#db/queries/accounts.server.ts";
import { deleteSession, findSession, insertSession, updateSession } from "#db/queries/sessions.server.ts";
import { settingOrNew } from "#db/queries/settings.server.ts";

const dayMs = 24 * 60 * 60 * 1000;
const lifeMs = 14 * dayMs;

type SessionData = { userId: string; /** When the cookie was last sent, instant. */ renewedAt: string };
type Storage = SessionStorage<SessionData>;

/** What the table keeps: a copy of the database signs nobody in. */
function digest(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}

/** Session storage over the `sessions` table; the cookie holds a random token, signed so that rubbish costs no look-up. */
export async function sessionStorage(app: AppContext): Promise<Storage> {
  const secret = await settingOrNew(app.db, "session_secret", () => randomBytes(32).toString("base64url"));
  const inTwoWeeks = () => new Date(app.clock.now().getTime() + lifeMs).toISOString();
  return createSessionStorage<SessionData>({
    cookie: {
      name: app.config.secureCookies ? "__Host-session" : "session",
      path: "/",
      httpOnly: true,
      sameSite: "lax",
      secure: app.config.secureCookies,
      maxAge: lifeMs / 1000,
      secrets: [secret],
    },
    async createData(data) {
      const token = randomBytes(32).toString("base64url");
      const row = { userId: data.userId ?? null, data: JSON.stringify(data), expiresAt: inTwoWeeks() };
      await app.db.write(async (tx) => {
        await insertSession(tx, { id: digest(token), createdAt: app.clock.now().toISOString(), ...row });
      });
      return token;
    },
    async readData(token) {
      const text = await findSession(app.db.read, digest(token), app.clock.now().toISOString());
      return text === null ? null : (JSON.parse(text) as SessionData);
    },
    async updateData(token, data) {
      await app.db.write(async (tx) => {
        await updateSession(tx, digest(token), { data: JSON.stringify(data), expiresAt: inTwoWeeks() });
      });
    },
    async deleteData(token) {
      await app.db.write(async (tx) => {
        await deleteSession(tx, digest(token));
      });
    },
  });
}

async function currentSession(app: AppContext, request: Request) {
  const storage = await sessionStorage(app);
  return { storage, session: await storage.getSession(request.headers.get("Cookie")) };
}

/** Who sent this request; `null` without a live session of an active account. */
export async function viewerOf(app: AppContext, request: Request): Promise<Viewer | null> {
  const { session } = await currentSession(app, request);
  const userId = session.get("userId");
  if (userId === undefined) return null;
  const user = await getUser(app.db.read, userId);
  if (user === null || !user.active) return null;
  return { id: user.id, role: user.role, displayName: user.displayName, language: user.language };
}

/**
 * Starts a session under a new token and ends the one the request came with.
 *
 * @returns value of `Set-Cookie`
 */
export async function startSession(app: AppContext, request: Request, userId: string): Promise<string> {
  const { storage, session } = await currentSession(app, request);
  if (session.id !== "") await storage.destroySession(session);
  const fresh = await storage.getSession();
  fresh.set("userId", userId);
  fresh.set("renewedAt", app.clock.now().toISOString());
  return await storage.commitSession(fresh);
}

/** Lets a used session live on: once a day it gets another two weeks. `null` where there is nothing to send. */
export async function renewSession(app: AppContext, request: Request): Promise<string | null> {
  const { storage, session } = await currentSession(app, request);
  const renewedAt = session.get("renewedAt");
  if (renewedAt === undefined) return null;
  const now = app.clock.now();
  if (now.getTime() - Date.parse(renewedAt) < dayMs) return null;
  session.set("renewedAt", now.toISOString());
  return await storage.commitSession(session);
}

/** Ends this browser's session on the server and in the cookie. */
export async function endSession(app: AppContext, request: Request): Promise<string> {
  const { storage, session } = await currentSession(app, request);
  return await storage.destroySession(session);
}
