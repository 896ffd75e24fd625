import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { calendarYear } from "#app/certificate/aggregate/period.ts";
import { perFullPost, postDay, postPercent, type FullPosts } from "#app/certificate/report/dashboard/full-posts.ts";
import { perPostView } from "#app/certificate/report/dashboard/per-post-view.ts";
import { calendarDate } from "#app/model/calendar-date.ts";
import { aReportFacts } from "#test/factories/report-facts.ts";

const on = calendarDate("2026-12-31");
const somePosts = fc
  .array(fc.record({ facultyId: fc.constantFrom("f1", "f2", "f3"), percent: fc.integer({ min: 1, max: 40_000 }) }), {
    maxLength: 30,
  })
  .map((list): FullPosts => ({ on, departments: list.map((one, index) => ({ id: `d${index}`, ...one })) }));

describe("full posts", () => {
  test("go by the last day of a period that is over, and by today while it runs", () => {
    expect(postDay(calendarYear(2025), calendarDate("2026-11-23"))).toBe("2025-12-31");
    expect(postDay(calendarYear(2026), calendarDate("2026-11-23"))).toBe("2026-11-23");
    expect(postDay(calendarYear(2026), calendarDate("2026-12-31"))).toBe("2026-12-31");
  });

  test("of all departments add up exactly to those of the faculties and of the university", () => {
    fc.assert(
      fc.property(somePosts, (posts) => {
        const ofFaculties = ["f1", "f2", "f3"].map((facultyId) => postPercent(posts, { facultyId }));
        const ofDepartments = posts.departments.map(({ id }) => postPercent(posts, { departmentId: id }));
        const sum = (list: number[]) => list.reduce((a, b) => a + b, 0);
        expect([sum(ofFaculties), sum(ofDepartments)]).toEqual([postPercent(posts), postPercent(posts)]);
      }),
    );
  });

  test("a figure per post is never infinite and gives the figure back", () => {
    expect(perFullPost(3, 0)).toBeNull();
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100_000 }), fc.integer({ min: 1, max: 500_000 }), (figure, percent) => {
        const each = perFullPost(figure, percent) ?? Number.NaN;
        expect((each * percent) / 100).toBeCloseTo(figure, 6);
      }),
    );
  });
});

describe("figures per full post", () => {
  const { figures } = aReportFacts().report;
  const fullPosts: FullPosts = {
    on,
    departments: [
      { id: "bio", facultyId: "natural", percent: 125 },
      { id: "idle", facultyId: "natural", percent: 50 },
    ],
  };
  const view = (filter = {}) => perPostView({ figures, fullPosts, filter, name: (id) => id });

  test("a department without posts has a dash, one without certificates a nought", () => {
    const lines = view()?.departments.map(({ key, posts, certificates }) => [key, posts, certificates]);
    expect(lines).toContainEqual(["bio", 1.25, 1.6]);
    expect(lines).toContainEqual(["idle", 0.5, 0]);
    expect(lines).toContainEqual(["history", 0, null]);
  });

  test("under a department its own posts count, and no faculty is set against them", () => {
    expect(view({ department: "bio" })?.whole.posts).toBe(1.25);
    expect(view({ department: "bio" })?.faculties).toEqual([]);
  });

  test("a frozen state that does not know its posts has none", () => {
    expect(perPostView({ figures, fullPosts: null, filter: {}, name: String })).toBeNull();
  });
});
