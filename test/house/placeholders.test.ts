import { describe, expect, test } from "vitest";
import { texts as en } from "#app/i18n/en/index.ts";
import { texts as kk } from "#app/i18n/kk/index.ts";
import { texts as ru } from "#app/i18n/ru/index.ts";

/** Every text by its key, plural forms under the key they belong to. */
function textsByKey(texts: object, prefix = ""): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const [name, value] of Object.entries(texts)) {
    const key = `${prefix}${name}`.replace(/_(?:one|few|many|other)$/, "");
    if (typeof value === "string") found.set(key, [...(found.get(key) ?? []), value]);
    else for (const [inner, all] of textsByKey(Object(value), `${key}.`)) found.set(inner, all);
  }
  return found;
}

function placeholders(texts: readonly string[]): string[] {
  const names = texts.flatMap((text) => [...text.matchAll(/\{\{\s*([\w-]+)\s*\}\}/g)].map(([, name = ""]) => name));
  // A form for exactly one may leave the number out.
  return [...new Set(names)].filter((name) => name !== "count").sort();
}

const english = textsByKey(en);

describe.each([
  ["kk", textsByKey(kk)],
  ["ru", textsByKey(ru)],
])("texts in %s", (_language, texts) => {
  test("have the same placeholders as the English ones", () => {
    for (const [key, originals] of english) {
      expect({ key, names: placeholders(texts.get(key) ?? []) }).toEqual({ key, names: placeholders(originals) });
    }
  });
});

test("Kazakh texts use no letters that only look Kazakh", () => {
  // A Latin i or h inside a Cyrillic word is not found by a search, and is read aloud wrongly.
  const mixed = /[а-яәғқңөұүһі][a-z]|[a-z][а-яәғқңөұүһі]/i;
  const wrong = [...textsByKey(kk)].filter(([, all]) =>
    all.some((text) => mixed.test(text.replaceAll(/\{\{.*?\}\}/g, ""))),
  );
  expect(wrong).toEqual([]);
});
