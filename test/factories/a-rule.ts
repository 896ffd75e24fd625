import { ratingRule, type RatingRule } from "#app/model/rating-rule.ts";

/** A rule of 5 points, split equally among own authors, unless said otherwise. */
export function aRule(wanted: Partial<RatingRule> = {}): RatingRule {
  return { ...ratingRule.parse({ pointsPerCertificate: 5, split: "equal-own" }), ...wanted };
}
