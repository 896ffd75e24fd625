import { describe, expect, test } from "vitest";
import { besideValue } from "#app/certificate/review/halves-beside.ts";
import type { Printed } from "#app/certificate/review/machine-values.ts";

const printed = (wording: string, value = wording): Printed => ({
  half: "ru",
  printed: wording,
  value,
  place: { page: 1, boxes: [] },
  readBy: { witness: "text-layer", support: [], sureness: "sure" },
});

describe("what a half prints beside the value that counts", () => {
  test("a day is compared by the day it names, not by its words", () => {
    const day = printed("18 марта 2026 года", "2026-03-18");
    expect(besideValue(day, "2026-03-18", "registeredOn")).toMatchObject({ relation: "same", reads: null });
    expect(besideValue(day, "2026-03-19", "registeredOn")).toMatchObject({ relation: "differ", reads: "2026-03-18" });
  });

  test("a type is compared by its code", () => {
    const type = printed("произведение науки", "scientific");
    expect(besideValue(type, "scientific", "objectType").relation).toBe("same");
    expect(besideValue(type, "database", "objectType").reads).toBe("scientific");
  });

  test("a name in the other language's letters is a spelling", () => {
    expect(besideValue(printed("Абдирова Гульнар"), "Әбдірова Гүлнар", "author").relation).toBe("spellings");
  });

  test("a word that only the value has is named, for nothing can be underlined where it is missing", () => {
    expect(besideValue(printed("Определитель птиц"), "Полевой определитель птиц", "titleRu")).toMatchObject({
      relation: "differ",
      lacks: ["Полевой"],
    });
  });

  test("where nothing counts yet, nothing is compared", () => {
    expect(besideValue(printed("71480"), "", "number")).toMatchObject({ relation: "unknown", lacks: [] });
  });
});
