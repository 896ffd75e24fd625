import { describe, expect, test } from "vitest";
import { texts as en } from "#app/i18n/en/index.ts";
import { texts as kk } from "#app/i18n/kk/index.ts";
import { texts as ru } from "#app/i18n/ru/index.ts";
import { findingCodes } from "#app/model/finding.ts";

describe.each([
  ["kk", kk],
  ["ru", ru],
  ["en", en],
] as const)("what to do about a finding, in %s", (_language, { findings, findingSteps }) => {
  test.each(findingCodes)("%s", (code) => {
    expect(findingSteps[code].trim().length).toBeGreaterThan(15);
    expect(findingSteps[code]).not.toBe(findings[code]);
    expect(findingSteps[code]).toMatch(/\.$/u);
    expect(findingSteps[code]).not.toMatch(/\{\{/u);
  });

  test("nothing is said about codes that no rule raises", () => {
    expect(Object.keys(findingSteps).sort()).toEqual([...findingCodes].sort());
  });
});
