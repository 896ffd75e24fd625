import { z } from "zod";
import type { CalendarDate } from "#app/model/calendar-date.ts";
import type { Language } from "#app/model/language.ts";
import type { ReviewState } from "#app/model/review-state.ts";

const id = z.string().min(1).max(64);

/** A teacher's answer about a certificate of others on which they are named. */
export const answerForm = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("mine"), certificateId: id }),
  z.object({ intent: z.literal("not-mine"), certificateId: id, reason: z.string().trim().min(5).max(500) }),
]);
export type AnswerForm = z.infer<typeof answerForm>;

/** What the office makes of a "not mine". */
export const settleForm = z.object({ intent: z.enum(["kept", "untied"]), answerId: id });
export type SettleForm = z.infer<typeof settleForm>;

/** A certificate of others on which the viewer is named, or may be. */
export type NamedWork = {
  certificateId: string;
  state: ReviewState;
  number: string | null;
  registeredOn: CalendarDate | null;
  titles: Record<Language, string | null>;
  senderName: string;
  /** Name of the author that is the viewer, or may be, as it stands there. */
  author: string | null;
  /** `false`: only spelled like the viewer's name. */
  isTied: boolean;
  answer: { said: "mine" | "not-mine"; reason: string | null; outcome: "waiting" | "kept" | "untied" | null } | null;
};
