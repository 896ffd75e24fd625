import type { AppContext } from "#app/context.server.ts";
import { dayInKazakhstan } from "#app/model/calendar-date.ts";
import { Refusal } from "#app/model/result.ts";
import type { Viewer } from "#app/model/viewer.ts";
import { mayInHouse } from "#app/people/permissions.ts";
import type { Queryable } from "#db/client.server.ts";
import { addEvent } from "#db/queries/events.server.ts";
import { certificatesNaming } from "#db/queries/missing.server.ts";
import { getStaff } from "#db/queries/people.server.ts";
import { peopleByIds } from "#db/queries/register.server.ts";
import {
  changeTrackedWork,
  endTrackedWork,
  getTrackedWork,
  insertTrackedWork,
  listAwaitedWorks,
  listEndedWorks,
  type TrackedWorkRow,
} from "#db/queries/tracked-works.server.ts";
import { certificateOfWork } from "./missing-works.ts";
import type { TrackedWorkForm } from "./tracked-work-form.ts";
import type { AwaitedLine, EndedLine } from "./tracked-work-lines.ts";

/** So many ended works stay in sight, to be taken back. */
const mostEnded = 20;

/**
 * Works the office waits for, the earliest first, and those it ended lately.
 *
 * @throws Refusal `forbidden`
 */
export async function listTrackedWorks(
  { db, clock }: AppContext,
  viewer: Viewer,
): Promise<{ awaited: AwaitedLine[]; ended: EndedLine[] }> {
  requireKeeper(viewer);
  const today = dayInKazakhstan(clock.now());
  const works = await listAwaitedWorks(db.read);
  const staffIds = [...new Set(works.map(({ staffId }) => staffId))];
  const names = new Map((await peopleByIds(db.read, staffIds)).map(({ staffId, name }) => [staffId, name]));
  const certificates = await certificatesNaming(db.read, staffIds);
  const awaited = works.map((work): AwaitedLine => {
    const { id, title, staffId, expectedOn } = work;
    const here = certificateOfWork(work, certificates);
    const found = here === null ? null : { id: here.id, number: here.number, isDraft: here.state === "draft" };
    return { id, title, person: names.get(staffId) ?? staffId, expectedOn, isOverdue: expectedOn < today, found };
  });
  const ended = (await listEndedWorks(db.read, mostEnded)).flatMap(({ ending, endedAt, endedBy, ...work }) =>
    ending === null || endedAt === null ? [] : [{ ...work, ending, at: endedAt, by: endedBy }],
  );
  return { awaited, ended };
}

/**
 * Notes a work, changes it, ends the waiting for it or takes that back, each with its event.
 *
 * @throws Refusal `forbidden` · `not_found` when there is no such person or work · `illegal_transition` when it was
 * ended, or taken back, before
 */
export async function changeTrackedWorks(context: AppContext, viewer: Viewer, form: TrackedWorkForm): Promise<void> {
  requireKeeper(viewer);
  await context.db.write(async (tx) => {
    if (form.intent === "add") await add(context, tx, { viewer, form });
    else await change(context, tx, { viewer, form });
  });
}

type Order<Intent> = { viewer: Viewer; form: Extract<TrackedWorkForm, { intent: Intent }> };

async function add(context: AppContext, tx: Queryable, { viewer, form }: Order<"add">): Promise<void> {
  const { staffId, title, expectedOn } = form;
  if ((await getStaff(tx, staffId)) === null) throw new Refusal("not_found", staffId);
  const [at, id] = [context.clock.now(), context.newId()];
  await insertTrackedWork(tx, { id, staffId, title, expectedOn, addedById: viewer.id, addedAt: at.toISOString() });
  const after = { staffId, title, expectedOn };
  await addEvent(tx, { at, userId: viewer.id, action: "tracked-work.added", subjectId: id, after });
}

async function change(
  { clock }: AppContext,
  tx: Queryable,
  { viewer, form }: Order<"change" | "end" | "take-back">,
): Promise<void> {
  const { workId } = form;
  const before = await getTrackedWork(tx, workId);
  if (before === null) throw new Refusal("not_found", workId);
  // Taking back needs an ended work, everything else one that is waited for: two pages may be open.
  if ((before.ending === null) === (form.intent === "take-back")) throw new Refusal("illegal_transition", workId);
  const at = clock.now();
  if (form.intent === "change") {
    await changeTrackedWork(tx, workId, { title: form.title, expectedOn: form.expectedOn });
  } else {
    const end = { endedAt: at.toISOString(), endedById: viewer.id };
    await endTrackedWork(tx, workId, form.intent === "end" ? { ...end, ending: form.ending } : null);
  }
  const after = await getTrackedWork(tx, workId);
  const event = { at, userId: viewer.id, subjectId: workId, before: shownIn(before), after: shownIn(after) };
  await addEvent(tx, { action: actions[form.intent], ...event });
}

const actions = {
  change: "tracked-work.changed",
  end: "tracked-work.ended",
  "take-back": "tracked-work.taken-back",
} as const;

function shownIn(row: TrackedWorkRow | null) {
  return row === null ? null : { title: row.title, expectedOn: row.expectedOn, ending: row.ending };
}

function requireKeeper(viewer: Viewer): void {
  if (!mayInHouse(viewer, "keep-tracked-works")) throw new Refusal("forbidden");
}
