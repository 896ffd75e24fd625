import { z } from "zod";

/** `id:version` of a certificate as it stood in the list. */
const seen = z
  .string()
  .regex(/^[\w-]{1,64}:\d{1,9}$/u)
  .transform((text) => {
    const [id = "", version = ""] = text.split(":");
    return { id, version: Number(version) };
  });

/** What the page of bulk steps can send. */
export const bulkForm = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("approve"), certificates: z.array(seen).max(100) }),
  z.object({ intent: z.literal("undo"), stepId: z.string().min(1).max(64) }),
]);

export function parseBulkForm(form: FormData) {
  const certificates = form.getAll("certificates");
  return bulkForm.safeParse({ ...Object.fromEntries(form), certificates });
}
