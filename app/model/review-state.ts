/**
 * Where a certificate stands. `draft`: the teacher still checks it; `submitted`: in the office's queue;
 * `held`: the office waits for something before it decides; `returned`: back with a reason; `approved`: counts;
 * `rejected`: does not count, with a reason; `withdrawn`: the teacher took it back, it does not count.
 */
export const reviewStates = ["draft", "submitted", "held", "returned", "approved", "rejected", "withdrawn"] as const;
export type ReviewState = (typeof reviewStates)[number];
