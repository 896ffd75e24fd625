import { describe, expect, test } from "vitest";
import { attributeAuthors } from "#app/certificate/aggregate/attribute-authors.ts";
import { outsideAuthorId } from "#app/certificate/aggregate/outside-author-id.ts";
import { academicYear, calendarYear } from "#app/certificate/aggregate/period.ts";
import { placeInPeriod } from "#app/certificate/aggregate/place-in-period.ts";
import { calendarDate } from "#app/model/calendar-date.ts";
import { outsideUnit } from "#app/model/rating.ts";
import { aRule } from "#test/factories/a-rule.ts";
import { aRatedCertificate } from "#test/factories/counted-certificate.ts";

const day = calendarDate;
const days = {
  registeredOn: day("2026-01-20"),
  createdOn: day("2025-12-20"),
  receivedOn: null,
  sentOn: day("2026-02-01"),
};
const closed2025 = { ...calendarYear(2025), closesOn: day("2026-01-15") };

describe("the period of a certificate", () => {
  test("follows the governing date of the rule", () => {
    const under = (governingDate: "registered" | "created" | "received", year: number) =>
      placeInPeriod(days, { period: calendarYear(year), rule: aRule({ governingDate }), closings: [] });
    expect(under("registered", 2026)).toMatchObject({ place: "counts", governingOn: "2026-01-20" });
    expect(under("created", 2026)).toEqual({ place: "elsewhere" });
    expect(under("created", 2025)).toMatchObject({ place: "counts", governingOn: "2025-12-20" });
    expect(under("received", 2026)).toEqual({ place: "left-out", reason: "no-governing-date" });
    expect(under("received", 2025)).toEqual({ place: "elsewhere" });
  });

  test("late for its own, it counts where it was sent, or nowhere", () => {
    const of = (year: number, late: "count" | "leave-out") =>
      placeInPeriod(days, {
        period: calendarYear(year),
        rule: aRule({ governingDate: "created", late }),
        closings: [closed2025],
      });
    expect(of(2025, "count")).toEqual({ place: "left-out", reason: "sent-late" });
    expect(of(2026, "count")).toEqual({ place: "counts", governingOn: "2025-12-20", countsOn: "2026-02-01" });
    expect(of(2026, "leave-out")).toEqual({ place: "elsewhere" });
    expect(of(2027, "count")).toEqual({ place: "elsewhere" });
  });

  test("sent on the closing day itself, it is in time", () => {
    const intime = { ...days, sentOn: day("2026-01-15") };
    const frame = { period: calendarYear(2025), rule: aRule({ governingDate: "created" }), closings: [closed2025] };
    expect(placeInPeriod(intime, frame)).toMatchObject({ place: "counts", countsOn: "2025-12-20" });
  });

  test("in an academic year 31 August belongs to the old one", () => {
    const last = { ...days, registeredOn: day("2026-08-31") };
    const place = (year: number) =>
      placeInPeriod(last, { period: academicYear(year), rule: aRule(), closings: [] }).place;
    expect([place(2025), place(2026)]).toEqual(["counts", "elsewhere"]);
  });
});

describe("the authors who count", () => {
  const person = { staffId: "aida", name: "Әлиева Аида", sortKey: "aida" };
  const since = day("2015-09-01");
  const post = (departmentId: string, sharePercent: number) => ({
    staffId: "aida",
    departmentId,
    facultyId: "new",
    sharePercent,
    fromOn: since,
    toOn: null,
  });
  const own = { name: "ӘЛИЕВА АИДА", link: "machine" as const, staffId: "aida" };
  const external = { name: "Сырттан  Келген", link: "external" as const, staffId: null };
  const { authors: _none, ...certificate } = aRatedCertificate("c1", [], { printedAuthors: [external, own, own] });
  const attribute = (rule: Parameters<typeof aRule>[0], staff: Partial<Parameters<typeof attributeAuthors>[1]> = {}) =>
    attributeAuthors(
      [certificate],
      { people: [person], posts: [post("bio", 50), post("chem", 25)], ...staff },
      { period: calendarYear(2026), rule: aRule(rule), closings: [] },
    );

  test("are in both departments where the rule shares by posts, each with its part", () => {
    const [one] = attribute({ posts: "by-share" }).counted;
    expect(
      one?.authors
        .slice(0, 2)
        .map(({ departmentId, postPercent, allPercent }) => [departmentId, postPercent, allPercent]),
    ).toEqual([
      ["bio", 50, 75],
      ["chem", 25, 75],
    ]);
  });

  test("keep their place in print; somebody printed twice is one author", () => {
    const [one] = attribute({}).counted;
    expect([one?.authors[0]?.position, one?.authorsInPrint]).toEqual([2, 2]);
  });

  test("include those of other places only where the rule says so, in a unit of their own", () => {
    expect(attribute({}).counted[0]?.authors.some(({ departmentId }) => departmentId === outsideUnit)).toBe(false);
    const outside = attribute({ authors: "all" }).counted[0]?.authors.find(
      ({ departmentId }) => departmentId === outsideUnit,
    );
    expect(outside).toMatchObject({ staffId: outsideAuthorId("Сырттан Келген"), position: 1, facultyId: outsideUnit });
  });

  test("count for the faculty their department belonged to on that day", () => {
    const former = { departmentId: "bio", untilOn: day("2026-06-30"), facultyId: "old" };
    expect(attribute({}, { formerFaculties: [former] }).counted[0]?.authors[0]?.facultyId).toBe("old");
    const earlier = { ...former, untilOn: day("2026-01-31") };
    expect(attribute({}, { formerFaculties: [earlier] }).counted[0]?.authors[0]?.facultyId).toBe("new");
  });

  test("without entered shares, where the rule wants them, the certificate counts and is named", () => {
    const { counted, excluded } = attribute({ split: "manual" });
    expect(counted).toHaveLength(1);
    expect(excluded).toMatchObject([{ reason: "shares-not-entered", certificateCounts: true }]);
  });
});
