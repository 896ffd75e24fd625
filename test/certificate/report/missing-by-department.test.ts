import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { missingByDepartment, missingShows, type MissingFacts } from "#app/certificate/report/missing-by-department.ts";
import { calendarDate } from "#app/model/calendar-date.ts";
import { missingKinds, type MissingKind, type UncountedWork } from "#app/model/missing.ts";

function aWork(id: string, kind: MissingKind, staffIds: string[]): UncountedWork {
  const expectedOn = kind === "expected" ? calendarDate("2026-10-01") : null;
  return { id, kind, staffIds, titles: { kk: id, ru: null, en: null }, number: null, expectedOn };
}

function aPost(staffId: string, departmentId: string) {
  return { staffId, departmentId, name: staffId.toUpperCase(), sortKey: staffId };
}

function facts(overrides: Partial<MissingFacts>): MissingFacts {
  return {
    posts: [],
    counted: new Map(),
    works: [],
    people: [],
    reminders: new Map(),
    unread: new Map(),
    ...overrides,
  };
}

const everything = { departmentIds: ["bio", "chem"], withoutPost: true, show: "all" } as const;

describe("who has not submitted", () => {
  test("lists those without a certificate and those with something that does not count yet, and nobody else", () => {
    const { departments } = missingByDepartment(
      facts({
        posts: [aPost("aida", "bio"), aPost("bolat", "bio"), aPost("dana", "bio")],
        counted: new Map([
          ["aida", 2],
          ["bolat", 1],
        ]),
        works: [aWork("w", "returned", ["bolat"])],
      }),
      everything,
    );
    expect(departments).toMatchObject([{ departmentId: "bio", staff: 3, withNone: 1 }]);
    expect(departments[0]?.people.map(({ staffId, counted, works }) => [staffId, counted, works.length])).toEqual([
      ["bolat", 1, 1],
      ["dana", 0, 0],
    ]);
  });

  test("somebody with two posts stands in both departments and is one person of the university", () => {
    const { departments, totals } = missingByDepartment(
      facts({ posts: [aPost("aida", "bio"), aPost("aida", "chem"), aPost("aida", "chem")] }),
      everything,
    );
    expect(departments.map(({ departmentId, staff }) => [departmentId, staff])).toEqual([
      ["bio", 1],
      ["chem", 1],
    ]);
    expect(totals).toEqual({ staff: 1, withNone: 1, withWorks: 0 });
  });

  test("a joint work is missing for each of its authors, once", () => {
    const joint = aWork("w", "submitted", ["aida", "bolat"]);
    const { departments } = missingByDepartment(
      facts({ posts: [aPost("aida", "bio"), aPost("bolat", "chem")], works: [joint, joint] }),
      everything,
    );
    expect(departments.map(({ people }) => people.map(({ works }) => works.map(({ id }) => id)))).toEqual([
      [["w"]],
      [["w"]],
    ]);
  });

  test("whoever holds no post on the day is still named where a work of theirs is missing, unless a unit was chosen", () => {
    const gone = facts({
      works: [aWork("w", "expected", ["left"])],
      people: [{ staffId: "left", name: "LEFT", sortKey: "left" }],
    });
    const { departments, totals } = missingByDepartment(gone, everything);
    expect(departments).toMatchObject([{ departmentId: null, staff: 0, withNone: 0, people: [{ staffId: "left" }] }]);
    expect(totals).toEqual({ staff: 0, withNone: 0, withWorks: 1 });
    expect(missingByDepartment(gone, { ...everything, withoutPost: false }).departments).toEqual([]);
  });

  test("works that wait for the person come before those that wait for the office", () => {
    const { departments } = missingByDepartment(
      facts({
        posts: [aPost("aida", "bio")],
        works: missingKinds.toReversed().map((kind) => aWork(kind, kind, ["aida"])),
      }),
      everything,
    );
    expect(departments[0]?.people[0]?.works.map(({ kind }) => kind)).toEqual(missingKinds);
  });
});

const staffId = fc.constantFrom("aida", "bolat", "dana", "ermek", "left");
const someFacts = fc.record({
  posts: fc.array(fc.tuple(staffId, fc.constantFrom("bio", "chem", "closed")), { maxLength: 8 }),
  counted: fc.dictionary(staffId, fc.integer({ min: 1, max: 4 }), { maxKeys: 4 }),
  works: fc.array(
    fc.tuple(
      fc.constantFrom("w1", "w2", "w3"),
      fc.constantFrom(...missingKinds),
      fc.array(staffId, { minLength: 1, maxLength: 3 }),
    ),
    { maxLength: 5 },
  ),
});

function factsOf({ posts, counted, works }: typeof someFacts extends fc.Arbitrary<infer T> ? T : never): MissingFacts {
  const ids = ["aida", "bolat", "dana", "ermek", "left"];
  return facts({
    posts: posts.map(([who, where]) => aPost(who, where)),
    counted: new Map(Object.entries(counted)),
    // One work has one kind, whoever it belongs to.
    works: [...new Map(works.map(([id, kind, who]) => [id, aWork(id, kind, who)])).values()],
    people: ids.map((id) => ({ staffId: id, name: id, sortKey: id })),
  });
}

describe("the list, whatever the facts", () => {
  test("does not depend on the order of the rows", () => {
    fc.assert(
      fc.property(someFacts, fc.constantFrom(...missingShows), (some, show) => {
        const known = factsOf(some);
        const turned = { ...known, posts: known.posts.toReversed(), works: known.works.toReversed() };
        expect(missingByDepartment(turned, { ...everything, show })).toEqual(
          missingByDepartment(known, { ...everything, show }),
        );
      }),
    );
  });

  test("holds everybody with a post and nothing counted, exactly once a department, and nobody who has all that was expected", () => {
    fc.assert(
      fc.property(someFacts, (some) => {
        const known = factsOf(some);
        const { departments, totals } = missingByDepartment(known, everything);
        const listed = departments.flatMap(({ departmentId, people }) =>
          people.map((person) => ({ departmentId, ...person })),
        );
        for (const { departmentId, staffId: who } of known.posts) {
          const times = listed.filter((one) => one.departmentId === departmentId && one.staffId === who).length;
          const isMissing = !known.counted.has(who) || known.works.some(({ staffIds }) => staffIds.includes(who));
          expect(times).toBe(isMissing && departmentId !== "closed" ? 1 : 0);
        }
        for (const { counted, works } of listed) expect(counted === 0 || works.length > 0).toBe(true);
        expect(totals.withNone).toBeLessThanOrEqual(totals.staff);
      }),
    );
  });

  test("those without any and those with works together are all that is shown", () => {
    fc.assert(
      fc.property(someFacts, (some) => {
        const ids = (show: (typeof missingShows)[number]) =>
          missingByDepartment(factsOf(some), { ...everything, show }).departments.flatMap(({ departmentId, people }) =>
            people.map(({ staffId: who }) => `${departmentId} ${who}`),
          );
        expect(new Set([...ids("none"), ...ids("works")])).toEqual(new Set(ids("all")));
      }),
    );
  });
});
