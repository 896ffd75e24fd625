import { describe, expect, test } from "vitest";
import { readPositionRow, readRuleForm } from "#app/certificate/aggregate/rule-form.ts";
import { templateRules } from "#app/certificate/aggregate/rule-templates.ts";
import { positionText } from "#app/certificate/report/rule-lines.ts";
import { ratingRule } from "#app/model/rating-rule.ts";
import { aRule } from "#test/factories/a-rule.ts";

describe("the rule form", () => {
  test("reads points with comma or point, and defaults for what an older form did not have", () => {
    expect(readRuleForm({ pointsPerCertificate: " 7,5", split: "full" })).toEqual({
      ok: true,
      rule: aRule({ pointsPerCertificate: 7.5, split: "full" }),
    });
  });

  test.each(["", "-1", "1000.5", "1.234", "five", "1e3"])("refuses nonsense as points: %s", (pointsPerCertificate) => {
    expect(readRuleForm({ pointsPerCertificate, split: "full" })).toEqual({
      ok: false,
      wrong: ["pointsPerCertificate"],
    });
  });

  test("reads points by kind and type, a limit, and leaves out what is empty", () => {
    const fields = {
      pointsPerCertificate: "5",
      split: "full",
      "kind.monograph": "40",
      "kind.other": "",
      "type.database": "3.5",
      capPerPerson: "100",
    };
    expect(readRuleForm(fields)).toMatchObject({
      ok: true,
      rule: { pointsByKind: { monograph: 40 }, pointsByType: { database: 3.5 }, capPerPerson: 100 },
    });
  });

  test("a table of positions without a row, or with a gap, is refused", () => {
    expect(readRuleForm({ pointsPerCertificate: "5", split: "positions" })).toEqual({
      ok: false,
      wrong: ["positions"],
    });
    const gap = { pointsPerCertificate: "5", split: "positions", "positions.1": "100", "positions.3": "40/30/30" };
    expect(readRuleForm(gap)).toEqual({ ok: false, wrong: ["positions"] });
  });

  test("an unknown split is refused", () => {
    expect(readRuleForm({ pointsPerCertificate: "5", split: "lottery" })).toEqual({ ok: false, wrong: ["split"] });
  });
});

describe("a row of the table of positions", () => {
  test.each(["100", "60/40", "40/30/30", "20/80*", "33.33/33.33/33.34", "100*"])(
    "%s is read and written alike",
    (text) => {
      const row = readPositionRow(text);
      expect(row === null ? null : positionText(row)).toBe(text);
    },
  );

  test.each(["", "60/50", "80*/20", "a/b", "60//40", "33.333", "101"])("%s is refused", (text) => {
    expect(readPositionRow(text)).toBeNull();
  });
});

test("every template is a rule that can be stored and read again", () => {
  for (const [name, rule] of Object.entries(templateRules)) {
    expect(ratingRule.parse(JSON.parse(JSON.stringify(rule)))).toEqual(rule);
    expect(rule.template).toBe(name);
  }
});

test("a rule of the first version of Tizilim counts as it did", () => {
  expect(ratingRule.parse({ pointsPerCertificate: 5, split: "equal-own" })).toEqual(aRule());
});
