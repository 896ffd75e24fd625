import { describe, expect, test } from "vitest";
import { mostReminders, readReminders } from "#app/certificate/report/reminder-form.ts";

function aForm(people: readonly string[], overrides: Record<string, string> = {}): FormData {
  const form = new FormData();
  for (const id of people) {
    form.append("person", id);
    form.set(`subject.${id}`, "Еске салу");
    form.set(`body.${id}`, "Құрметті әріптес!\r\n\r\nКүтеміз.");
    form.set(`language.${id}`, "kk");
  }
  for (const [name, value] of Object.entries({ period: "2026", send: "all", ...overrides })) form.set(name, value);
  return form;
}

function staffIds(form: FormData): string[] | null {
  const read = readReminders(form);
  return read.ok ? read.letters.map(({ staffId }) => staffId) : null;
}

describe("the form of letters", () => {
  test("one button sends one letter, the last sends all, each once", () => {
    expect(staffIds(aForm(["a", "b", "a"]))).toEqual(["a", "b"]);
    expect(staffIds(aForm(["a", "b"], { send: "b" }))).toEqual(["b"]);
    expect(staffIds(aForm(["a"], { send: "b" }))).toBeNull();
    expect(staffIds(aForm([]))).toBeNull();
    expect(staffIds(aForm(["a"], { period: "now" }))).toBeNull();
  });

  test("keeps a subject on one line and a text as it was written", () => {
    const read = readReminders(aForm(["a"], { "subject.a": " Еске\r\nсалу ", "again.a": "yes" }));
    expect(read).toEqual({
      ok: true,
      periodId: "2026",
      letters: [
        { staffId: "a", subject: "Еске салу", body: "Құрметті әріптес!\n\nКүтеміз.", language: "kk", again: true },
      ],
    });
  });

  test.each([
    ["no subject", { "subject.b": " \n " }],
    ["no text", { "body.b": "" }],
    ["too long a text", { "body.b": "а".repeat(3001) }],
    ["no language of ours", { "language.b": "de" }],
  ])("says whose letter is wrong, and sends none: %s", (_name, overrides) => {
    expect(readReminders(aForm(["a", "b"], overrides))).toEqual({ ok: false, wrong: "b" });
  });

  test("takes no more letters than were offered at a time", () => {
    const many = Array.from({ length: mostReminders + 1 }, (_, index) => `p${index}`);
    expect(readReminders(aForm(many))).toEqual({ ok: false, wrong: null });
    expect(staffIds(aForm(many.slice(1)))).toHaveLength(mostReminders);
  });
});
