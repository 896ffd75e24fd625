import { z } from "zod";
import { parseCalendarDate } from "#app/model/calendar-date.ts";

/** An empty field of a form is one that was not chosen. */
const day = z.preprocess(
  (value) => (value === "" ? undefined : value),
  z
    .string()
    .transform((text, context) => {
      const parsed = parseCalendarDate(text);
      if (parsed === null) context.addIssue({ code: "custom", message: "day_invalid" });
      return parsed ?? z.NEVER;
    })
    .optional(),
);

/** From when to when, both days included; without a day there is no bound. */
export const anyDaySpan = z.object({ from: day, to: day });

/** Whether the span ends before it begins. */
export function isForward({ from, to }: z.infer<typeof anyDaySpan>): boolean {
  return from === undefined || to === undefined || from <= to;
}

/** The same, refused where it ends before it begins. */
export const daySpan = anyDaySpan.refine(isForward);
