import type { AppContext } from "#app/context.server.ts";
import { dayInKazakhstan } from "#app/model/calendar-date.ts";
import type { Viewer } from "#app/model/viewer.ts";
import { listWorksOfStaff } from "#db/queries/author-answers.server.ts";
import { listStaffOf } from "#db/queries/department-heads.server.ts";
import { listHeadedDepartments, staffIdOf } from "#db/queries/ties.server.ts";

/**
 * The certificates of the people of the departments the viewer heads today, drafts excepted, with the names of those
 * people. `null`: the viewer heads none.
 */
export async function listDepartmentWorks({ db, clock }: Pick<AppContext, "db" | "clock">, viewer: Viewer) {
  const day = dayInKazakhstan(clock.now());
  const staffId = await staffIdOf(db.read, viewer.id);
  const departments = staffId === null ? [] : await listHeadedDepartments(db.read, staffId, day);
  if (departments.length === 0) return null;
  const people = await listStaffOf(db.read, departments, day);
  const names = new Map(
    people.map(({ id, surname, givenName, patronymic }) => [
      id,
      [surname, givenName, patronymic].filter(Boolean).join(" "),
    ]),
  );
  const rows = await listWorksOfStaff(db.read, [...names.keys()]);
  const works = new Map(rows.map((row) => [row.certificateId, row]));
  return [...works.values()].map(({ certificateId, state, number, registeredOn, titleKk, titleRu, titleEn }) => ({
    certificateId,
    state,
    number,
    registeredOn,
    titles: { kk: titleKk, ru: titleRu, en: titleEn },
    people: rows.flatMap((row) => (row.certificateId === certificateId ? (names.get(row.staffId ?? "") ?? []) : [])),
  }));
}
