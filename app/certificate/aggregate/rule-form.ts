import { z } from "zod";
import { objectTypes, workKinds } from "#app/model/object-type.ts";
import { ratingRule, ruleTemplates, type PositionRow, type RatingRule } from "#app/model/rating-rule.ts";

/** A number as people type it: a comma or a point, at most two decimals. */
const number = z
  .string()
  .trim()
  .regex(/^\d{1,6}(?:[.,]\d{1,2})?$/)
  .transform((text) => Number(text.replace(",", ".")));

const shape = ratingRule.shape;
const id = z.string().min(1).max(64);

/** Body of the rule page beside the rule itself: look at its effect, save it, or give a period another version. */
export const ruleIntent = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("preview"), periodId: z.string().min(1).max(16) }),
  z.object({ intent: z.literal("save") }),
  z.object({ intent: z.literal("choose"), periodId: z.string().min(1).max(16), ruleId: id }),
]);

/** How many rows of the table of positions the form has; the last holds for all larger numbers. */
export const positionRows = 7;

/** Names of the form's fields for points by kind, by type and for the rows of the table. */
export const fieldName = {
  kind: (kind: string) => `kind.${kind}`,
  type: (type: string) => `type.${type}`,
  positions: (authors: number) => `positions.${authors}`,
};

/** A rule, or the fields that hold nonsense. */
export type ReadRule = { ok: true; rule: RatingRule } | { ok: false; wrong: (keyof RatingRule)[] };

/** Reads a rule as the form sends it; what is missing has the default of a new rule. */
export function readRuleForm(fields: Record<string, FormDataEntryValue>): ReadRule {
  const text = (name: string) => {
    const value = fields[name];
    return typeof value === "string" && value.trim() !== "" ? value : undefined;
  };
  const wrong = new Set<keyof RatingRule>();
  const points = (field: keyof RatingRule, name: string) => {
    const typed = text(name);
    if (typed === undefined) return undefined;
    const read = number.safeParse(typed);
    if (!read.success) wrong.add(field);
    return read.data;
  };
  const named = (field: keyof RatingRule, keys: readonly string[], nameOf: (key: string) => string) =>
    Object.fromEntries(
      keys.flatMap((key) => {
        const worth = points(field, nameOf(key));
        return worth === undefined ? [] : [[key, worth]];
      }),
    );
  const positions = readPositions((authors) => text(fieldName.positions(authors)));
  if (positions === null) wrong.add("positions");
  const choices = [
    "split",
    "positionsAmong",
    "rounding",
    "year",
    "governingDate",
    "authors",
    "late",
    "posts",
    "partTime",
  ];
  const template = z.enum(ruleTemplates).safeParse(text("template"));
  const read = ratingRule.safeParse({
    ...Object.fromEntries(choices.flatMap((name) => (text(name) === undefined ? [] : [[name, text(name)]]))),
    pointsPerCertificate: points("pointsPerCertificate", "pointsPerCertificate"),
    pointsByKind: named("pointsByKind", workKinds, fieldName.kind),
    pointsByType: named("pointsByType", objectTypes, fieldName.type),
    positions: positions ?? [],
    capPerPerson: points("capPerPerson", "capPerPerson") ?? null,
    template: template.success ? template.data : null,
  });
  for (const issue of read.error?.issues ?? []) {
    const field = issue.path[0];
    if (typeof field === "string" && field in shape) wrong.add(field as keyof RatingRule);
  }
  if (read.success && read.data.split === "positions" && read.data.positions.length === 0) wrong.add("positions");
  return read.success && wrong.size === 0 ? { ok: true, rule: read.data } : { ok: false, wrong: [...wrong] };
}

/** Rows up to the last that is filled; `null` when one is missing, cannot be read or sums to more than 100. */
function readPositions(textOf: (authors: number) => string | undefined): PositionRow[] | null {
  const texts = Array.from({ length: positionRows }, (_, index) => textOf(index + 1));
  const filled = texts.slice(0, texts.findLastIndex((text) => text !== undefined) + 1);
  const rows = filled.map((text) => (text === undefined ? null : readPositionRow(text)));
  return rows.some((row) => row === null) ? null : rows.filter((row) => row !== null);
}

/** Reads "40/30/30" or "20/80*"; `null`: cannot be read, or sums to more than 100 per cent. */
export function readPositionRow(text: string): PositionRow | null {
  const parts = text.split("/").map((part) => /^(\d{1,3}(?:[.,]\d{1,2})?)(\*?)$/u.exec(part.replaceAll(/[\s%]/gu, "")));
  const read = parts.map((part) => ({
    percent: Number((part?.[1] ?? "").replace(",", ".")),
    isRest: part?.[2] === "*",
  }));
  const misplaced = read.some(({ isRest }, index) => isRest && index < read.length - 1);
  if (misplaced || parts.some((part) => part === null)) return null;
  // Hundredths of a per cent, because sums of fractions are not exact.
  const sum = read.reduce((total, { percent }) => total + Math.round(percent * 100), 0);
  if (sum > 10_000) return null;
  const fixed = read.filter(({ isRest }) => !isRest).map(({ percent }) => percent);
  return { fixed, rest: read.find(({ isRest }) => isRest)?.percent ?? 0 };
}
