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
export const daySpan = z.object({ from: day, to: day });

/** The query string of a personal list. Whose list a teacher gets, their account says. */
export const personSearch = daySpan
  .extend({ person: z.preprocess((value) => (value === "" ? undefined : value), z.string().max(64).optional()) })
  .refine(({ from, to }) => from === undefined || to === undefined || from <= to);
