import type { FieldName } from "#app/model/field-name.ts";

/** Fields whose certainty is told from the confidence of their witnesses. */
type Judged = Extract<FieldName, "number" | "registeredOn" | "authors" | "objectType" | "title" | "createdOn">;

/**
 * From this confidence on a value counts as certain; below, a person is asked to look. Measured, not felt: the lowest
 * figures at which no wrong value of the measured scans and photos passed for certain (`npm run bench -- calibrate`).
 * Titles need less because both looks at every word go into theirs; a title has thirty times the letters of a number.
 */
export const certainFrom: Record<Judged, number> = {
  number: 0.97,
  registeredOn: 0.95,
  authors: 0.9,
  objectType: 0.8,
  title: 0.9,
  createdOn: 0.95,
};

/** How sure two witnesses are together when they agree without having asked each other. */
export function together(confidences: readonly number[]): number {
  return 1 - confidences.reduce((doubt, confidence) => doubt * (1 - confidence), 1);
}
