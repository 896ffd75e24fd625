import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

import { describe, expect, test } from "vitest";

import { rules } from "#app/certificate/validate/validate-reading.ts";
import { texts as english } from "#app/i18n/en/index.ts";
import { texts as kazakh } from "#app/i18n/kk/index.ts";
import { texts as russian } from "#app/i18n/ru/index.ts";
import { findingCodes } from "#app/model/finding.ts";

const ruleFolder = "app/certificate/validate/rules";
const ruleFiles = readdirSync(ruleFolder).map((name) => ({
  name,
  text: readFileSync(path.join(ruleFolder, name), "utf8"),
}));
const sources = sourcesUnder("app").filter((file) => !/^app\/(?:i18n|model|components|routes)\//u.test(file));
const languages = { english, kazakh, russian };

/** Raised by steps that are still to come; take a code out as soon as somebody raises it. */
const notYetRaised: readonly string[] = [];

function sourcesUnder(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((name) => path.posix.join(folder, name))
    .filter((name) => /\.tsx?$/u.test(name));
}

function placeholders(text: string): string[] {
  return [...text.matchAll(/\{\{(\w+)\}\}/gu)].map((match) => match[1] ?? "").sort();
}

describe("every rule", () => {
  test("is one file with one exported rule, listed where rules are run", () => {
    expect(rules).toHaveLength(ruleFiles.length);
    expect(new Set(rules).size).toBe(rules.length);
    for (const { name, text } of ruleFiles) expect([name, text.match(/^export /gmu)]).toEqual([name, ["export "]]);
  });

  test("has a docstring and gives its findings a clause", () => {
    for (const { name, text } of ruleFiles) {
      expect([name, /\/\*\*[\s\S]*?\*\/\nexport const \w+: Rule/u.test(text)]).toEqual([name, true]);
      expect([name, /clause|Order \d+/u.test(text)]).toEqual([name, true]);
    }
  });

  test("has a test that expects each of its codes", () => {
    const tests = readdirSync("test/certificate/validate").map((name) =>
      readFileSync(path.join("test/certificate/validate", name), "utf8"),
    );
    const all = tests.join("\n");
    for (const { name, text } of ruleFiles) {
      const codes = findingCodes.filter((code) => text.includes(`"${code}"`));
      expect([name, codes.length > 0]).toEqual([name, true]);
      expect(codes.filter((code) => !all.includes(`"${code}"`))).toEqual([]);
    }
  });
});

describe("every finding code", () => {
  test("is raised somewhere", () => {
    const code = sources.map((file) => readFileSync(file, "utf8")).join("\n");
    const silent = findingCodes.filter((finding) => !code.includes(`"${finding}"`));
    expect(silent).toEqual(notYetRaised);
  });

  test.each(findingCodes)("%s has a sentence in three languages with the same values", (code) => {
    const sentences = Object.values(languages).map(({ findings }) => findings[code]);
    for (const sentence of sentences) {
      expect(sentence.length).toBeGreaterThan(20);
      expect(placeholders(sentence)).toEqual(placeholders(english.findings[code]));
    }
  });

  test("gets every value its sentence speaks of from the rule that raises it", () => {
    for (const code of findingCodes) {
      const wanted = placeholders(english.findings[code]);
      const rule = ruleFiles.find(({ text }) => text.includes(`"${code}"`))?.text ?? "";
      // `bothPrinted` supplies one and other.
      const given = rule.includes("bothPrinted(") ? `${rule} one: other:` : rule;
      expect([code, wanted.filter((name) => !new RegExp(`\\b${name}:`, "u").test(given))]).toEqual([code, []]);
    }
  });
});
