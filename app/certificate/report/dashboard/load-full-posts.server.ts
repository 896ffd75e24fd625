import type { CalendarDate } from "#app/model/calendar-date.ts";
import type { RatingPeriod } from "#app/model/rating.ts";
import { departmentOn } from "#app/people/directory/structure-on-day.ts";
import type { Queryable } from "#db/client.server.ts";
import { listPostShares } from "#db/queries/post-shares.server.ts";
import { listStructure } from "#db/queries/structure.server.ts";
import { postDay, type FullPosts } from "./full-posts.ts";

/** Full posts of a period as the directory tells them now, in the faculties of that day. */
export async function fullPostsOf(q: Queryable, period: RatingPeriod, today: CalendarDate): Promise<FullPosts> {
  const on = postDay(period, today);
  const structure = await listStructure(q);
  const departments = (await listPostShares(q, on)).flatMap(({ departmentId: id, percent }) => {
    const unit = departmentOn(structure, id, on);
    return unit === null ? [] : [{ id, facultyId: unit.facultyId, percent }];
  });
  return { on, departments };
}
