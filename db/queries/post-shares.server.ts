import { and, asc, gte, isNull, lte, or, sum } from "drizzle-orm";
import type { CalendarDate } from "#app/model/calendar-date.ts";
import type { Queryable } from "../client.server.ts";
import { affiliations } from "../schema/people.ts";

/** Shares of the posts held on a day, in per cent, added up by department; departments without a post are not there. */
export async function listPostShares(
  q: Queryable,
  on: CalendarDate,
): Promise<{ departmentId: string; percent: number }[]> {
  const { departmentId, sharePercent, fromOn, toOn } = affiliations;
  return await q
    .select({ departmentId, percent: sum(sharePercent).mapWith(Number) })
    .from(affiliations)
    .where(and(lte(fromOn, on), or(isNull(toOn), gte(toOn, on))))
    .groupBy(departmentId)
    .orderBy(asc(departmentId));
}
