import type { AppContext } from "#app/context.server.ts";
import { Refusal } from "#app/model/result.ts";
import type { Viewer } from "#app/model/viewer.ts";
import { mayInHouse } from "#app/people/permissions.ts";
import { addEvent } from "#db/queries/events.server.ts";
import {
  changeReasonTemplate,
  insertReasonTemplate,
  listReasonTemplates,
} from "#db/queries/reason-templates.server.ts";
import type { OfferedTemplate, ReasonTemplateChange } from "./reason-form.ts";

/**
 * The wordings on offer, in the office's order.
 *
 * @throws Refusal `forbidden`
 */
export async function openReasonTemplates({ db }: Pick<AppContext, "db">, viewer: Viewer): Promise<OfferedTemplate[]> {
  if (!mayInHouse(viewer, "set-up-desk")) throw new Refusal("forbidden");
  return await listReasonTemplates(db.read);
}

/**
 * Adds, changes or retires a wording for returning and rejecting. What was sent with an old wording keeps it.
 *
 * @throws Refusal `forbidden` · `stale_version`
 */
export async function changeReasonTemplates(
  { db, clock, newId }: Pick<AppContext, "db" | "clock" | "newId">,
  viewer: Viewer,
  change: ReasonTemplateChange,
): Promise<void> {
  if (!mayInHouse(viewer, "set-up-desk")) throw new Refusal("forbidden");
  await db.write(async (tx) => {
    const now = clock.now();
    const signed = { byId: viewer.id, at: now.toISOString() };
    const id = change.intent === "add" ? newId() : change.id;
    const wording = change.intent === "retire" ? null : wordingOf(change);
    if (change.intent !== "add") {
      await changeReasonTemplate(tx, { ...signed, id, seen: change.version, wording });
    } else if (wording !== null) {
      await insertReasonTemplate(tx, { ...signed, id, ...wording });
    }
    await addEvent(tx, {
      at: now,
      userId: viewer.id,
      action: `reason-${change.intent}`,
      subjectId: id,
      ...(wording === null ? {} : { after: wording }),
    });
  });
}

function wordingOf({ findings, kk, ru, en }: Exclude<ReasonTemplateChange, { intent: "retire" }>) {
  return { findings, texts: { kk, ru, en } };
}
