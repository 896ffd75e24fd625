import { z } from "zod";
import type { Witness } from "#app/model/reading.ts";
import { certificateColumns, type CertificateColumn } from "./certificate-fields.ts";
import type { Sureness } from "./sureness.ts";

/** A marked place below this is a click or a slip of the hand, in fractions of the page. */
const smallest = { width: 0.004, height: 0.004 };

const fraction = z.coerce.number().min(0).max(1);

/** What a marked place is read for: a column, or the name of an author. */
export type PlaceTarget = CertificateColumn | "author";

/** Body of the question what stands at a place: a box in fractions of the upright page, and the field it is for. */
export const placeForm = z.object({
  x: fraction,
  y: fraction,
  width: fraction,
  height: fraction,
  target: z.enum([...certificateColumns, "author"]),
});

/** Why nothing was put into the field. `unfit`: something was read, but it is no value of the field. */
export const placeProblems = ["nothing", "too-small", "busy", "unfit", "failed"] as const;
export type PlaceProblem = (typeof placeProblems)[number];

/** @param box in fractions of the page */
export function isTooSmall({ width, height }: { width: number; height: number }): boolean {
  return width < smallest.width || height < smallest.height;
}

/** What a marked place came to. `text` as printed, `value` as the field takes it. */
export type MarkedPlace =
  | { is: "read"; text: string; value: string; witness: Witness; sureness: Sureness }
  | { is: "unfit"; text: string }
  | { is: Exclude<PlaceProblem, "unfit" | "failed"> };
