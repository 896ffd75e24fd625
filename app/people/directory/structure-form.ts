import { z } from "zod";
import { parseCalendarDate } from "#app/model/calendar-date.ts";
import { readShare } from "./read-cells.ts";

const id = z.string().min(1).max(64);
const name = z.string("name-missing").trim().min(1, "name-missing").max(300, "name-missing");
const names = { nameKk: name, nameRu: name, nameEn: name };

const day = z.string("day-wrong").transform((text, context) => {
  const parsed = parseCalendarDate(text.trim());
  if (parsed !== null) return parsed;
  context.addIssue({ code: "custom", message: "day-wrong" });
  return z.NEVER;
});

const share = z.string("share-wrong").transform((text, context) => {
  const percent = readShare(text);
  if (percent !== null) return percent;
  context.addIssue({ code: "custom", message: "share-wrong" });
  return z.NEVER;
});

/** Body of the page of departments: one change, with the day it begins on (or, for a closing, the last day). */
export const structureForm = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("rename-department"), departmentId: id, facultyId: id, fromOn: day, ...names }),
  z.object({ intent: z.literal("rename-faculty"), facultyId: id, fromOn: day, ...names }),
  z.object({ intent: z.literal("close"), departmentId: id, lastOn: day }),
  z.object({ intent: z.literal("merge"), departmentId: id, intoId: id, fromOn: day }),
]);
export type StructureForm = z.infer<typeof structureForm>;

/** Body of a person's page. */
export const personForm = z.discriminatedUnion("intent", [
  z.object({
    intent: z.literal("move"),
    postId: id,
    departmentId: id,
    // An empty box is no value to the form library.
    position: z.string().trim().max(200).default(""),
    sharePercent: share,
    fromOn: day,
  }),
  z.object({ intent: z.literal("end"), postId: id, lastOn: day }),
]);
export type PersonForm = z.infer<typeof personForm>;
