import type { AppContext } from "#app/context.server.ts";
import { dayInKazakhstan } from "#app/model/calendar-date.ts";
import { Refusal, type Result } from "#app/model/result.ts";
import type { Viewer } from "#app/model/viewer.ts";
import { findUserByEmail } from "#db/queries/accounts.server.ts";
import { endDelegation, insertDelegation, listDelegates, type Delegate } from "#db/queries/delegations.server.ts";
import { addEvent } from "#db/queries/events.server.ts";
import { listPrincipals, type Principal } from "#db/queries/ties.server.ts";
import { mayInHouse } from "./permissions.ts";

/** Who may send in the viewer's name, and in whose name the viewer may send. */
export type Delegates = { delegates: Delegate[]; principals: Principal[] };

export async function listOwnDelegates(
  { db, clock }: Pick<AppContext, "db" | "clock">,
  viewer: Viewer,
): Promise<Delegates> {
  return {
    delegates: await listDelegates(db.read, viewer.id),
    principals: await listPrincipals(db.read, viewer.id, dayInKazakhstan(clock.now())),
  };
}

export type DelegateProblem = "unknown" | "self" | "already";

/**
 * Lets a colleague send in the viewer's name from now on.
 *
 * @param email with which the colleague signs in
 * @returns the colleague's name
 * @throws Refusal `forbidden`
 */
export async function nameDelegate(
  { db, clock, newId }: Pick<AppContext, "db" | "clock" | "newId">,
  viewer: Viewer,
  email: string,
): Promise<Result<string, DelegateProblem>> {
  if (!mayInHouse(viewer, "name-delegates")) throw new Refusal("forbidden");
  return await db.write(async (tx) => {
    const colleague = await findUserByEmail(tx, email.trim().toLowerCase());
    if (colleague === null || !colleague.active || !mayInHouse(colleague, "upload")) {
      return { ok: false, error: "unknown" };
    }
    if (colleague.id === viewer.id) return { ok: false, error: "self" };
    const named = await listDelegates(tx, viewer.id);
    if (named.some(({ delegateId }) => delegateId === colleague.id)) return { ok: false, error: "already" };
    const at = clock.now();
    const id = newId();
    const givenAt = at.toISOString();
    await insertDelegation(tx, { id, principalId: viewer.id, delegateId: colleague.id, givenAt, endedAt: null });
    const after = { delegateId: colleague.id };
    await addEvent(tx, { at, userId: viewer.id, action: "named-delegate", subjectId: id, after });
    return { ok: true, value: colleague.displayName };
  });
}

/**
 * Takes a colleague's right to send in the viewer's name back. What they sent stays the viewer's.
 *
 * @returns the colleague's name
 * @throws Refusal `not_found`, also where it is over already or somebody else's
 */
export async function takeBackDelegation(
  { db, clock }: Pick<AppContext, "db" | "clock">,
  viewer: Viewer,
  id: string,
): Promise<string> {
  return await db.write(async (tx) => {
    const given = (await listDelegates(tx, viewer.id)).find((delegate) => delegate.id === id);
    if (given === undefined) throw new Refusal("not_found", id);
    const at = clock.now();
    await endDelegation(tx, id, at.toISOString());
    const before = { delegateId: given.delegateId };
    await addEvent(tx, { at, userId: viewer.id, action: "took-back-delegation", subjectId: id, before });
    return given.displayName;
  });
}
