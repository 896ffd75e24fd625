import * as fc from "fast-check";
import { describe, expect, test } from "vitest";

import { certainFrom, together } from "#app/certificate/extract/confidence.ts";
import { mergeHalves } from "#app/certificate/extract/merge-halves.ts";
import { placesToLookAt } from "#app/certificate/extract/places-to-look-at.ts";
import { reconcileHalves } from "#app/certificate/extract/reconcile-halves.ts";
import { withoutHint } from "#app/certificate/extract/without-hint.ts";
import { lineText } from "#app/certificate/read/page-text.ts";
import type { HalfReading, ReadValue } from "#app/model/reading.ts";
import { lines } from "#test/factories/page-lines.ts";
import { aHalf, aValue } from "#test/factories/unjudged-reading.ts";

const firm: Partial<ReadValue<never>> = { witness: "ocr", confidence: 0.99, support: ["ocr", "ocr-close"], others: [] };
const weak: Partial<ReadValue<never>> = { witness: "ocr", confidence: 0.5, support: ["ocr"], others: [] };

function halves(kk: Partial<HalfReading>, ru: Partial<HalfReading>): [HalfReading, HalfReading] {
  const [first, second] = reconcileHalves([aHalf("kk", kk), aHalf("ru", ru)]);
  if (first === undefined || second === undefined) throw new Error("two halves stay two halves");
  return [first, second];
}

describe("halves that were recognised help each other", () => {
  test("a digit that the mark has swallowed comes back from the other half", () => {
    const [kk, ru] = halves({ number: aValue("5818", firm) }, { number: aValue("55818", firm) });
    expect([kk.number?.value, ru.number?.value]).toEqual(["55818", "55818"]);
    expect(kk.number?.others?.map(({ value }) => value)).toEqual(["5818"]);
  });

  test("a difference that both halves print firmly stays, so that somebody sees it", () => {
    const [kk, ru] = halves({ number: aValue("18045", firm) }, { number: aValue("18054", firm) });
    expect([kk.number?.value, ru.number?.value]).toEqual(["18045", "18054"]);
  });

  test("what the weaker half's other witness reads like the other half is taken", () => {
    const others = [{ value: "18045", witness: "ocr-close" as const, confidence: 0.9 }];
    const [kk] = halves({ number: aValue("18095", { ...weak, others }) }, { number: aValue("18045", firm) });
    expect(kk.number?.value).toBe("18045");
  });

  test("a text layer is never overruled", () => {
    const [kk] = halves({ number: aValue("18095") }, { number: aValue("18045") });
    expect(kk.number?.value).toBe("18095");
  });

  test("a Kazakh title gets its letters back in the half that lost them", () => {
    const kk = { title: aValue("Шаңырақ көтерген: деректі фильм", firm) };
    const [, ru] = halves(kk, { title: aValue("Шанырак кетерген: дерект! фильм", firm) });
    expect(ru.title?.value).toBe("Шаңырақ көтерген: деректі фильм");
    expect(mergeHalves([aHalf("kk", kk), ru]).title.certainty).toBe("doubtful");
  });

  test("a translation is no damage", () => {
    const [, ru] = halves({ title: aValue("Тарих оқулығы", firm) }, { title: aValue("Учебник истории", firm) });
    expect(ru.title?.value).toBe("Учебник истории");
  });

  test("the ending -қызы gets its Қ back in a name that keeps its other Kazakh letters, and somebody looks", () => {
    const ru = { authors: [aValue("ЦОЙ МАДИНА БОЛАТКЫЗЫ", firm)] };
    const [kk] = halves({ authors: [aValue("ЦОЙ МӘДИНА БОЛАТКЫЗЫ", firm)] }, ru);
    expect(kk.authors[0]?.value).toBe("ЦОЙ МӘДИНА БОЛАТҚЫЗЫ");
    expect(mergeHalves([kk, aHalf("ru", ru)]).authors.list[0]).toMatchObject({
      name: "ЦОЙ МӘДИНА БОЛАТҚЫЗЫ",
      certainty: "doubtful",
      alternatives: ["ЦОЙ МӘДИНА БОЛАТКЫЗЫ"],
    });
  });

  test("a name without Kazakh letters was printed the Russian way and stays", () => {
    const names = { authors: [aValue("Узакбаева Перизат Абдрахманкызы", firm)] };
    expect(halves(names, names)[0].authors[0]?.value).toBe("Узакбаева Перизат Абдрахманкызы");
  });

  test("two authors whose comma was lost are parted as the other half parts them", () => {
    const kk = { authors: [aValue("ӨТЕГЕНОВА ГҮЛНҰР", firm), aValue("ӘБЕНОВА ОЛЬГА ВИКТОРОВНА", firm)] };
    const [, ru] = halves(kk, { authors: [aValue("УТЕГЕНОВА ГУЛЬНУР АБЕНОВА ОЛЬГА ВИКТОРОВНА", firm)] });
    expect(ru.authors.map(({ value }) => value)).toEqual(["УТЕГЕНОВА ГУЛЬНУР", "АБЕНОВА ОЛЬГА ВИКТОРОВНА"]);
  });
});

describe("what is certain", () => {
  test("witnesses that agree are surer than each, and never surer than sure", () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 6 }), (all) => {
        expect(together(all)).toBeGreaterThanOrEqual(Math.max(...all) - 1e-9);
        expect(together(all)).toBeLessThanOrEqual(1);
      }),
    );
  });

  test("one weak witness is a question, with what else was read", () => {
    const others = [{ value: "18043", witness: "ocr-close" as const, confidence: 0.4 }];
    const { number } = mergeHalves([aHalf("kk", { number: aValue("18045", { ...weak, others }) })]);
    expect(number).toMatchObject({ value: "18045", certainty: "doubtful", alternatives: ["18043"] });
  });

  test("two halves that agree are certain, one alone only from the measured figure on", () => {
    const read = aValue("18045", { witness: "ocr", confidence: 0.9 });
    expect(mergeHalves([aHalf("kk", { number: read }), aHalf("ru", { number: read })]).number.certainty).toBe(
      "certain",
    );
    expect(mergeHalves([aHalf("kk", { number: read }), aHalf("ru", { number: null })]).number.certainty).toBe(
      "doubtful",
    );
    expect(certainFrom.number).toBeGreaterThan(0.9);
  });

  test("a name that a stamp hides is spelled as the half spells it where it can be read", () => {
    const kk = aHalf("kk", { authors: [aValue("ҮМБЕТОВА МӘДИНА ӘБДІҒАН di", { witness: "ocr", confidence: 0.2 })] });
    const ru = aHalf("ru", { authors: [aValue("УМБЕТОВА МАДИНА АБДИГАНИЕВНА", firm)] });
    expect(mergeHalves([kk, ru]).authors.list[0]).toMatchObject({
      name: "УМБЕТОВА МАДИНА АБДИГАНИЕВНА",
      certainty: "doubtful",
    });
  });
});

test("titles and digits are looked at again, values on which both halves agree are not", () => {
  const both = [aHalf("kk"), aHalf("ru")];
  const kinds = new Set(placesToLookAt(both).map(({ kind }) => kind));
  expect(kinds).toContain("title");
  expect(kinds).toContain("digits");
  expect(kinds).not.toContain("date");
});

test.each([
  [["(если оно указано в документе, удостоверяюшем", "личность) автора (ов): Абенов Тимур"], "Абенов Тимур"],
  [["(егер ол жеке басын куәландыратын құжатта", "көрсетілсе): Әбенов Тимур"], "Әбенов Тимур"],
  [["Абенов Тимур Серикович,", "Цой Мадина"], "Абенов Тимур Серикович, Цой Мадина"],
])("the hint of the authors' label is no author: %j", (rows, authors) => {
  expect(
    withoutHint(lines(...rows))
      .map(lineText)
      .join(" "),
  ).toBe(authors);
});
