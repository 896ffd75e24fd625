import { z } from "zod";
import { languages } from "#app/model/language.ts";
import { reportKinds, scheduleRhythms } from "#app/model/report.ts";
import type { Result } from "#app/model/result.ts";
import { spans } from "./kept-search.ts";

/** Roles a report can be shared with; rights to the report itself are asked anew whenever it is opened. */
export const shareRoles = ["office", "administration"] as const;

/** Days that each rhythm knows: of the week, of every month, before the closing day. */
export const rhythmDays = { weekly: 7, monthly: 28, "before-closing": 60 } as const;

/** Day 1 to 7 of a weekly rhythm. */
export const weekdays = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"] as const;

/** Longest name, in characters. */
export const longestName = 120;

/** One line without signs that nobody sees. */
const name = z
  .string()
  .transform((text) => text.replaceAll(/[\p{Cc}\p{Cf}\s]+/gu, " ").trim())
  .pipe(z.string().min(1).max(longestName));
const version = z.coerce.number().int().min(0);
const id = z.string().min(1).max(64);
const unlessEmpty = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => (value === "" ? undefined : value), schema.optional());

/** Keeping the report of a page: as a new one, or over one that is kept. */
const keepForm = z
  .object({
    name,
    kind: z.enum(reportKinds),
    /** Of the report's address, without `?`. */
    query: z.string().max(4000),
    language: z.enum(languages),
    /** Without it as the address says. */
    span: unlessEmpty(z.enum(spans)),
    as: z.enum(["new", "over"]),
    savedId: unlessEmpty(id),
    /** Of the kept one, when its page was made. */
    version: unlessEmpty(version),
  })
  .refine((form) => form.as === "new" || (form.savedId !== undefined && form.version !== undefined));
export type KeepForm = z.infer<typeof keepForm>;

/** What is wrong with a form: `name`, `day`: the person can mend it; `nonsense`: no page of ours sends that. */
export type FormProblem = "name" | "day" | "nonsense";

export function readKeepForm(sent: FormData): Result<KeepForm, FormProblem> {
  return judged(keepForm.safeParse(Object.fromEntries(sent)));
}

const savedReportForm = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("change"), version, name, sharedWith: z.array(z.enum(shareRoles)) }),
  z.object({ intent: z.literal("retire"), version }),
  z
    .object({
      intent: z.literal("schedule"),
      recipientId: id,
      rhythm: z.enum(scheduleRhythms),
      day: z.coerce.number().int().min(1),
    })
    .refine(({ rhythm, day }) => day <= rhythmDays[rhythm], { path: ["day"] }),
  z.object({ intent: z.literal("stop"), scheduleId: id }),
]);
export type SavedReportForm = z.infer<typeof savedReportForm>;

/** What can be done on the page of a kept report. Each rhythm has a field of its own for its day. */
export function readSavedReportForm(sent: FormData): Result<SavedReportForm, FormProblem> {
  const fields = Object.fromEntries(sent);
  const day = typeof fields["rhythm"] === "string" ? fields[dayField(fields["rhythm"])] : undefined;
  return judged(savedReportForm.safeParse({ ...fields, day, sharedWith: sent.getAll("sharedWith") }));
}

/** Name of the field with the day of a rhythm. */
export function dayField(rhythm: string): string {
  return `day-${rhythm}`;
}

function judged<T>(parsed: z.ZodSafeParseResult<T>): Result<T, FormProblem> {
  if (parsed.success) return { ok: true, value: parsed.data };
  const wrong = new Set(parsed.error.issues.map(({ path }) => path[0]));
  const [only] = wrong;
  return { ok: false, error: wrong.size === 1 && (only === "name" || only === "day") ? only : "nonsense" };
}
