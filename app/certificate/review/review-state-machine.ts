import type { Result } from "#app/model/result.ts";
import type { ReviewState } from "#app/model/review-state.ts";

/**
 * What moves a certificate. The sender submits, withdraws and restores; the office approves, returns, rejects, holds until
 * it knows more, resumes, and reopens what was decided.
 */
export const reviewIntents = [
  "submit",
  "approve",
  "return",
  "reject",
  "hold",
  "resume",
  "reopen",
  "withdraw",
  "restore",
] as const;
export type ReviewIntent = (typeof reviewIntents)[number];

/** Every legal step; what is not here is refused. What was decided moves by reopening alone. */
const steps = {
  draft: { submit: "submitted" },
  submitted: { approve: "approved", return: "returned", reject: "rejected", hold: "held", withdraw: "withdrawn" },
  held: { approve: "approved", return: "returned", reject: "rejected", resume: "submitted", withdraw: "withdrawn" },
  returned: { submit: "submitted", withdraw: "withdrawn" },
  approved: { reopen: "submitted" },
  rejected: { reopen: "submitted" },
  withdrawn: { restore: "draft" },
} as const satisfies Record<ReviewState, Partial<Record<ReviewIntent, ReviewState>>>;

/** A step the table does not know, for example approving a draft. */
export type IllegalStep = { code: "illegal_transition"; from: ReviewState; intent: ReviewIntent };

/** Where the certificate stands after this step, or that there is no such step. */
export function nextState(state: ReviewState, intent: ReviewIntent): Result<ReviewState, IllegalStep> {
  const legal: Partial<Record<ReviewIntent, ReviewState>> = steps[state];
  const to = legal[intent];
  if (to === undefined) return { ok: false, error: { code: "illegal_transition", from: state, intent } };
  return { ok: true, value: to };
}
