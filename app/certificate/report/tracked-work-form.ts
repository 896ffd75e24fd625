import { z } from "zod";
import { parseCalendarDate } from "#app/model/calendar-date.ts";
import { workEndings } from "#app/model/missing.ts";

const id = z.string().min(1).max(64);
const title = z.string().trim().min(3).max(500);

/** A day as browsers send it. */
const expectedOn = z.string().transform((text, check) => {
  const read = parseCalendarDate(text);
  if (read !== null) return read;
  check.addIssue({ code: "custom", message: "day_wrong" });
  return z.NEVER;
});

/** Body of the page of expected works. */
export const trackedWorkForm = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("add"), staffId: id, title, expectedOn }),
  z.object({ intent: z.literal("change"), workId: id, title, expectedOn }),
  z.object({ intent: z.literal("end"), workId: id, ending: z.enum(workEndings) }),
  z.object({ intent: z.literal("take-back"), workId: id }),
]);
export type TrackedWorkForm = z.infer<typeof trackedWorkForm>;
