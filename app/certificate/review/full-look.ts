import { z } from "zod";

/** The box of the decision form by which a person says that each value was compared with the page. */
export const fullLookAnswer = z.literal("done").optional().catch(undefined);

/** What of a certificate decides whether the lot is cast. */
type Drawable = { findings: number; doubtfulValues: number | null };

/**
 * Whether the lot falls on a certificate. Only what nobody would look at twice takes part: no finding, and judged to hold
 * no doubtful value. `null` is not judged yet, which is never taken for none.
 *
 * @param percent share that is drawn, 0–100
 * @param chance at least 0 and below 1
 */
export function isDrawn({ findings, doubtfulValues }: Drawable, percent: number, chance: number): boolean {
  return findings === 0 && doubtfulValues === 0 && chance * 100 < percent;
}
