import { describe, expect, test } from "vitest";
import { offeredReasons } from "#app/certificate/review/offered-reasons.ts";
import type { FindingCode } from "#app/model/finding.ts";

function aTemplate(name: string, ...findings: FindingCode[]) {
  return { name, findings };
}

const always = aTemplate("hard to read");
const differ = aTemplate("halves differ", "number-mismatch", "date-mismatch");
const half = aTemplate("one half only", "half-missing");
const all = [always, differ, half];

describe("wordings that fit a certificate", () => {
  test.each<[string, FindingCode[], string[]]>([
    ["no findings: what fits always", [], ["hard to read"]],
    ["a finding: its wording first", ["half-missing"], ["one half only", "hard to read"]],
    [
      "the heaviest finding's first",
      ["half-missing", "date-mismatch"],
      ["one half only", "halves differ", "hard to read"],
    ],
    ["two findings of one wording: once", ["number-mismatch", "date-mismatch"], ["halves differ", "hard to read"]],
    ["a finding nobody wrote a wording for", ["duplicate"], ["hard to read"]],
  ])("%s", (_name, codes, names) => {
    expect(offeredReasons(all, codes).map(({ name }) => name)).toEqual(names);
  });
});
