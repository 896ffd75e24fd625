import { z } from "zod";
import { anyDaySpan, isForward } from "../ready/day-span.ts";

/** The query string of a personal list. Whose list a teacher gets, their account says. */
export const personSearch = anyDaySpan
  .extend({ person: z.preprocess((value) => (value === "" ? undefined : value), z.string().max(64).optional()) })
  .refine(isForward);
