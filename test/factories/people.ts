import { calendarDate, type CalendarDate } from "#app/model/calendar-date.ts";
import { exactKey, foldKey } from "#app/certificate/match/name-keys.ts";
import { fullName, type PersonName } from "#app/people/person-name.ts";
import { nameSortKey } from "#app/people/name-sort-key.ts";
import type { Queryable } from "#db/client.server.ts";
import {
  insertAffiliations,
  insertDepartments,
  insertFaculties,
  insertStaff,
  insertStaffNames,
} from "#db/queries/people.server.ts";

/** One faculty with two departments: `faculty-1`, `department-01` (biology), `department-02` (chemistry). */
export async function addStructure(tx: Queryable): Promise<void> {
  const facultyId = "faculty-1";
  await insertFaculties(tx, [
    {
      id: facultyId,
      nameKk: "Жаратылыстану факультеті",
      nameRu: "Факультет естествознания",
      nameEn: "Faculty of Natural Sciences",
    },
  ]);
  await insertDepartments(tx, [
    { id: "department-01", facultyId, nameKk: "Биология", nameRu: "Биология", nameEn: "Biology" },
    { id: "department-02", facultyId, nameKk: "Химия", nameRu: "Химия", nameEn: "Chemistry" },
  ]);
}

type Post = { departmentId: string; fromOn: CalendarDate; toOn?: CalendarDate; sharePercent?: number };

/** A post in `department-01` since 2015, with no end. */
const usualPost: Post = { departmentId: "department-01", fromOn: calendarDate("2015-09-01") };

let added = 0;

/**
 * One member of staff with one spelling; without `posts` in department-01 since 2015.
 *
 * @returns the id
 */
export async function addStaff(
  tx: Queryable,
  person: Omit<PersonName, "patronymic"> & { patronymic?: string; id?: string },
  posts: readonly Post[] = [usualPost],
): Promise<string> {
  const id = person.id ?? `staff-${String((added += 1)).padStart(3, "0")}`;
  const { surname, givenName, patronymic = null } = person;
  const name = fullName({ surname, givenName, patronymic });
  await insertStaff(tx, [{ id, surname, givenName, patronymic, sortKey: nameSortKey(name), email: null }]);
  const keys = { exactKey: exactKey(name), foldKey: foldKey(name) };
  await insertStaffNames(tx, [{ id: `${id}-name`, staffId: id, name, source: "directory", ...keys }]);
  await insertAffiliations(
    tx,
    posts.map((post, index) => ({
      id: `${id}-post-${index}`,
      staffId: id,
      position: "оқытушы",
      sharePercent: 100,
      toOn: null,
      ...post,
    })),
  );
  return id;
}
