import { z } from "zod";
import { fieldNames } from "#app/model/field-name.ts";

/** Most characters of a remark. */
export const longestRemark = 2000;

/** Line ends as one sign, as browsers count them; no other control signs. */
function plain(text: string): string {
  return text
    .replaceAll(/\r\n?/gu, "\n")
    .replaceAll(/[^\P{Cc}\n\t]/gu, "")
    .trim();
}

/** What was said: a text for people, about one field or the whole certificate. Messages are codes. */
const remark = z.object({
  intent: z.literal("comment"),
  text: z
    .string({ error: "text_missing" })
    .transform(plain)
    .pipe(z.string().min(1, "text_missing").max(longestRemark, "text_too_long")),
  /** Empty or absent: about the certificate. */
  field: z
    .union([z.literal("").transform(() => null), z.enum(fieldNames)])
    .nullish()
    .transform((field) => field ?? null),
});

const settling = z.object({ intent: z.enum(["settle", "unsettle"]), commentId: z.string().regex(/^[\w-]{1,64}$/u) });

/** Body of the conversation's forms: something is said, or a remark is settled or open again. */
export const conversationForm = z.discriminatedUnion("intent", [remark, settling]);
export type Said = z.infer<typeof remark>;
export type Settling = z.infer<typeof settling>;
