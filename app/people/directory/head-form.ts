import { z } from "zod";
import { parseCalendarDate, type CalendarDate } from "#app/model/calendar-date.ts";
import type { Language } from "#app/model/language.ts";

const id = z.string().min(1).max(64);
const day = z.string().transform((text, context) => {
  const parsed = parseCalendarDate(text.trim());
  if (parsed !== null) return parsed;
  context.addIssue({ code: "custom", message: "day-wrong" });
  return z.NEVER;
});

/** A person's page: appoints them as head of a department from a day on, or ends that with its last day. */
export const headForm = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("head-add"), departmentId: id, fromOn: day }),
  z.object({ intent: z.literal("head-end"), headId: id, lastOn: day }),
]);
export type HeadForm = z.infer<typeof headForm>;

export type HeadProblem = "already" | "day-wrong";

/** One department somebody heads or headed; `toOn` is the last day, `null` while it lasts. */
export type Headship = {
  id: string;
  departmentId: string;
  names: Record<Language, string>;
  fromOn: CalendarDate;
  toOn: CalendarDate | null;
};
