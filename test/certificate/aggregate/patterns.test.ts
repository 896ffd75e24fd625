import { describe, expect, test } from "vitest";
import { count } from "#app/certificate/aggregate/count.ts";
import { participations } from "#app/certificate/aggregate/participations.ts";
import { roundPoints } from "#app/certificate/aggregate/round-points.ts";
import { fraction, toNumber } from "#app/certificate/aggregate/fraction.ts";
import { templateRules } from "#app/certificate/aggregate/rule-templates.ts";
import { aRule } from "#test/factories/a-rule.ts";
import { aRatedCertificate, anOwnAuthor } from "#test/factories/counted-certificate.ts";

/** Points by person of one work of so many own authors, in printed order. */
function pointsOf(rule: Parameters<typeof count>[1], authors: number, others = 0): number[] {
  const people = Array.from({ length: authors }, (_, index) => anOwnAuthor(`a${index}`));
  const work = aRatedCertificate("c1", people, { authorsInPrint: authors + others });
  const { byPerson } = count([work], rule);
  return people.map(({ staffId }) => byPerson.get(staffId)?.points ?? Number.NaN);
}

describe("each pattern seen at universities, by hand", () => {
  test("KPI planner: 60 a certificate; two own authors get 60 each, 120 for the university", () => {
    expect(pointsOf(templateRules["kpi-planner"], 2)).toEqual([60, 60]);
    expect(templateRules["kpi-planner"].year).toBe("academic");
  });

  test("KPI service: 5 a row in full for every author; three own authors and one of another place are 15", () => {
    expect(pointsOf(templateRules["kpi-service"], 3, 1)).toEqual([5, 5, 5]);
  });

  test.each([
    [1, [100]],
    [2, [60, 40]],
    [3, [40, 30, 30]],
    [4, [40, 20, 20, 20]],
    [5, [40, 15, 15, 15, 15]],
    [6, [25, 15, 15, 15, 15, 15]],
    // 20 for the first; 80 / 6 = 13.333… for each of the other six.
    [7, [20, 80 / 6, 80 / 6, 80 / 6, 80 / 6, 80 / 6, 80 / 6]],
    // 20 for the first; 80 / 7 = 11.428… for each of the other seven.
    [8, [20, ...Array.from({ length: 7 }, () => 80 / 7)]],
  ])("table of positions: 100 points among %i own authors", (authors, points) => {
    expect(pointsOf(templateRules["position-table"], authors)).toEqual(points);
  });

  test("table of positions among all authors: our second of three gets 30 of 100, the others nothing here", () => {
    const rule = { ...templateRules["position-table"], positionsAmong: "all" as const };
    const work = aRatedCertificate("c1", [], {
      authors: [anOwnAuthor("aida", "bio", { position: 2 })],
      authorsInPrint: 3,
    });
    expect(count([work], rule).university.points).toBe(30);
  });

  test("explicit shares: 70 % and 20 % of 5 are 3.5 and 1; the rest is nobody's", () => {
    const work = aRatedCertificate("c1", [anOwnAuthor("aida"), anOwnAuthor("bolat")], {
      manualShares: { aida: 70, bolat: 20 },
    });
    const { byPerson, university } = count([work], templateRules["explicit-shares"]);
    expect([byPerson.get("aida")?.points, byPerson.get("bolat")?.points]).toEqual([3.5, 1]);
    expect(university).toEqual({ certificates: 1, participations: 2, points: 4.5 });
  });

  test("questionnaires of rankings: certificates and participations, no points", () => {
    const works = ["c1", "c2", "c3"].map((id) => aRatedCertificate(id, [anOwnAuthor("aida"), anOwnAuthor("bolat")]));
    expect(count(works, templateRules["national-questionnaire"]).university).toEqual({
      certificates: 3,
      participations: 6,
      points: 0,
    });
  });
});

describe("the other properties of a rule, by hand", () => {
  test("equally among all: one own author of four in print gets 5 / 4 = 1.25", () => {
    expect(pointsOf(aRule({ split: "equal-all" }), 1, 3)).toEqual([1.25]);
  });

  test("a monograph is worth 40 though its type is worth 10; another scientific work is worth 10, a program 5", () => {
    const rule = aRule({ pointsByKind: { monograph: 40 }, pointsByType: { scientific: 10 } });
    const [aida] = [anOwnAuthor("aida")];
    const works = [
      aRatedCertificate("c1", [aida], { workKind: "monograph" }),
      aRatedCertificate("c2", [aida], { workKind: "textbook" }),
      aRatedCertificate("c3", [aida], { objectType: "computer-program" }),
    ];
    expect(participations(works, rule).map(({ share }) => toNumber(share))).toEqual([40, 10, 5]);
  });

  test("a limit of 12: three works of 5 are 15, so each counts 5 × 12 / 15 = 4", () => {
    const works = ["c1", "c2", "c3"].map((id) => aRatedCertificate(id, [anOwnAuthor("aida")]));
    const rows = participations(works, aRule({ capPerPerson: 12 }));
    expect(rows.map(({ share }) => toNumber(share))).toEqual([4, 4, 4]);
    expect(rows[0]?.arithmetic.limit).toEqual({ cap: 12, sum: fraction(15) });
  });

  test("two posts of 50 % and 25 % share 6 points as 4 and 2; the certificate counts once in each department", () => {
    const posts = [
      anOwnAuthor("aida", "bio", { postPercent: 50, allPercent: 75 }),
      anOwnAuthor("aida", "chem", { postPercent: 25, allPercent: 75 }),
    ];
    const figures = count([aRatedCertificate("c1", posts)], aRule({ pointsPerCertificate: 6, posts: "by-share" }));
    expect(figures.byDepartment.get("bio")).toEqual({ certificates: 1, participations: 1, points: 4 });
    expect(figures.byDepartment.get("chem")).toEqual({ certificates: 1, participations: 1, points: 2 });
    expect(figures.university).toEqual({ certificates: 1, participations: 1, points: 6 });
  });

  test("half a post gets half of 5 where part-timers get their part; one and a half posts get no more than all", () => {
    const rule = aRule({ partTime: "by-share" });
    const work = (allPercent: number) => [
      aRatedCertificate("c1", [anOwnAuthor("aida", "bio", { postPercent: allPercent, allPercent })]),
    ];
    expect(count(work(50), rule).university.points).toBe(2.5);
    expect(count(work(150), rule).university.points).toBe(5);
  });

  test.each([
    ["exact", 5 / 3],
    ["hundredths", 1.67],
    ["tenths", 1.7],
    ["whole", 2],
    ["whole-down", 1],
  ] as const)("5 / 3 rounded: %s", (rounding, shown) => {
    expect(roundPoints(fraction(5, 3), rounding)).toBe(shown);
  });

  test("half a unit goes up", () => {
    expect(roundPoints(fraction(5, 2), "whole")).toBe(3);
    expect(roundPoints(fraction(1005, 1000), "hundredths")).toBe(1.01);
  });
});
