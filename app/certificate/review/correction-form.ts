import { z } from "zod";
import { calendarDateSchema } from "#app/model/calendar-date.ts";
import { objectTypes, workKinds } from "#app/model/object-type.ts";
import { seenVersion } from "./decision-form.ts";

/** An empty box means "no such value". */
function orNull<T extends z.ZodType>(schema: T) {
  return z.preprocess((value) => (value === undefined || value === "" ? null : value), schema.nullable());
}

/** Letters and signs as typed, outer space and line ends removed. */
const line = (max: number) =>
  z
    .string()
    .transform((text) => text.replace(/\s+/gu, " ").trim())
    .pipe(z.string().max(max, "too_long"));

const number = line(30).pipe(z.string().regex(/^\p{N}[\p{N}\p{L}/-]*$/u, "not_a_number"));
const title = line(2000);

/** Body of the field form. Dates are `YYYY-MM-DD`; an author keeps its id, so that a new spelling is not a new person. */
export const correctionForm = z.object({
  version: seenVersion,
  number: orNull(number),
  registeredOn: orNull(calendarDateSchema),
  receivedOn: orNull(calendarDateSchema).optional(),
  createdOn: orNull(calendarDateSchema),
  objectType: z.enum(objectTypes),
  workKind: orNull(z.enum(workKinds)).optional(),
  titleKk: orNull(title),
  titleRu: orNull(title),
  titleEn: orNull(title),
  authors: z
    .array(z.object({ id: z.string().min(1), name: line(200).pipe(z.string().min(2, "name_too_short")) }))
    .max(60)
    .default([]),
});
export type Correction = z.infer<typeof correctionForm>;
