import type { AppContext } from "#app/context.server.ts";
import { Refusal, type Result } from "#app/model/result.ts";
import type { Viewer } from "#app/model/viewer.ts";
import { endHead, insertHead, listHeadshipsOf } from "#db/queries/department-heads.server.ts";
import { addEvent } from "#db/queries/events.server.ts";
import { listDepartments } from "#db/queries/people.server.ts";
import { mayInHouse } from "../permissions.ts";
import type { HeadForm, HeadProblem, Headship } from "./head-form.ts";

/** @throws Refusal `forbidden` */
export async function listHeadships(
  { db }: Pick<AppContext, "db">,
  viewer: Viewer,
  staffId: string,
): Promise<Headship[]> {
  if (!mayInHouse(viewer, "keep-directory")) throw new Refusal("forbidden");
  return await listHeadshipsOf(db.read, staffId);
}

/**
 * Appoints or ends a head of department. A department may have two at a time, while one is away.
 *
 * @throws Refusal `forbidden` · `not_found`
 */
export async function changeHeadship(
  { db, clock, newId }: Pick<AppContext, "db" | "clock" | "newId">,
  viewer: Viewer,
  staffId: string,
  form: HeadForm,
): Promise<Result<null, HeadProblem>> {
  if (!mayInHouse(viewer, "keep-directory")) throw new Refusal("forbidden");
  return await db.write(async (tx) => {
    const at = clock.now();
    const held = await listHeadshipsOf(tx, staffId);
    if (form.intent === "head-end") {
      const ended = held.find(({ id, toOn }) => id === form.headId && toOn === null);
      if (ended === undefined) throw new Refusal("not_found", form.headId);
      if (form.lastOn < ended.fromOn) return { ok: false, error: "day-wrong" };
      await endHead(tx, ended.id, form.lastOn);
      const after = { departmentId: ended.departmentId, toOn: form.lastOn };
      await addEvent(tx, { at, userId: viewer.id, action: "ended-head", subjectId: staffId, after });
      return { ok: true, value: null };
    }
    const { departmentId, fromOn } = form;
    if (!(await listDepartments(tx)).some(({ id }) => id === departmentId))
      throw new Refusal("not_found", departmentId);
    const isHead = held.some((one) => one.departmentId === departmentId && (one.toOn === null || one.toOn >= fromOn));
    if (isHead) return { ok: false, error: "already" };
    await insertHead(tx, { id: newId(), departmentId, staffId, fromOn, toOn: null });
    await addEvent(tx, {
      at,
      userId: viewer.id,
      action: "appointed-head",
      subjectId: staffId,
      after: { departmentId, fromOn },
    });
    return { ok: true, value: null };
  });
}
