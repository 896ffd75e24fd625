import { describe, expect, test } from "vitest";
import { readKeepForm, readSavedReportForm } from "#app/certificate/report/saved/saved-report-form.ts";

function formOf(fields: Record<string, string | readonly string[]>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) {
    for (const one of typeof value === "string" ? [value] : value) form.append(name, one);
  }
  return form;
}

const keeping = { name: "Биология", kind: "rating", query: "period=2026", language: "kk", as: "new" };

describe("keeping a report", () => {
  test("makes one line of its name", () => {
    const kept = readKeepForm(formOf({ ...keeping, name: "  Айлық\u200b\n есеп\t" }));
    expect(kept).toMatchObject({ ok: true, value: { name: "Айлық есеп" } });
  });

  test.each([
    ["no name", { name: " \u200b " }, "name"],
    ["a name that is too long", { name: "ә".repeat(121) }, "name"],
    ["a kind that does not exist", { kind: "poem" }, "nonsense"],
    ["an endless address", { query: "a".repeat(4001) }, "nonsense"],
    ["over a report that is not named", { as: "over" }, "nonsense"],
    ["over a report whose version is not known", { as: "over", savedId: "one" }, "nonsense"],
  ] as const)("%s is answered", (_name, change, error) => {
    expect(readKeepForm(formOf({ ...keeping, ...change }))).toEqual({ ok: false, error });
  });
});

describe("the page of a kept report", () => {
  const schedule = { intent: "schedule", recipientId: "one", rhythm: "monthly" };
  const days = { "day-weekly": "1", "day-monthly": "15", "day-before-closing": "" };

  test("takes the day of the chosen rhythm, whatever stands beside the others", () => {
    expect(readSavedReportForm(formOf({ ...schedule, ...days }))).toMatchObject({ ok: true, value: { day: 15 } });
  });

  test.each([
    ["weekly", "8"],
    ["monthly", "29"],
    ["monthly", "2.5"],
    ["before-closing", "61"],
    ["before-closing", ""],
  ])("%s knows no day %s", (rhythm, day) => {
    const form = formOf({ ...schedule, rhythm, [`day-${rhythm}`]: day });
    expect(readSavedReportForm(form)).toEqual({ ok: false, error: "day" });
  });

  test("shares with several roles, one or none, and with no teacher", () => {
    const change = { intent: "change", version: "2", name: "Есеп" };
    for (const sharedWith of [[], ["office"], ["office", "administration"]]) {
      expect(readSavedReportForm(formOf({ ...change, sharedWith }))).toMatchObject({ value: { sharedWith } });
    }
    const wrong = readSavedReportForm(formOf({ ...change, sharedWith: ["faculty"] }));
    expect(wrong).toEqual({ ok: false, error: "nonsense" });
  });
});
