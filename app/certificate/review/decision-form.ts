import { z } from "zod";
import { fullLookAnswer } from "./full-look.ts";

/** Version of the certificate that the person had on the screen. */
export const seenVersion = z.coerce.number().int().nonnegative();

/** 10–500 characters, so that whoever reads it knows what to do. Messages are codes (`review.problems.<code>`). */
export const reason = z
  .string({ error: "reason_too_short" })
  .trim()
  .min(10, "reason_too_short")
  .max(500, "reason_too_long");

/** What the office can decide. Whatever somebody else has to understand needs a reason. */
export const decisionForm = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("approve"), version: seenVersion, fullLook: fullLookAnswer }),
  z.object({ intent: z.literal("return"), version: seenVersion, reason }),
  z.object({ intent: z.literal("reject"), version: seenVersion, reason }),
  z.object({ intent: z.literal("hold"), version: seenVersion, reason }),
  z.object({ intent: z.literal("resume"), version: seenVersion }),
  z.object({ intent: z.literal("reopen"), version: seenVersion, reason }),
]);
export type Decision = z.infer<typeof decisionForm>;

/** What a sender can do with a certificate that is with the office, or that they took back from it. */
export const senderStepForm = z.object({ intent: z.enum(["withdraw", "restore"]), version: seenVersion });
export type SenderStep = z.infer<typeof senderStepForm>;
