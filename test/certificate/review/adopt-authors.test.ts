import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { planAuthors, type ListedAuthor } from "#app/certificate/review/adopt-authors.ts";

const listed = (id: string, name: string, isDecided = false): ListedAuthor => ({
  id,
  name,
  spellings: { kk: name },
  isDecided,
  readAs: name,
});
const read = (name: string) => ({ name, spellings: { kk: name } });

describe("a list of authors and a new reading of it", () => {
  test("an author who was misread keeps the row and gets the new spelling", () => {
    const plan = planAuthors([listed("a", "Өтсгенова Эсел")], [read("Өтегенова Әсел")], false);
    expect(plan).toEqual({
      kept: [{ id: "a", position: 0, name: "Өтегенова Әсел", spellings: { kk: "Өтегенова Әсел" } }],
      added: [],
      droppedIds: [],
    });
  });

  test("another order is another position, whoever is most alike", () => {
    const rows = [listed("a", "Ахметов Дәулет"), listed("b", "Ахметова Дана")];
    const { kept } = planAuthors(rows, [read("Ахметова Дана"), read("Ахметов Дәулет")], false);
    expect(kept.map(({ id, position }) => [id, position])).toEqual([
      ["a", 1],
      ["b", 0],
    ]);
  });

  test("a decision goes over to another spelling only where there is next to no doubt", () => {
    const rows = [listed("a", "Ахметов Дәулет", true)];
    expect(planAuthors(rows, [read("Ахметова Дәметкен")], false)).toMatchObject({
      kept: [{ id: "a", position: 1, name: "Ахметов Дәулет" }],
      added: [{ name: "Ахметова Дәметкен", position: 0 }],
    });
  });

  test("names that people wrote never change, whatever is read", () => {
    const names = fc.array(fc.string({ minLength: 1, maxLength: 20 }), { maxLength: 6 });
    fc.assert(
      fc.property(names, names, (before, now) => {
        const rows = before.map((name, index) => listed(String(index), name));
        const { kept, added, droppedIds } = planAuthors(rows, now.map(read), true);
        expect(kept.map(({ name }) => name)).toEqual(before);
        expect([added, droppedIds]).toEqual([[], []]);
        expect(new Set(kept.map(({ position }) => position)).size).toBe(before.length);
      }),
    );
  });

  test("otherwise every author of the reading is there once, and only decided ones besides", () => {
    const names = fc.array(fc.string({ minLength: 1, maxLength: 20 }), { maxLength: 6 });
    fc.assert(
      fc.property(names, names, fc.boolean(), (before, now, areDecided) => {
        const rows = before.map((name, index) => listed(String(index), name, areDecided));
        const { kept, added } = planAuthors(rows, now.map(read), false);
        const inReading = [...kept, ...added].filter(({ position }) => position < now.length);
        expect(inReading.toSorted((a, b) => a.position - b.position).map(({ name }) => name)).toEqual(now);
        expect(areDecided || kept.length <= now.length).toBe(true);
        expect(areDecided ? kept.length : before.length).toBe(before.length);
      }),
    );
  });
});
