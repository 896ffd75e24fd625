import type { Result } from "#app/model/result.ts";
import type { ReviewState } from "#app/model/review-state.ts";

/** What a person can do to move a certificate: the sender submits, the office decides. */
export const reviewIntents = ["submit", "approve", "return", "reject"] as const;
export type ReviewIntent = (typeof reviewIntents)[number];

/** Every legal step; what is not here is refused. An approved or rejected certificate stays as it was decided. */
const steps = {
  draft: { submit: "submitted" },
  submitted: { approve: "approved", return: "returned", reject: "rejected" },
  returned: { submit: "submitted" },
  approved: {},
  rejected: {},
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
