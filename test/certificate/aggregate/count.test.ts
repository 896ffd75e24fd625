import { describe, expect, test } from "vitest";
import { count } from "#app/certificate/aggregate/count.ts";
import { aRule } from "#test/factories/a-rule.ts";
import { aRatedCertificate, anOwnAuthor } from "#test/factories/counted-certificate.ts";

const five = aRule();
const sixtyFull = aRule({ pointsPerCertificate: 60, split: "full" });

describe("counting by hand", () => {
  test("60 a certificate in full: three certificates of one author are 180", () => {
    const certificates = ["c1", "c2", "c3"].map((id) => aRatedCertificate(id, [anOwnAuthor("aida")]));
    expect(count(certificates, sixtyFull).byPerson.get("aida")).toEqual({
      certificates: 3,
      participations: 3,
      points: 180,
    });
  });

  test("in full, two own authors of one certificate get 60 each, and the university counts one certificate", () => {
    const figures = count([aRatedCertificate("c1", [anOwnAuthor("aida"), anOwnAuthor("bolat")])], sixtyFull);
    expect(figures.university).toEqual({ certificates: 1, participations: 2, points: 120 });
  });

  test("5 split equally among three own authors of three units stays 5 for the university", () => {
    const authors = [anOwnAuthor("aida", "bio"), anOwnAuthor("bolat", "chem"), anOwnAuthor("dana", "history")];
    const figures = count([aRatedCertificate("c1", authors)], five);
    expect(figures.university).toEqual({ certificates: 1, participations: 3, points: 5 });
    expect(figures.byFaculty.get("natural")).toEqual({ certificates: 1, participations: 2, points: 10 / 3 });
    expect(figures.byFaculty.get("human")).toEqual({ certificates: 1, participations: 1, points: 5 / 3 });
  });

  test("a joint work of two departments counts once for the university and once in each department", () => {
    const joint = aRatedCertificate("c1", [anOwnAuthor("aida", "bio"), anOwnAuthor("bolat", "chem")]);
    const figures = count([joint, aRatedCertificate("c2", [anOwnAuthor("aida", "bio")])], five);
    expect(figures.university.certificates).toBe(2);
    expect(figures.byDepartment.get("bio")).toEqual({ certificates: 2, participations: 2, points: 7.5 });
    expect(figures.byDepartment.get("chem")).toEqual({ certificates: 1, participations: 1, points: 2.5 });
    expect(figures.byFaculty.get("natural")?.certificates).toBe(2);
  });

  test("external authors take no share: only own authors are in the list that counts", () => {
    const printed = [
      { name: "Автор aida", link: "machine" as const, staffId: "aida" },
      { name: "Сырттан Келген", link: "external" as const, staffId: null },
    ];
    const certificate = aRatedCertificate("c1", [anOwnAuthor("aida")], { printedAuthors: printed });
    expect(count([certificate], five).byPerson.get("aida")?.points).toBe(5);
  });

  test("a person printed twice on one certificate takes part once", () => {
    const certificate = aRatedCertificate("c1", [anOwnAuthor("aida"), anOwnAuthor("aida"), anOwnAuthor("bolat")]);
    expect(count([certificate], five).byPerson.get("aida")).toEqual({
      certificates: 1,
      participations: 1,
      points: 2.5,
    });
  });

  test("the month and the type are those of the registration", () => {
    const figures = count(
      [
        aRatedCertificate("c1", [anOwnAuthor("aida")], { on: "2026-01-31" }),
        aRatedCertificate("c2", [anOwnAuthor("aida")], { on: "2026-02-01", objectType: "computer-program" }),
      ],
      five,
    );
    expect([...figures.byMonth.keys()]).toEqual(["2026-01", "2026-02"]);
    expect(figures.byObjectType.get("computer-program")).toEqual({ certificates: 1, participations: 1, points: 5 });
  });

  test("looking at one department does not change what its people get", () => {
    const joint = aRatedCertificate("c1", [anOwnAuthor("aida", "bio"), anOwnAuthor("bolat", "chem")]);
    expect(count([joint], five, { departmentId: "bio" }).university).toEqual({
      certificates: 1,
      participations: 1,
      points: 2.5,
    });
  });

  test("nothing counts when nothing is approved", () => {
    expect(count([], five).university).toEqual({ certificates: 0, participations: 0, points: 0 });
  });
});
