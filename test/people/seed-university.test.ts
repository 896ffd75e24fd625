import { describe, expect, test } from "vitest";
import { buildUniversity } from "#db/seed/build-university.ts";

const keys = {
  sortKey: (name: string) => name,
  exactKey: (name: string) => name,
  foldKey: (name: string) => name,
};

function groupBy<T>(list: readonly T[], key: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of list) groups.set(key(item), [...(groups.get(key(item)) ?? []), item]);
  return groups;
}

describe("the invented university of the demonstration", () => {
  const university = buildUniversity(keys);

  test("has 4 faculties, 14 departments with different names and 160 people", () => {
    expect(university.faculties).toHaveLength(4);
    expect(new Set(university.departments.map(({ nameKk }) => nameKk)).size).toBe(14);
    expect(university.staff).toHaveLength(160);
  });

  test("is the same every time, so that the bundled certificates keep fitting it", () => {
    expect(buildUniversity(keys)).toEqual(university);
    expect(university.staffNames.slice(0, 3).map(({ name }) => name)).toMatchInlineSnapshot(`
      [
        "Тұрғанбаев Шыңғыс Сағатұлы",
        "Турганбаев Чингис Сагатулы",
        "Есенқұлова Баян Тоқтарқызы",
      ]
    `);
  });

  test("gives everybody a post, some part-time, some two, some after a move", () => {
    const posts = groupBy(university.affiliations, ({ staffId }) => staffId);
    expect(posts.size).toBe(160);
    expect(university.affiliations.some(({ sharePercent }) => sharePercent === 25)).toBe(true);
    const several = [...posts.values()].filter((list) => list.length > 1);
    expect(several.some((list) => list.every(({ toOn }) => toOn === null))).toBe(true);
    expect(several.some((list) => list.some(({ toOn }) => toOn !== null))).toBe(true);
  });

  test("has exactly one pair of namesakes, who work in two departments", () => {
    const people = groupBy(
      university.staffNames.filter(({ id }) => id.endsWith("-name-1")),
      ({ name }) => name,
    );
    const namesakes = [...people.values()].filter((list) => list.length > 1);
    expect(namesakes.map((list) => list.map(({ staffId }) => staffId))).toEqual([["staff-058", "staff-132"]]);
    const homes = university.affiliations
      .filter(({ staffId, toOn }) => toOn === null && ["staff-058", "staff-132"].includes(staffId))
      .map(({ departmentId }) => departmentId);
    expect(new Set(homes).size).toBe(2);
  });

  test("has people without patronymic, as the register has", () => {
    const without = university.staff.filter(({ patronymic }) => patronymic === null);
    expect(without.length).toBeGreaterThan(3);
    expect(without.length).toBeLessThan(20);
  });
});
