import type { ObjectType, WorkKind } from "#app/model/object-type.ts";
import type { PositionRow, RatingRule } from "#app/model/rating-rule.ts";

type Choice<K extends keyof RatingRule> = Record<Extract<RatingRule[K], string>, string>;

/** The words of a rule in one language. The caller brings them: this folder knows none. */
export type RuleWords = {
  rules: {
    none: string;
    fields: Record<keyof RatingRule, string>;
    splits: Choice<"split">;
    positionsAmong: Choice<"positionsAmong">;
    roundings: Choice<"rounding">;
    years: Choice<"year">;
    governingDates: Choice<"governingDate">;
    authors: Choice<"authors">;
    late: Choice<"late">;
    posts: Choice<"posts">;
    partTime: Choice<"partTime">;
    templates: Choice<"template">;
  };
  workKinds: Record<WorkKind, string>;
  objectTypes: Record<ObjectType, string>;
};

/** One property of a rule in words. */
export type RuleLine = { label: string; value: string | number };

/** A whole rule in words, for the workbook and for lists of versions. */
export function ruleLines(rule: RatingRule, words: RuleWords): RuleLine[] {
  const { rules } = words;
  const byTable = rule.split === "positions";
  const lines: [keyof RatingRule, string | number][] = [
    ["template", rule.template === null ? rules.none : rules.templates[rule.template]],
    ["pointsPerCertificate", rule.pointsPerCertificate],
    ["pointsByKind", pointsInWords(rule.pointsByKind, words.workKinds, rules.none)],
    ["pointsByType", pointsInWords(rule.pointsByType, words.objectTypes, rules.none)],
    ["split", rules.splits[rule.split]],
    ["positions", byTable ? rule.positions.map(positionText).join("; ") : rules.none],
    ["positionsAmong", byTable ? rules.positionsAmong[rule.positionsAmong] : rules.none],
    ["capPerPerson", rule.capPerPerson ?? rules.none],
    ["rounding", rules.roundings[rule.rounding]],
    ["year", rules.years[rule.year]],
    ["governingDate", rules.governingDates[rule.governingDate]],
    ["authors", rules.authors[rule.authors]],
    ["late", rules.late[rule.late]],
    ["posts", rules.posts[rule.posts]],
    ["partTime", rules.partTime[rule.partTime]],
  ];
  return lines.map(([field, value]) => ({ label: rules.fields[field], value }));
}

function pointsInWords<K extends string>(
  points: Partial<Record<K, number>>,
  names: Record<K, string>,
  none: string,
): string {
  const parts = (Object.keys(names) as K[]).flatMap((key) => {
    const worth = points[key];
    return worth === undefined ? [] : [`${names[key]}: ${worth}`];
  });
  return parts.length === 0 ? none : parts.join("; ");
}

/** A row of the table of positions as people type it: "40/30/30", "20/80*". */
export function positionText({ fixed, rest }: PositionRow): string {
  return [...fixed.map(String), ...(rest > 0 ? [`${rest}*`] : [])].join("/");
}
