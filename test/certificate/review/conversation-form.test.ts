import { describe, expect, test } from "vitest";
import { assert, property, string } from "fast-check";
import { conversationForm } from "#app/certificate/review/conversation-form.ts";

function parse(text: string, field?: string) {
  return conversationForm.safeParse({ intent: "comment", text, ...(field === undefined ? {} : { field }) });
}

describe("what is said", () => {
  test.each([
    ["", "text_missing"],
    [" \r\n ", "text_missing"],
    ["а".repeat(2001), "text_too_long"],
  ])("%j is refused", (text, code) => {
    expect(parse(text).error?.issues[0]?.message).toBe(code);
  });

  test("2,000 characters are allowed, line ends counted as browsers count them", () => {
    const text = `${"а".repeat(1000)}\r\n${"б".repeat(999)}`;
    expect(parse(text).data).toMatchObject({ text: text.replace("\r", "") });
  });

  test("the field may be left open, but not invented", () => {
    expect(parse("Сөз").data).toMatchObject({ field: null });
    expect(parse("Сөз", "").data).toMatchObject({ field: null });
    expect(parse("Сөз", "title").data).toMatchObject({ field: "title" });
    expect(parse("Сөз", "password").success).toBe(false);
  });

  test("whatever is typed, what is kept has no control signs but line ends and tabs", () => {
    assert(
      property(string({ unit: "binary", minLength: 1 }), (typed) => {
        const kept = JSON.stringify(parse(typed).data ?? {});
        expect(JSON.parse(kept)).not.toHaveProperty("text", expect.stringMatching(/[^\P{Cc}\n\t]/u));
      }),
    );
  });
});
