import { expect, test } from "vitest";

import { foldLabel } from "#app/certificate/read/fold-text.ts";
import { findPhrase } from "#app/certificate/recognise/find-phrase.ts";
import { tokensOf } from "#app/certificate/recognise/tokens.ts";
import { lines } from "#test/factories/page-lines.ts";

const phrase = foldLabel("автором которого");

test.each([
  ["Сборник заданий (А1-В2) автором которого", "Сборник заданий (А1-В2)"],
  ["Сборник заданий автором которого", "Сборник заданий"],
  ["Сборник. Ав. автором кoтoporo", "Сборник. Ав."],
])("what stands before a phrase is no part of it, however alike it begins: %s", (row, before) => {
  const tokens = tokensOf(lines(row), 595);
  const found = findPhrase(tokens, phrase);
  expect(found).not.toBeNull();
  const left = tokens.slice(0, found?.start).map(({ text }) => text);
  expect(left.join("").replace(/\s/gu, "")).toBe(before.replace(/\s/gu, ""));
});
