import { describe, expect, test } from "vitest";
import { fullName, shortName } from "#app/people/person-name.ts";

describe("a person's name", () => {
  test("stands in the order of the form: surname, given name, patronymic", () => {
    expect(fullName({ surname: "Әбдірова", givenName: "Гүлнар", patronymic: "Сейітқызы" })).toBe(
      "Әбдірова Гүлнар Сейітқызы",
    );
  });

  test("needs no patronymic", () => {
    const name = { surname: "Ким", givenName: "Виктор", patronymic: null };
    expect(fullName(name)).toBe("Ким Виктор");
    expect(shortName(name)).toBe("Ким В.");
  });

  test("is shortened to initials", () => {
    expect(shortName({ surname: "Әбдірова", givenName: "Гүлнар", patronymic: "Сейітқызы" })).toBe("Әбдірова Г. С.");
  });
});
