import { describe, expect, test } from "vitest";
import { errorFacts } from "#app/error-facts.ts";

describe("what the log says of an error", () => {
  test("its kind, code and frames, never what a person typed", () => {
    const cause = Object.assign(new Error("UNIQUE constraint failed"), { code: "SQLITE_CONSTRAINT_UNIQUE" });
    const facts = errorFacts(new Error("Failed query: insert … params: Ғабитов Нұрлан,39362", { cause }));
    expect(facts).toMatchObject({ error: "Error", code: "SQLITE_CONSTRAINT_UNIQUE" });
    expect(facts.frames?.length).toBeGreaterThan(0);
    expect(JSON.stringify(facts)).not.toMatch(/Ғабитов|39362|Failed query/u);
  });

  test("something thrown that is no error is named as such", () => {
    expect(errorFacts("Ғабитов Нұрлан")).toMatchObject({ error: "TypeError", code: undefined });
  });
});
