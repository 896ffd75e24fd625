import { z } from "zod";
import { parseCalendarDate } from "#app/model/calendar-date.ts";
import { objectTypes, workKinds, type WorkKind } from "#app/model/object-type.ts";
import { certificateColumns } from "./certificate-fields.ts";
import { seenVersion } from "./decision-form.ts";

const numberPattern = /^\p{N}[\p{N}\p{L}/-]*$/u;

/** One line as typed, without outer space and line ends. */
function tidy(text: string): string {
  return text.replace(/\s+/gu, " ").trim();
}

/**
 * An empty box means "no such value", one that was not sent leaves the value as it is (`undefined`).
 * `read` says what stands in the box, or the code of the problem.
 */
function box<T>(read: (text: string) => { value: T } | { problem: string }) {
  return z
    .string()
    .optional()
    .transform((typed, context): T | null | undefined => {
      if (typed === undefined) return undefined;
      const text = tidy(typed);
      if (text === "") return null;
      const outcome = read(text);
      if ("value" in outcome) return outcome.value;
      context.addIssue({ code: "custom", message: outcome.problem });
      return z.NEVER;
    });
}

const line = (max: number) => box((text) => (text.length > max ? { problem: "too_long" } : { value: text }));

const number = box((text) => {
  const bare = text.replace(/^(?:№|No\.?)\s*/iu, "");
  if (bare.length > 30) return { problem: "too_long" };
  return numberPattern.test(bare) ? { value: bare } : { problem: "not_a_number" };
});

const day = box((text) => {
  const value = parseCalendarDate(text);
  return value === null ? { problem: "not_a_day" } : { value };
});

const workKind = box<WorkKind>((text) => {
  const value = workKinds.find((kind) => kind === text);
  return value === undefined ? { problem: "other" } : { value };
});

const authorName = z.string().transform(tidy).pipe(z.string().min(2, "name_too_short").max(200, "too_long"));

const confirmable = z.enum([...certificateColumns, "authors"]);

/** Fields that a person compared with the page and found right; one box ticked comes as a text, several as a list. */
const confirmed = z
  .union([z.string(), z.array(z.string())])
  .optional()
  .transform((names) => [names ?? []].flat().flatMap((name) => confirmable.safeParse(name).data ?? []));

/**
 * Body of the field form. Dates are `YYYY-MM-DD`; an author keeps its id, so that a new spelling is not a new person.
 * `receivedOn` and `workKind` count only when the office sends them.
 */
export const correctionForm = z.object({
  version: seenVersion,
  number,
  registeredOn: day,
  receivedOn: day,
  createdOn: day,
  objectType: z.enum(objectTypes, { error: "other" }).optional(),
  workKind,
  titleKk: line(2000),
  titleRu: line(2000),
  titleEn: line(2000),
  confirmed,
  authors: z
    .array(z.object({ id: z.string().min(1), name: authorName }))
    .max(60)
    .default([]),
});
type WholeForm = z.infer<typeof correctionForm>;

/** A correction of some fields; what it does not name stays as it is. */
export type Correction = Pick<WholeForm, "version"> & Partial<Omit<WholeForm, "version">>;
