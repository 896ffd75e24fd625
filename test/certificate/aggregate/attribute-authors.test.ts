import { describe, expect, test } from "vitest";
import { attributeAuthors as attribute } from "#app/certificate/aggregate/attribute-authors.ts";
import { calendarYear } from "#app/certificate/aggregate/period.ts";
import { calendarDate } from "#app/model/calendar-date.ts";
import type { ApprovedAuthor, ApprovedCertificate, RatedPost } from "#app/model/rating.ts";
import { aRule } from "#test/factories/a-rule.ts";
import { aRatedCertificate } from "#test/factories/counted-certificate.ts";

const frame = { period: calendarYear(2026), rule: aRule(), closings: [] };
const attributeAuthors = (
  certificates: Parameters<typeof attribute>[0],
  staff: Parameters<typeof attribute>[1],
  wanted: Partial<typeof frame> = {},
) => attribute(certificates, staff, { ...frame, ...wanted });

const aida = { staffId: "aida", name: "Әлиева Аида", sortKey: "aida" };

function aPost(wanted: Partial<RatedPost> = {}): RatedPost {
  const fromOn = calendarDate("2015-09-01");
  return {
    staffId: "aida",
    departmentId: "bio",
    facultyId: "natural",
    sharePercent: 100,
    fromOn,
    toOn: null,
    ...wanted,
  };
}

function approved(...printedAuthors: ApprovedAuthor[]): ApprovedCertificate {
  const { authors: _own, ...certificate } = aRatedCertificate("c1", [], { printedAuthors, on: "2026-03-15" });
  return certificate;
}

const own: ApprovedAuthor = { name: "ӘЛИЕВА АИДА", link: "machine", staffId: "aida" };
const external: ApprovedAuthor = { name: "Сырттан Келген", link: "external", staffId: null };
const open: ApprovedAuthor = { name: "Белгісіз Біреу", link: "open", staffId: null };

function departmentWith(...posts: RatedPost[]): string | undefined {
  return attributeAuthors([approved(own)], { people: [aida], posts }).counted[0]?.authors[0]?.departmentId;
}

describe("the department of an author on the certificate's day", () => {
  test("is the one whose post covers that day", () => {
    const before = aPost({ departmentId: "old", toOn: calendarDate("2026-03-14") });
    const now = aPost({ departmentId: "new", fromOn: calendarDate("2026-03-15") });
    expect(departmentWith(before, now)).toBe("new");
  });

  test("counts the last day of a post", () => {
    expect(departmentWith(aPost({ toOn: calendarDate("2026-03-15") }))).toBe("bio");
  });

  test("is the one with the larger share when there are two", () => {
    expect(departmentWith(aPost({ sharePercent: 25 }), aPost({ departmentId: "chem", sharePercent: 75 }))).toBe("chem");
  });

  test("is the one held longer when the shares are equal", () => {
    const later = aPost({ departmentId: "chem", fromOn: calendarDate("2020-01-01") });
    expect(departmentWith(later, aPost())).toBe("bio");
  });
});

describe("what does not count is named", () => {
  test("an author without a post on that day, and with them a certificate that has no other", () => {
    const { counted, excluded } = attributeAuthors([approved(own)], { people: [aida], posts: [] });
    expect(counted).toEqual([]);
    expect(excluded).toMatchObject([{ reason: "author-without-post", staffId: "aida", certificateCounts: false }]);
  });

  test("a certificate all of whose authors are external", () => {
    const { counted, excluded } = attributeAuthors([approved(external)], { people: [], posts: [] });
    expect(counted).toEqual([]);
    expect(excluded).toMatchObject([{ reason: "no-own-author", authorName: null, certificateCounts: false }]);
  });

  test("an author nobody decided about, while the certificate counts through another", () => {
    const { counted, excluded } = attributeAuthors([approved(own, open)], { people: [aida], posts: [aPost()] });
    expect(counted).toHaveLength(1);
    expect(excluded).toMatchObject([
      { reason: "author-undecided", authorName: "Белгісіз Біреу", certificateCounts: true },
    ]);
  });

  test("an external author beside an own one is normal and not named", () => {
    const { excluded } = attributeAuthors([approved(own, external)], { people: [aida], posts: [aPost()] });
    expect(excluded).toEqual([]);
  });
});
