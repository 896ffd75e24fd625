import { z } from "zod";
import { findingCodes, type FindingCode } from "#app/model/finding.ts";
import type { Language } from "#app/model/language.ts";
import { reason } from "./decision-form.ts";

const version = z.coerce.number().int().nonnegative();
const id = z.string().min(1).max(64);
const wording = {
  /** None: offered always. */
  findings: z.array(z.enum(findingCodes)).default([]),
  kk: reason,
  ru: reason,
  en: reason,
};

/** What the office can do to its templates of reasons. Field messages are codes (`review.problems.<code>`). */
export const reasonTemplateForm = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("add"), ...wording }),
  z.object({ intent: z.literal("change"), id, version, ...wording }),
  z.object({ intent: z.literal("retire"), id, version }),
]);
export type ReasonTemplateChange = z.infer<typeof reasonTemplateForm>;

export function parseReasonForm(form: FormData) {
  return reasonTemplateForm.safeParse({ ...Object.fromEntries(form), findings: form.getAll("findings") });
}

/** A wording as the desk offers it. `findings` empty: always. */
export type OfferedTemplate = {
  id: string;
  version: number;
  findings: FindingCode[];
  texts: Record<Language, string>;
};
