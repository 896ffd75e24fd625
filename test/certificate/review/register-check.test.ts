import { describe, expect, test } from "vitest";
import { isOutdatedCheck, mayCheckRegister, registerCheckForm } from "#app/certificate/review/register-check.ts";
import { reviewStates } from "#app/model/review-state.ts";
import { roles } from "#app/model/viewer.ts";

const check = { action: "checked-register", before: null, after: { checkId: "c1" } };
const event = (action: string, before: unknown = null, after: unknown = null) => ({ action, before, after });

describe("whether a check still says something", () => {
  test.each([
    ["nothing happened", [], false],
    ["a value changed", [event("corrected", { number: "1" }, { number: "2" })], true],
    ["a value was only confirmed", [event("corrected", { number: "1" }, { number: "1" })], false],
    ["it was read again", [event("read-again")], true],
    ["an author was added", [event("author-added")], true],
    ["it was approved", [event("approved", { state: "submitted" }, { state: "approved" })], false],
    ["another check followed", [event("checked-register", null, { checkId: "c2" })], false],
  ])("%s afterwards", (_name, later, outdated) => {
    const before = event("corrected", { number: "0" }, { number: "1" });
    expect(isOutdatedCheck([before, check, ...later], "c1")).toBe(outdated);
  });
});

test("only the office compares, what it has before it or has approved", () => {
  const allowed = roles.flatMap((role) =>
    reviewStates.filter((state) => mayCheckRegister({ role }, state)).map((state) => `${role} ${state}`),
  );
  expect(allowed.sort()).toEqual(["office approved", "office held", "office submitted"]);
});

describe("the form of a check", () => {
  const form = registerCheckForm(["kazpatent.kz"]);
  const problems = (fields: object) =>
    form.safeParse({ version: "1", answer: "agrees", ...fields }).error?.issues.map(({ message }) => message) ?? [];

  test.each([
    ["without an address", {}, []],
    ["an address without its scheme", { address: "copyright.kazpatent.kz/?!.iD=a" }, []],
    ["another host", { address: "https://evil.example" }, ["other-host"]],
    ["not encrypted", { address: "http://kazpatent.kz" }, ["not-https"]],
    ["no answer", { answer: "" }, ["no-answer"]],
    ["a long note", { note: "а".repeat(501) }, ["too-long"]],
  ])("%s", (_name, fields, expected) => expect(problems(fields)).toEqual(expected));
});
