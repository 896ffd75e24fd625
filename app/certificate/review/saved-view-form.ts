import { z } from "zod";

/** What can be done to saved views of the queue. */
export const savedViewForm = z.discriminatedUnion("intent", [
  z.object({
    intent: z.literal("save-view"),
    name: z.string().trim().min(1).max(60),
    /** The queue's query string. */
    search: z.string().max(1000),
    shared: z
      .literal("on")
      .optional()
      .transform((value) => value === "on"),
  }),
  z.object({ intent: z.literal("delete-view"), id: z.string().min(1).max(64) }),
]);
export type SavedViewChange = z.infer<typeof savedViewForm>;
