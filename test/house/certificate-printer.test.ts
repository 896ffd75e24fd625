import * as fc from "fast-check";
import { expect, test } from "vitest";

import { canPrint } from "#scripts/certificate-printer/fonts.ts";
import { printCertificate, printDocument } from "#scripts/certificate-printer/print-certificate.ts";
import { fontNames } from "#scripts/certificate-printer/spec.ts";
import { arbitraryCertificate } from "#test/factories/certificate-specs.ts";

test("every face of the printer has every letter that certificates need", () => {
  const letters = Array.from("ӘҒҚҢӨҰҮҺІәғқңөұүһіЁёЪъ№«»“”–—İ");
  for (const name of fontNames) expect(letters.filter((letter) => !canPrint(name, letter))).toEqual([]);
});

test("any certificate fits on its pages, and is the same bytes whenever it is printed", async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryCertificate, async (spec) => {
      const [once, again] = [await printCertificate(spec), await printCertificate(spec)];
      expect(once.subarray(0, 5).toString()).toBe("%PDF-");
      expect(once.equals(again)).toBe(true);
    }),
    { numRuns: 25 },
  );
});

test("documents that are no certificates go into the same file", async () => {
  const [certificate] = fc.sample(arbitraryCertificate, 1);
  const other = { authors: ["Цой Нуржан"], title: "Технологии дистанционного обучения" };
  const letter = { kind: "cover-letter", ...other } as const;
  const application = { kind: "application", ...other } as const;
  const patent = { kind: "patent", ...other } as const;
  const parts = [letter, application, patent, ...(certificate === undefined ? [] : [certificate])];
  const file = (await printDocument(parts)).toString("latin1");
  expect(file.match(/\/Type \/Page\b/gu)?.length).toBeGreaterThanOrEqual(parts.length);
});
