import { z } from "zod";
import { fullLookAnswer } from "./full-look.ts";

/** Version of the certificate that the person had on the screen. */
export const seenVersion = z.coerce.number().int().nonnegative();

const reason = z.string({ error: "reason_too_short" }).trim().min(10, "reason_too_short").max(500, "reason_too_long");

/** Body of the decision form. A return and a rejection need a reason the sender can act on (10–500 characters). */
export const decisionForm = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("approve"), version: seenVersion, fullLook: fullLookAnswer }),
  z.object({ intent: z.literal("return"), version: seenVersion, reason }),
  z.object({ intent: z.literal("reject"), version: seenVersion, reason }),
]);
export type Decision = z.infer<typeof decisionForm>;
