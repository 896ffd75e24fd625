import type { Conversation } from "#app/certificate/review/conversation-view.ts";

/** What the loader of a certificate's page says of its conversation. */
export type LoadedTalk = {
  /** `null`: the viewer has no part in it, or there is none yet. */
  conversation: Conversation | null;
  /** Something is told of the certificate that was not noted as seen yet, as when the page was fetched ahead. */
  hasNews: boolean;
};

export type TalkProblem = "text_missing" | "text_too_long" | "refused" | "unheard" | "signed_out";

/** What came of a press in the conversation. A remark that failed comes back with what was typed. */
export type TalkOutcome =
  | { kind: "said" | "settled"; conversation: Conversation }
  | { kind: "failed"; problem: TalkProblem; typed: { text: string; field: string } };
