import { z } from "zod";
import { rowFates } from "./correction-plan.ts";

/** Body of the preview page. */
export const correctionForm = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("confirm"), seal: z.string().regex(/^[0-9a-f]{32}$/) }),
  z.object({ intent: z.literal("give-up") }),
]);

/** Query of the preview page: rows of one fate only. */
export const correctionFilter = z.object({ show: z.enum(rowFates).optional().catch(undefined) });
