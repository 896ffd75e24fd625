import { describe, expect, test } from "vitest";
import { calendarYear } from "#app/certificate/aggregate/period.ts";
import { templateRules } from "#app/certificate/aggregate/rule-templates.ts";
import { compareReports } from "#app/certificate/report/compare-reports.ts";
import { buildReport } from "#app/certificate/report/rating-report.ts";
import { ruleLines } from "#app/certificate/report/rule-lines.ts";
import { readShares } from "#app/certificate/report/shares-form.ts";
import { whyView } from "#app/certificate/report/why-view.ts";
import { texts } from "#app/i18n/ru/index.ts";
import type { RatedCertificate } from "#app/model/rating.ts";
import type { RatingRule } from "#app/model/rating-rule.ts";
import { aRule } from "#test/factories/a-rule.ts";
import { aRatedCertificate, anOwnAuthor } from "#test/factories/counted-certificate.ts";

const words = { unitNames: new Map([["bio", "Биология"]]), language: "ru" } as const;

function reportOf(rule: RatingRule, counted: RatedCertificate[], filter = {}) {
  const version = { id: "rule", version: 1, rule, createdAt: "" };
  return buildReport({ period: calendarYear(2026), rule: version, counted, excluded: [] }, filter);
}

describe("why a figure is what it is", () => {
  test("a third stays a fraction, a half is per cent", () => {
    const authors = ["aida", "bolat", "dana"].map((staffId) => anOwnAuthor(staffId));
    const works = [aRatedCertificate("c1", authors), aRatedCertificate("c2", authors.slice(0, 2))];
    const parts = whyView(reportOf(aRule(), works), 1, words).rows.map((row) => row.authors[0]?.steps.share.part);
    expect(parts).toEqual([{ fraction: "1/3" }, { percent: 50 }]);
  });

  test("everything that made the points is named: kind, place, post, part of a post, limit", () => {
    const rule = aRule({
      split: "positions",
      positions: [
        { fixed: [100], rest: 0 },
        { fixed: [60, 40], rest: 0 },
      ],
      pointsByKind: { monograph: 40 },
      posts: "by-share",
      partTime: "by-share",
      capPerPerson: 6,
    });
    const half = { postPercent: 25, allPercent: 50 };
    const work = aRatedCertificate(
      "c1",
      [anOwnAuthor("bolat"), anOwnAuthor("aida", "bio", half), anOwnAuthor("aida", "law", half)],
      { workKind: "monograph", kindIsGuessed: true },
    );
    const [row] = whyView(reportOf(rule, [work], { departmentId: "bio", staffId: "aida" }), 1, words).rows;
    // 40 × 40 % × 25/50 × 50 % = 4 in biology and as much in law; 8 together, of which 6 count: 4 × 6 / 8 = 3.
    expect(row?.authors).toEqual([
      {
        staffId: "aida",
        name: "Автор aida",
        department: "Биология",
        points: 3,
        steps: {
          worth: { points: 40, from: "kind", kindIsGuessed: true },
          share: { split: "positions", place: 2, among: 2, part: { percent: 40 } },
          ofPosts: { percent: 50 },
          ofFullPost: { percent: 50 },
          limit: { cap: 6, sum: 8 },
        },
      },
    ]);
  });

  test("where shares are entered, each own author has a place to enter theirs", () => {
    const work = aRatedCertificate("c1", [anOwnAuthor("aida"), anOwnAuthor("bolat")], { manualShares: { aida: 70 } });
    const [row] = whyView(reportOf(templateRules["explicit-shares"], [work]), 1, words).rows;
    expect(row?.shares?.map(({ staffId, percent }) => [staffId, percent])).toEqual([
      ["aida", 70],
      ["bolat", null],
    ]);
  });
});

describe("entered shares", () => {
  test("are hundredths of a per cent and sum to at most 100", () => {
    expect(readShares({ "share.a": "33,33", "share.b": "66.67", other: "x" })).toEqual({ a: 3333, b: 6667 });
    expect(readShares({ "share.a": "60", "share.b": "40.01" })).toBeNull();
    expect(readShares({ "share.a": "-1" })).toBeNull();
    expect(readShares({ "share.a": "" })).toBeNull();
  });
});

describe("two states of a period", () => {
  const [aida, bolat] = [anOwnAuthor("aida"), anOwnAuthor("bolat", "chem")];

  test("differ by what was added, removed and changed, and by whom it moves", () => {
    const before = [aRatedCertificate("c1", [aida]), aRatedCertificate("c2", [aida])];
    const after = [aRatedCertificate("c1", [aida, bolat]), aRatedCertificate("c3", [bolat], { on: "2026-02-01" })];
    const found = compareReports({ counted: before, rule: aRule() }, { counted: after, rule: aRule() });
    expect(found.certificates.map(({ certificate, change, fields }) => [certificate.id, change, fields])).toEqual([
      ["c3", "added", []],
      ["c1", "changed", ["authors", "points"]],
      ["c2", "removed", []],
    ]);
    expect(found.people).toEqual([
      { key: "aida", before: 10, after: 2.5 },
      { key: "bolat", before: 0, after: 7.5 },
    ]);
  });

  test("are the same when nothing happened, in whatever order the rows come", () => {
    const year = [aRatedCertificate("c1", [aida, bolat]), aRatedCertificate("c2", [bolat])];
    const found = compareReports({ counted: year, rule: aRule() }, { counted: year.toReversed(), rule: aRule() });
    expect([found.certificates, found.people, found.departments]).toEqual([[], [], []]);
  });
});

test("a rule says in words what it holds, and of a table only where it goes by one", () => {
  const lines = new Map(ruleLines(templateRules["position-table"], texts).map(({ label, value }) => [label, value]));
  expect(lines.get(texts.rules.fields.positions)).toContain("20/80*");
  expect(lines.get(texts.rules.fields.template)).toContain("Образец");
  const plain = new Map(
    ruleLines(aRule({ pointsByKind: { monograph: 40 } }), texts).map(({ label, value }) => [label, value]),
  );
  expect(plain.get(texts.rules.fields.positions)).toBe(texts.rules.none);
  expect(plain.get(texts.rules.fields.pointsByKind)).toBe("Монография: 40");
});
