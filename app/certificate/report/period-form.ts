import { z } from "zod";
import { parseCalendarDate } from "#app/model/calendar-date.ts";

const periodId = z.string().min(1).max(16);

/** A day as browsers send it. */
const day = z.string().transform((text, check) => {
  const read = parseCalendarDate(text);
  if (read !== null) return read;
  check.addIssue({ code: "custom", message: "day_wrong" });
  return z.NEVER;
});

/** Body of the page of periods. Opening again needs a reason (10–500 characters). */
export const periodForm = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("announce"), periodId, closesOn: day }),
  z.object({ intent: z.literal("close"), periodId }),
  z.object({ intent: z.literal("reopen"), periodId, reason: z.string().trim().min(10).max(500) }),
]);
export type PeriodForm = z.infer<typeof periodForm>;
