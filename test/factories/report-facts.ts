import { attributeAuthors } from "#app/certificate/aggregate/attribute-authors.ts";
import type { CountFilter } from "#app/certificate/aggregate/participations.ts";
import { calendarYear } from "#app/certificate/aggregate/period.ts";
import { buildReport } from "#app/certificate/report/rating-report.ts";
import type { ReportFacts } from "#app/certificate/report/rating-workbook/report-facts.ts";
import { ruleLines } from "#app/certificate/report/rule-lines.ts";
import { texts as en } from "#app/i18n/en/index.ts";
import { texts as kk } from "#app/i18n/kk/index.ts";
import { texts as ru } from "#app/i18n/ru/index.ts";
import type { Language } from "#app/model/language.ts";
import type { RatedCertificate } from "#app/model/rating.ts";
import { aRule } from "./a-rule.ts";
import { aRatedCertificate, anOwnAuthor } from "./counted-certificate.ts";

/**
 * A small year: a joint work of three authors in two departments of one faculty (with nasty texts), a work of one author,
 * a work of two authors of one department, and one certificate whose only author is external.
 */
export function aSmallYear(): RatedCertificate[] {
  const [aida, bolat, dana] = [
    anOwnAuthor("aida", "bio"),
    anOwnAuthor("bolat", "chem"),
    anOwnAuthor("dana", "history"),
  ];
  const ermek = anOwnAuthor("ermek", "bio");
  return [
    aRatedCertificate("c1", [aida, bolat, ermek], {
      number: "0005541",
      titles: { kk: '=HYPERLINK("http://x";"_x0041_")\u0001', ru: "«Цитология» & <b>", en: null },
    }),
    aRatedCertificate("c2", [dana], { on: "2026-01-01", objectType: "computer-program" }),
    aRatedCertificate("c3", [aida, ermek], { on: "2026-12-31", createdOn: null }),
  ];
}

/** Facts of that year in one language, under one filter. */
export function aReportFacts(
  language: Language = "kk",
  filter: CountFilter = {},
  counted: RatedCertificate[] = aSmallYear(),
): ReportFacts {
  const words = { kk, ru, en }[language];
  const external = [{ name: "Сырттан Келген", link: "external" as const, staffId: null }];
  const { authors: _own, ...outside } = aRatedCertificate("c4", [], { printedAuthors: external });
  const rule = { id: "rule-3", version: 3, rule: aRule(), createdAt: "2026-01-01T00:00:00.000Z" };
  const frame = { period: calendarYear(2026), rule: rule.rule, closings: [] };
  const { excluded } = attributeAuthors([outside], { people: [], posts: [] }, frame);
  return {
    report: buildReport({ period: calendarYear(2026), rule, counted, excluded }, filter),
    language,
    words,
    ruleLines: ruleLines(rule.rule, words),
    unitNames: new Map([
      ["bio", "Биология*"],
      ["chem", "Химия"],
      ["history", "=Тарих"],
      ["natural", "Жаратылыстану"],
      ["human", "Гуманитарлық"],
    ]),
    places: new Map([["c1", { page: 2, boxes: [{ x: 0.125, y: 0.08, width: 0.201, height: 0.019 }] }]]),
    snapshot: null,
    publicUrl: "https://tizilim.example.kz",
    originals: null,
    madeAt: new Date("2026-11-23T20:30:00.000Z"),
    madeBy: "Әкімшілік Қызметкері",
    personName: null,
  };
}
