import { z } from "zod";

/** What the office says of a pair; `open` takes it back. */
export const duplicateForm = z.object({
  intent: z.enum(["one-certificate", "two-certificates", "open"]),
  note: z.string().trim().max(500).default(""),
});
export type DuplicateForm = z.infer<typeof duplicateForm>;
