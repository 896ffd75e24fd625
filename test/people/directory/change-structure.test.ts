import { describe, expect, test } from "vitest";
import { calendarDate } from "#app/model/calendar-date.ts";
import type { Directory, DirectoryChange } from "#app/model/directory.ts";
import {
  closeDepartment,
  endPost,
  mergeDepartment,
  movePerson,
  renameDepartment,
} from "#app/people/directory/change-structure.ts";
import { departmentOn } from "#app/people/directory/structure-on-day.ts";

const names = (name: string) => ({ nameKk: name, nameRu: `${name} ru`, nameEn: `${name} en` });
const department = (id: string) => ({ id, facultyId: "f1", ...names(id), closedOn: null, mergedIntoId: null });
const directory: Directory = {
  faculties: [
    { id: "f1", ...names("Бірінші"), closedOn: null },
    { id: "f2", ...names("Екінші"), closedOn: null },
  ],
  formerFaculties: [],
  departments: [department("d1"), department("d2")],
  formerDepartments: [],
  staff: [],
  staffNames: [],
  affiliations: [
    { id: "p1", staffId: "s1", departmentId: "d1", position: "доцент", sharePercent: 100, fromOn: calendarDate("2015-09-01"), toOn: null },
    { id: "p2", staffId: "s2", departmentId: "d1", position: "оқытушы", sharePercent: 50, fromOn: calendarDate("2015-09-01"), toOn: calendarDate("2020-06-30") },
  ],
}; // prettier-ignore
let ids = 0;
const world = { directory, newId: () => `new-${(ids += 1)}` };
const done = (outcome: { ok: boolean; value?: DirectoryChange[] }) =>
  (outcome.value ?? []).map(({ table, rowId, after }) =>
    Object.assign({ table, rowId: rowId.replace(/\d+$/u, "") }, after),
  );
const day = calendarDate("2026-01-01");

describe("changes that begin on a day", () => {
  test("a renamed department was called otherwise before that day", () => {
    const outcome = renameDepartment(world, "d1", { ...names("Жаңа"), facultyId: "f2", fromOn: day });
    const rows = outcome.ok ? outcome.value : [];
    const after: Directory = {
      ...directory,
      departments: rows.flatMap((change) => (change.table === "departments" ? (change.after ?? []) : [])),
      formerDepartments: rows.flatMap((change) => (change.table === "formerDepartments" ? (change.after ?? []) : [])),
    };
    expect(departmentOn(after, "d1", calendarDate("2025-12-31"))).toMatchObject({ nameKk: "d1", facultyId: "f1" });
    expect(departmentOn(after, "d1", day)).toMatchObject({ nameKk: "Жаңа", facultyId: "f2" });
    const earlier = renameDepartment({ ...world, directory: after }, "d1", {
      ...names("Тағы"),
      facultyId: "f2",
      fromOn: day,
    });
    expect(earlier).toEqual({ ok: false, error: "day-before-start" });
  });

  test("closing ends what lasts and leaves what ended before", () => {
    expect(done(closeDepartment(world, "d1", day))).toMatchObject([
      { table: "departments", closedOn: day },
      { table: "affiliations", staffId: "s1", toOn: day },
    ]);
    expect(closeDepartment(world, "d1", calendarDate("2010-01-01"))).toEqual({ ok: false, error: "day-before-start" });
  });

  test("merging moves people on the day and not before", () => {
    expect(done(mergeDepartment(world, "d1", { intoId: "d2", fromOn: day }))).toMatchObject([
      { table: "departments", closedOn: "2025-12-31", mergedIntoId: "d2" },
      { table: "affiliations", departmentId: "d1", toOn: "2025-12-31" },
      { table: "affiliations", rowId: "new-", departmentId: "d2", fromOn: day, toOn: null, sharePercent: 100 },
    ]);
    expect(mergeDepartment(world, "d1", { intoId: "d1", fromOn: day }).ok).toBe(false);
  });

  test("who moves has two posts, one after the other", () => {
    const next = { departmentId: "d2", position: "профессор", sharePercent: 75, fromOn: day };
    expect(done(movePerson(world, "p1", next))).toMatchObject([
      { departmentId: "d1", toOn: "2025-12-31" },
      { departmentId: "d2", position: "профессор", sharePercent: 75, fromOn: day },
    ]);
    expect(movePerson(world, "p2", next)).toEqual({ ok: false, error: "day-before-start" });
    expect(movePerson(world, "p1", { ...next, sharePercent: 500 })).toEqual({ ok: false, error: "share-wrong" });
  });

  test("a post ends no earlier than it began", () => {
    expect(endPost(world, "p1", calendarDate("2010-01-01"))).toEqual({ ok: false, error: "day-before-start" });
    expect(done(endPost(world, "p1", day))).toMatchObject([{ toOn: day }]);
  });
});
