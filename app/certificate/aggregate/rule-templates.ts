import { ratingRule, type PositionRow, type RatingRule, type RuleTemplate } from "#app/model/rating-rule.ts";

/** What a new installation starts with: an example to be edited, because no norm exists that the app could know. */
export const exampleRule: RatingRule = ratingRule.parse({ pointsPerCertificate: 5, split: "equal-own" });

/** 1: 100; 2: 60/40; 3: 40/30/30; 4: 40/20×3; 5: 40/15×4; 6: 25/15×5; 7 and more: 20, and 80 shared by the others. */
const seenPositions: PositionRow[] = [
  { fixed: [100], rest: 0 },
  { fixed: [60, 40], rest: 0 },
  { fixed: [40, 30, 30], rest: 0 },
  { fixed: [40, 20, 20, 20], rest: 0 },
  { fixed: [40, 15, 15, 15, 15], rest: 0 },
  { fixed: [25, 15, 15, 15, 15, 15], rest: 0 },
  { fixed: [20], rest: 80 },
];

/**
 * Patterns seen at universities, named after what they are, to begin a rule with. None is a norm: points that the
 * pattern does not name are those of the example. The table of positions was stated for articles.
 */
export const templateRules: Record<RuleTemplate, RatingRule> = {
  "kpi-planner": { ...exampleRule, template: "kpi-planner", pointsPerCertificate: 60, split: "full", year: "academic" },
  "kpi-service": { ...exampleRule, template: "kpi-service", pointsPerCertificate: 5, split: "full" },
  "position-table": {
    ...exampleRule,
    template: "position-table",
    pointsPerCertificate: 100,
    split: "positions",
    positions: seenPositions,
    year: "academic",
  },
  "explicit-shares": { ...exampleRule, template: "explicit-shares", split: "manual" },
  "national-questionnaire": {
    ...exampleRule,
    template: "national-questionnaire",
    pointsPerCertificate: 0,
    split: "full",
    year: "academic",
  },
};
