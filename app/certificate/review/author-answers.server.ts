import { nameKeys } from "#app/certificate/match/name-keys.ts";
import type { AppContext } from "#app/context.server.ts";
import { Refusal } from "#app/model/result.ts";
import type { Viewer } from "#app/model/viewer.ts";
import { mayInHouse } from "#app/people/permissions.ts";
import type { Queryable } from "#db/client.server.ts";
import {
  listAnswersOf,
  listNamedWorks,
  listUndecidedAuthors,
  listWorks,
  saveAnswer,
  type AuthorAnswerRow,
} from "#db/queries/author-answers.server.ts";
import { addEvent } from "#db/queries/events.server.ts";
import { listNamesOf } from "#db/queries/staff-names.server.ts";
import { staffIdOf } from "#db/queries/ties.server.ts";
import type { AnswerForm, NamedWork } from "./author-answer.ts";

type WorkRow = Awaited<ReturnType<typeof listWorks>>[number];

/**
 * The certificates of others on which the viewer is named or which spell an undecided author like the viewer, and those
 * the viewer answered about. `null` where the account belongs to no member of staff.
 *
 * @throws Refusal `forbidden`
 */
export async function listNamedOf(
  { db }: Pick<AppContext, "db">,
  viewer: Viewer,
): Promise<{ open: NamedWork[]; answered: NamedWork[] } | null> {
  if (!mayInHouse(viewer, "answer-as-author")) throw new Refusal("forbidden");
  const staffId = await staffIdOf(db.read, viewer.id);
  return staffId === null ? null : await worksOf(db.read, viewer.id, staffId);
}

async function worksOf(q: Queryable, userId: string, staffId: string) {
  const answers = new Map((await listAnswersOf(q, staffId)).map((answer) => [answer.certificateId, answer]));
  const works = new Map<string, NamedWork>();
  const add = (row: WorkRow, author: string | null, isTied: boolean) => {
    if (!works.has(row.certificateId))
      works.set(row.certificateId, workOf(row, author, isTied, answers.get(row.certificateId)));
  };
  for (const row of await listNamedWorks(q, { userId, staffId })) add(row, row.author, true);
  const own = new Set((await listNamesOf(q, staffId)).map(({ name }) => nameKeys(name).foldKey));
  for (const row of await listUndecidedAuthors(q, userId)) {
    if (own.has(nameKeys(row.author).foldKey)) add(row, row.author, false);
  }
  // An author who was untied is named no more, but what they said stays theirs to see.
  const left = [...answers.keys()].filter((id) => !works.has(id));
  for (const row of await listWorks(q, left)) add(row, null, false);
  const all = [...works.values()];
  return { open: all.filter(({ answer }) => answer === null), answered: all.filter(({ answer }) => answer !== null) };
}

function workOf(row: WorkRow, author: string | null, isTied: boolean, answer: AuthorAnswerRow | undefined): NamedWork {
  const { certificateId, state, number, registeredOn, senderName } = row;
  return {
    certificateId,
    state,
    number,
    registeredOn,
    senderName,
    author,
    isTied,
    titles: { kk: row.titleKk, ru: row.titleRu, en: row.titleEn },
    answer: answer === undefined ? null : answerOf(answer),
  };
}

function answerOf({ answer, reason, settlement }: AuthorAnswerRow): NamedWork["answer"] {
  return { said: answer, reason, outcome: settlement ?? (answer === "not-mine" ? "waiting" : null) };
}

/**
 * Keeps what the viewer says of a certificate on which they are named. "Not mine" goes to the office and changes nothing by
 * itself; said again after a decision, it asks again.
 *
 * @throws Refusal `forbidden` · `not_found` where the viewer is not named on it
 */
export async function answerAsAuthor(
  { db, clock, newId }: Pick<AppContext, "db" | "clock" | "newId">,
  viewer: Viewer,
  form: AnswerForm,
): Promise<void> {
  if (!mayInHouse(viewer, "answer-as-author")) throw new Refusal("forbidden");
  const { certificateId, intent: answer } = form;
  await db.write(async (tx) => {
    const staffId = await staffIdOf(tx, viewer.id);
    const works = staffId === null ? null : await worksOf(tx, viewer.id, staffId);
    const isNamed = [...(works?.open ?? []), ...(works?.answered ?? [])].some(
      (work) => work.certificateId === certificateId && work.author !== null,
    );
    if (staffId === null || !isNamed) throw new Refusal("not_found", certificateId);
    const reason = form.intent === "not-mine" ? form.reason : null;
    const at = clock.now();
    await saveAnswer(tx, {
      id: newId(),
      certificateId,
      staffId,
      answer,
      reason,
      byId: viewer.id,
      at: at.toISOString(),
    });
    const after = { answer };
    const why = reason === null ? {} : { reason };
    await addEvent(tx, { at, userId: viewer.id, action: "answered-as-author", certificateId, after, ...why });
  });
}
