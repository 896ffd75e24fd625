import { describe, expect, test } from "vitest";
import { calendarDate } from "#app/model/calendar-date.ts";
import {
  affiliationOn,
  getStaff,
  insertAffiliations,
  insertStaffNames,
  listDepartments,
  listFaculties,
  listStaffNames,
  searchStaff,
} from "#db/queries/people.server.ts";
import { addStaff, addStructure } from "../factories/people.ts";
import { testContext } from "../support/test-context.ts";

describe("the staff directory", () => {
  test("knows faculties and departments by their names in three languages", async () => {
    const { db } = await testContext();
    await db.write(async (tx) => await addStructure(tx));

    expect(await listFaculties(db.read)).toMatchObject([{ id: "faculty-1", nameKk: "Жаратылыстану факультеті" }]);
    expect(await listDepartments(db.read)).toMatchObject([
      { id: "department-01", facultyId: "faculty-1", nameRu: "Биология" },
      { id: "department-02", facultyId: "faculty-1", nameEn: "Chemistry" },
    ]);
  });

  test("gives the matching every spelling of everybody, learned ones too", async () => {
    const { db } = await testContext();
    await db.write(async (tx) => {
      await addStructure(tx);
      const id = await addStaff(tx, { surname: "Әбдірова", givenName: "Гүлнар" });
      const learned = { name: "Абдирова Гульнар", exactKey: "абдирова гульнар", foldKey: "абдирова гулнар" };
      await insertStaffNames(tx, [{ id: "learned", staffId: id, source: "confirmed", ...learned }]);
    });

    const names = await listStaffNames(db.read);
    expect(names.map(({ name }) => name).sort()).toEqual(["Абдирова Гульнар", "Әбдірова Гүлнар"]);
    expect(new Set(names.map(({ staffId }) => staffId)).size).toBe(1);
  });

  test("finds people by parts of any spelling and sorts them by the Kazakh alphabet", async () => {
    const { db } = await testContext();
    await db.write(async (tx) => {
      await addStructure(tx);
      for (const surname of ["Яковлева", "Әлиева", "Абаева", "Құсайынова"]) {
        await addStaff(tx, { surname, givenName: "Анна" });
      }
    });

    const everybody = await searchStaff(db.read, [], 10);
    expect(everybody.map((row) => row.surname)).toEqual(["Абаева", "Әлиева", "Құсайынова", "Яковлева"]);
    expect((await searchStaff(db.read, ["алиев", "анна"], 10)).map((row) => row.surname)).toEqual(["Әлиева"]);
    expect(await searchStaff(db.read, ["алиев", "петр"], 10)).toEqual([]);
    expect(await searchStaff(db.read, [], 2)).toHaveLength(2);
  });

  test("typed wildcards match nobody by themselves", async () => {
    const { db } = await testContext();
    await db.write(async (tx) => {
      await addStructure(tx);
      await addStaff(tx, { surname: "Абаева", givenName: "Анна" });
    });
    expect(await searchStaff(db.read, ["а_аева"], 10)).toEqual([]);
  });

  test("says null for somebody who is not there", async () => {
    const { db } = await testContext();
    expect(await getStaff(db.read, "nobody")).toBeNull();
  });
});

describe("where somebody worked on a day", () => {
  test("follows a move from one department to another, to the day", async () => {
    const { db } = await testContext();
    const id = await db.write(async (tx) => {
      await addStructure(tx);
      return await addStaff(tx, { surname: "Ким", givenName: "Яна" }, [
        { departmentId: "department-01", fromOn: calendarDate("2020-09-01"), toOn: calendarDate("2025-08-31") },
        { departmentId: "department-02", fromOn: calendarDate("2025-09-01") },
      ]);
    });

    expect((await affiliationOn(db.read, id, calendarDate("2025-08-31")))?.departmentId).toBe("department-01");
    expect((await affiliationOn(db.read, id, calendarDate("2025-09-01")))?.departmentId).toBe("department-02");
    expect(await affiliationOn(db.read, id, calendarDate("2020-08-31"))).toBeNull();
  });

  test("prefers the larger share of two posts, then the one held longer", async () => {
    const { db } = await testContext();
    const [bigger, longer] = await db.write(async (tx) => {
      await addStructure(tx);
      const day = calendarDate("2020-09-01");
      const first = await addStaff(tx, { surname: "Пак", givenName: "Олег" }, [
        { departmentId: "department-01", fromOn: day, sharePercent: 25 },
        { departmentId: "department-02", fromOn: calendarDate("2022-09-01"), sharePercent: 100 },
      ]);
      const second = await addStaff(tx, { surname: "Цой", givenName: "Олег" }, [
        { departmentId: "department-02", fromOn: calendarDate("2022-09-01"), sharePercent: 50 },
        { departmentId: "department-01", fromOn: day, sharePercent: 50 },
      ]);
      return [first, second] as const;
    });

    const today = calendarDate("2026-01-15");
    expect(await affiliationOn(db.read, bigger, today)).toMatchObject({ departmentId: "department-02" });
    expect(await affiliationOn(db.read, longer, today)).toEqual({
      departmentId: "department-01",
      facultyId: "faculty-1",
      position: "оқытушы",
      sharePercent: 50,
    });
  });

  test("refuses a post that ends before it begins", async () => {
    const { db } = await testContext();
    const impossible = db.write(async (tx) => {
      await addStructure(tx);
      const staffId = await addStaff(tx, { surname: "Ли", givenName: "Олег" });
      await insertAffiliations(tx, [
        {
          id: "backwards",
          staffId,
          departmentId: "department-01",
          position: "оқытушы",
          sharePercent: 100,
          fromOn: calendarDate("2025-09-01"),
          toOn: calendarDate("2025-08-31"),
        },
      ]);
    });
    await expect(impossible).rejects.toThrow(/affiliation_days/);
  });
});
