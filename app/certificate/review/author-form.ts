import { z } from "zod";
import { seenVersion } from "./decision-form.ts";

const authorId = z.string().min(1);

/**
 * What can be done to one author: `confirm` the machine's suggestion, `choose` another member of staff,
 * `external` not of this university, `undecided` take the decision back, `add` one the machine missed, `remove` one that is none.
 */
export const authorForm = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("author-confirm"), version: seenVersion, authorId }),
  z.object({ intent: z.literal("author-choose"), version: seenVersion, authorId, staffId: z.string().min(1) }),
  z.object({ intent: z.literal("author-external"), version: seenVersion, authorId }),
  z.object({ intent: z.literal("author-undecided"), version: seenVersion, authorId }),
  z.object({
    intent: z.literal("author-add"),
    version: seenVersion,
    name: z
      .string({ error: "name_too_short" })
      .transform((text) => text.replace(/\s+/gu, " ").trim())
      .pipe(z.string().min(2, "name_too_short").max(200, "too_long")),
  }),
  z.object({ intent: z.literal("author-remove"), version: seenVersion, authorId }),
]);
export type AuthorChange = z.infer<typeof authorForm>;
