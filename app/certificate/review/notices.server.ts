import type { AppContext } from "#app/context.server.ts";
import { dayInKazakhstan, type CalendarDate } from "#app/model/calendar-date.ts";
import type { Viewer } from "#app/model/viewer.ts";
import { mayInHouse } from "#app/people/permissions.ts";
import { mayNow } from "#app/people/standing.server.ts";
import type { Queryable } from "#db/client.server.ts";
import {
  countUnseen,
  hasUnseenAbout,
  listNotices,
  markSeen,
  type NoticeCursor,
  type NoticeRow,
} from "#db/queries/notices.server.ts";
import type { NoticeView } from "./notice-view.ts";

type World = Pick<AppContext, "db" | "clock">;

/** Notices a page. */
const pageSize = 25;

/**
 * One page of the viewer's notices, newest first.
 *
 * @returns `next`: where the next page begins; `null`: this was the last
 */
export async function readNotices(
  { db, clock }: World,
  viewer: Viewer,
  before: NoticeCursor | null,
): Promise<{ notices: NoticeView[]; next: NoticeCursor | null; unseen: number }> {
  const rows = await listNotices(db.read, viewer.id, { before, limit: pageSize + 1 });
  const shown = rows.slice(0, pageSize);
  const today = dayInKazakhstan(clock.now());
  const notices: NoticeView[] = [];
  for (const row of shown) notices.push(await noticeView(db.read, viewer, row, today));
  const last = rows.length > pageSize ? shown.at(-1) : undefined;
  const next = last === undefined ? null : { at: last.at, id: last.id };
  return { notices, next, unseen: await countUnseen(db.read, viewer.id) };
}

/**
 * How many notices the viewer has not seen; `null` for roles that get none.
 *
 * @param opened certificate that is being opened just now
 */
export async function countNews({ db }: World, viewer: Viewer, opened: string | null): Promise<number | null> {
  return mayInHouse(viewer, "get-notices") ? await countUnseen(db.read, viewer.id, opened) : null;
}

/** Whether there is something about a certificate that the viewer has not seen. */
export async function hasNewsAbout({ db }: World, viewer: Viewer, certificateId: string): Promise<boolean> {
  return await hasUnseenAbout(db.read, viewer.id, certificateId);
}

/** Notes that the viewer has seen what is told of a certificate, or everything (`null`). */
export async function noteSeen({ db, clock }: World, viewer: Viewer, certificateId: string | null): Promise<void> {
  const at = clock.now().toISOString();
  await db.write(async (tx) => await markSeen(tx, { userId: viewer.id, certificateId, at }));
}

/** A notice as this person may see it today: of a certificate that is not theirs to see any more, only that there was news. */
export async function noticeView(
  q: Queryable,
  viewer: Pick<Viewer, "id" | "role">,
  row: NoticeRow,
  today: CalendarDate,
): Promise<NoticeView> {
  const { id, kind, at, seenAt, certificateId, senderId, submissionId, state } = row;
  const asked = { id: certificateId, senderId, submissionId, state };
  const mayView = await mayNow(q, viewer, "view", asked, today);
  const titles = { kk: row.titleKk, ru: row.titleRu, en: row.titleEn };
  const address = viewer.role === "office" ? `/review/${certificateId}` : `/certificates/${certificateId}`;
  return { id, kind, at, isSeen: seenAt !== null, about: mayView ? { address, number: row.number, titles } : null };
}
