import { z } from "zod";
import { pointSplits } from "#app/model/rating.ts";

/** Points as people type them: a comma or a point, at most two decimals, 0–1000. */
const points = z
  .string()
  .trim()
  .regex(/^\d{1,4}(?:[.,]\d{1,2})?$/, "points_wrong")
  .transform((text) => Number(text.replace(",", ".")))
  .refine((value) => value <= 1000, "points_wrong");

/** Body of the rule page: a new version, or another version for one period. */
export const ruleForm = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("save"), pointsPerCertificate: points, split: z.enum(pointSplits) }),
  z.object({ intent: z.literal("choose"), periodId: z.string().min(1).max(16), ruleId: z.string().min(1).max(64) }),
]);
export type RuleForm = z.infer<typeof ruleForm>;
