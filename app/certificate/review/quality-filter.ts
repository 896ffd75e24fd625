import { z } from "zod";

/** How many days back certificates are looked at, by the day they were approved; 0: all. */
export const qualityDays = [90, 365, 0] as const;

/** The search parameters of the page on quality; what is odd falls back to a year. */
export const qualityFilter = z.object({
  days: z.coerce
    .number()
    .pipe(z.literal([...qualityDays]))
    .catch(365),
});
export type QualityFilter = z.infer<typeof qualityFilter>;
