import type { CalendarDate } from "#app/model/calendar-date.ts";
import { departmentOn, facultyOn } from "#app/people/directory/structure-on-day.ts";
import type { Queryable } from "#db/client.server.ts";
import { listStructure } from "#db/queries/structure.server.ts";
import type { FrozenUnit } from "./snapshot-content.ts";

/** Faculties and departments under the names, and in the faculties, of a day: a report names them as they were then. */
export async function unitsOn(
  q: Queryable,
  day: CalendarDate,
): Promise<{ faculties: FrozenUnit[]; departments: (FrozenUnit & { facultyId: string })[] }> {
  const structure = await listStructure(q);
  return {
    faculties: structure.faculties.flatMap(({ id }) => facultyOn(structure, id, day) ?? []),
    departments: structure.departments.flatMap(({ id }) => departmentOn(structure, id, day) ?? []),
  };
}
