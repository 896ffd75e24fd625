import { z } from "zod";
import { quarterTurns } from "#app/model/reading.ts";
import { readingChoices } from "./reading-choice.ts";

const submissionId = z.string().min(1).max(64);

/** What can be asked about the reading of a file. `turnsShown`: how the page the person looks at is turned already. */
export const readingForm = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("cancel-reading"), submissionId }),
  z.object({
    intent: z.literal("read-again"),
    submissionId,
    choice: z.enum(readingChoices).default("usual"),
    turnsShown: z.coerce.number().pipe(z.literal(quarterTurns)).default(0),
  }),
]);
