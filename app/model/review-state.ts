/**
 * Where a certificate stands. `draft`: the teacher still checks it; `submitted`: in the office's queue;
 * `returned`: back with a reason; `approved`: counts; `rejected`: does not count, with a reason.
 */
export const reviewStates = ["draft", "submitted", "returned", "approved", "rejected"] as const;
export type ReviewState = (typeof reviewStates)[number];
