import { describe, expect, test } from "vitest";
import { correctionForm } from "#app/certificate/review/correction-form.ts";
import { decisionForm } from "#app/certificate/review/decision-form.ts";

function parse(fields: Record<string, unknown>) {
  return correctionForm.safeParse({ version: "3", ...fields });
}

function problemsOf(fields: Record<string, unknown>): string[] {
  return parse(fields).error?.issues.map((issue) => issue.message) ?? [];
}

describe("the field form", () => {
  test("keeps zeros in front of a number and takes the sign before it away", () => {
    expect(parse({ number: " № 0005541 " }).data).toMatchObject({ version: 3, number: "0005541" });
  });

  test("an emptied box is no value, one that was not sent is not touched", () => {
    const { data } = parse({ number: " ", createdOn: "" });
    expect(data).toMatchObject({ number: null, createdOn: null });
    expect(data?.titleKk).toBeUndefined();
    expect(data?.registeredOn).toBeUndefined();
  });

  test("takes one tick or several, and no foreign names", () => {
    expect(parse({ confirmed: "number" }).data?.confirmed).toEqual(["number"]);
    expect(parse({ confirmed: ["titleKk", "authors", "state"] }).data?.confirmed).toEqual(["titleKk", "authors"]);
    expect(parse({}).data?.confirmed).toEqual([]);
  });

  test("joins the lines of a pasted title", () => {
    expect(parse({ titleKk: " Цифрлық\n  сауаттылық " }).data?.titleKk).toBe("Цифрлық сауаттылық");
  });

  test.each([
    ["a number with other signs", { number: "12<3" }, "not_a_number"],
    ["a day that does not exist", { registeredOn: "2026-02-30" }, "not_a_day"],
    ["an author of one letter", { authors: [{ id: "a", name: " Ә " }] }, "name_too_short"],
    ["an unknown type", { objectType: "poem" }, "other"],
  ])("refuses %s", (_name, fields, problem) => {
    expect(problemsOf(fields)).toEqual([problem]);
  });
});

describe("the decision form", () => {
  test.each([
    ["nine characters", "x".repeat(9), false],
    ["ten", "x".repeat(10), true],
    ["ten with the outer space", ` ${"x".repeat(8)} `, false],
    ["five hundred", "x".repeat(500), true],
    ["more", "x".repeat(501), false],
  ])("a reason of %s", (_name, reason, isFine) => {
    expect(decisionForm.safeParse({ intent: "return", version: 0, reason }).success).toBe(isFine);
    expect(decisionForm.safeParse({ intent: "reject", version: 0, reason }).success).toBe(isFine);
  });

  test("an approval needs none", () => {
    expect(decisionForm.safeParse({ intent: "approve", version: "0" }).success).toBe(true);
  });
});
