import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isSameReport, keptSearch, periodOfReport } from "#app/certificate/report/saved/kept-search.ts";

const fields = ["period", "snapshot", "faculty", "month"] as const;
const presentId = "2026";

describe("the period of a kept report", () => {
  test.each([
    ["as the address says: none is the current one", {}, null, {}],
    ["as the address says: a named one stays", { period: "2025" }, null, { period: "2025" }],
    ["the current one, though the page shows another", { period: "2025", faculty: "f" }, "current", { faculty: "f" }],
    ["the one that is current now, for ever", { faculty: "f" }, "fixed", { period: "2026", faculty: "f" }],
    ["of a month it is named", { month: "2026-03" }, "current", { period: "2026", month: "2026-03" }],
    ["of a frozen state it stays", { period: "2025", snapshot: "2" }, "current", { period: "2025", snapshot: "2" }],
    ["of two frozen states it stays", { from: "1", to: "now" }, "current", { period: "2026", from: "1", to: "now" }],
  ] as const)("%s", (_name, search, span, kept) => {
    expect(keptSearch(search, fields, { span, presentId })).toEqual(kept);
  });

  test("is none where the report has none, and days are days", () => {
    const days = { from: "2026-01-01", to: "2026-06-30", language: "ru" };
    expect(keptSearch(days, ["from", "to"], { span: "fixed", presentId })).toEqual({
      from: "2026-01-01",
      to: "2026-06-30",
    });
    expect(periodOfReport(days, ["from", "to"], presentId)).toBeNull();
  });

  test("is told as it is kept", () => {
    expect(periodOfReport({}, fields, presentId)).toEqual({ span: "current", periodId: "2026", isPinned: false });
    const state = { period: "2025", snapshot: "1" };
    expect(periodOfReport(state, fields, presentId)).toEqual({ span: "fixed", periodId: "2025", isPinned: true });
  });

  test("keeping what is kept changes nothing", () => {
    const key = fc.constantFrom("period", "month", "snapshot", "faculty", "language");
    fc.assert(
      fc.property(fc.dictionary(key, fc.constantFrom("2024", "2025-01", "3")), (search) => {
        const once = keptSearch(search, fields, { span: null, presentId });
        const again = keptSearch(once, fields, { span: null, presentId: "2031" });
        expect(isSameReport(once, again)).toBe(true);
      }),
    );
  });
});

test("two addresses in another order are one report", () => {
  expect(isSameReport({ period: "2026", faculty: "f" }, { faculty: "f", period: "2026" })).toBe(true);
  expect(isSameReport({ period: "2026" }, { period: "2026", faculty: "f" })).toBe(false);
});
