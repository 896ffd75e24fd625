import { describe, expect, test } from "vitest";
import { machineFields } from "#app/certificate/review/machine-values.ts";
import { whatIsMissing } from "#app/certificate/review/what-is-missing.ts";
import { aJudgedReading } from "#test/factories/certificate-to-review.ts";

const complete = machineFields(aJudgedReading());

describe("what keeps a certificate from going on", () => {
  test("nothing, when number, date, a title and decided authors are there", () => {
    expect(whatIsMissing(complete, [{ link: "machine" }, { link: "external" }])).toEqual([]);
  });

  test.each([
    ["number", { number: null }],
    ["registeredOn", { registeredOn: null }],
    ["title", { titleKk: null, titleRu: null, titleEn: null }],
  ])("the %s", (requirement, without) => {
    expect(whatIsMissing({ ...complete, ...without }, [{ link: "person" }])).toEqual([requirement]);
  });

  test("one title in any language is enough", () => {
    expect(whatIsMissing({ ...complete, titleKk: null }, [{ link: "person" }])).toEqual([]);
  });

  test("an author nobody decided on, and no author at all", () => {
    expect(whatIsMissing(complete, [{ link: "person" }, { link: "open" }])).toEqual(["authorsDecided"]);
    expect(whatIsMissing(complete, [])).toEqual(["authors"]);
  });
});
