import { and, asc, eq, gte, inArray, isNull, lte, or } from "drizzle-orm";
import type { CalendarDate } from "#app/model/calendar-date.ts";
import type { Queryable } from "../client.server.ts";
import { affiliations, departments, staff } from "../schema/people.ts";
import { departmentHeads } from "../schema/senders.ts";

export type HeadRow = typeof departmentHeads.$inferSelect;

/** Everything somebody heads or headed, oldest first, under the departments' present names. */
export async function listHeadshipsOf(q: Queryable, staffId: string) {
  return await q
    .select({
      id: departmentHeads.id,
      departmentId: departmentHeads.departmentId,
      names: { kk: departments.nameKk, ru: departments.nameRu, en: departments.nameEn },
      fromOn: departmentHeads.fromOn,
      toOn: departmentHeads.toOn,
    })
    .from(departmentHeads)
    .innerJoin(departments, eq(departments.id, departmentHeads.departmentId))
    .where(eq(departmentHeads.staffId, staffId))
    .orderBy(asc(departmentHeads.fromOn), asc(departmentHeads.id));
}

export async function insertHead(tx: Queryable, row: HeadRow): Promise<void> {
  await tx.insert(departmentHeads).values(row);
}

export async function endHead(tx: Queryable, id: string, toOn: CalendarDate): Promise<void> {
  await tx.update(departmentHeads).set({ toOn }).where(eq(departmentHeads.id, id));
}

/** Everybody who holds a post in these departments on this day, by name. */
export async function listStaffOf(q: Queryable, departmentIds: readonly string[], day: CalendarDate) {
  if (departmentIds.length === 0) return [];
  return await q
    .selectDistinct({
      id: staff.id,
      surname: staff.surname,
      givenName: staff.givenName,
      patronymic: staff.patronymic,
      sortKey: staff.sortKey,
    })
    .from(affiliations)
    .innerJoin(staff, eq(staff.id, affiliations.staffId))
    .where(
      and(
        inArray(affiliations.departmentId, [...departmentIds]),
        lte(affiliations.fromOn, day),
        or(isNull(affiliations.toOn), gte(affiliations.toOn, day)),
      ),
    )
    .orderBy(asc(staff.sortKey), asc(staff.id));
}
