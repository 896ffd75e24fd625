import { z } from "zod";
import { objectTypes, workKinds } from "./object-type.ts";

/** `calendar`: 1 January – 31 December; `academic`: 1 September – 31 August. */
export const periodKinds = ["calendar", "academic"] as const;

/**
 * How the points of a work are shared. `full`: everybody who counts gets all of them; `equal-all`: equally among all
 * authors in print; `equal-own`: equally among those who count; `positions`: by the place in the list of authors;
 * `manual`: by percentages somebody entered for this certificate.
 */
export const pointSplits = ["full", "equal-all", "equal-own", "positions", "manual"] as const;
export type PointSplit = (typeof pointSplits)[number];

/** What a figure of points is rounded to, once, from the exact sum; `whole-down` drops what is left of a point. */
export const roundings = ["exact", "hundredths", "tenths", "whole", "whole-down"] as const;
export type Rounding = (typeof roundings)[number];

/** Which day decides on period and department: of the certificate, of the creation or of the receipt. */
export const governingDates = ["registered", "created", "received"] as const;
export type GoverningDate = (typeof governingDates)[number];

/** Patterns a rule can begin with. They describe what was seen somewhere; none of them is a norm. */
export const ruleTemplates = [
  "kpi-planner",
  "kpi-service",
  "position-table",
  "explicit-shares",
  "national-questionnaire",
] as const;
export type RuleTemplate = (typeof ruleTemplates)[number];

const points = z.number().min(0).max(1000);
const percent = z.number().min(0).max(100);

/** Percentages of the authors by place for one number of authors; `rest` is shared equally by everybody after them. */
const positionRow = z.object({ fixed: z.array(percent).max(26), rest: percent });
export type PositionRow = z.infer<typeof positionRow>;

/**
 * How certificates turn into points: data of the university, not a norm, because no national norm exists.
 * Whatever an earlier version of Tizilim did not know has its default here, so that old rules are read as they counted.
 */
export const ratingRule = z.object({
  /** Of a work whose kind and type are not named below. */
  pointsPerCertificate: points,
  /** The kind comes before the type. */
  pointsByKind: z.partialRecord(z.enum(workKinds), points).default({}),
  pointsByType: z.partialRecord(z.enum(objectTypes), points).default({}),
  split: z.enum(pointSplits),
  /** Row 1 for one author, row 2 for two; the last row for all larger numbers. */
  positions: z.array(positionRow).max(26).default([]),
  /** Whose places and number the table means. */
  positionsAmong: z.enum(["all", "own"]).default("own"),
  /** Most points of one person in a period; `null`: no limit. */
  capPerPerson: z.number().min(0).max(100_000).nullable().default(null),
  rounding: z.enum(roundings).default("exact"),
  /** Which year is rated. */
  year: z.enum(periodKinds).default("calendar"),
  governingDate: z.enum(governingDates).default("registered"),
  /** `all`: authors of other places count too, in a line of their own and in no department. */
  authors: z.enum(["own", "all"]).default("own"),
  /** What was sent after the closing day of its own period: counts in the period it was sent in, or nowhere. */
  late: z.enum(["count", "leave-out"]).default("count"),
  /** Two posts on one day: the larger one gets everything, or each its part. */
  posts: z.enum(["main", "by-share"]).default("main"),
  /** Whether somebody on half a post gets half the points. */
  partTime: z.enum(["whole", "by-share"]).default("whole"),
  /** Pattern the rule began with. */
  template: z.enum(ruleTemplates).nullable().default(null),
});
export type RatingRule = z.infer<typeof ratingRule>;
