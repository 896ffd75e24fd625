import { describe, expect, test } from "vitest";
import { nextState, reviewIntents } from "#app/certificate/review/review-state-machine.ts";
import { reviewStates, type ReviewState } from "#app/model/review-state.ts";

const legal: Record<string, ReviewState> = {
  "draft submit": "submitted",
  "returned submit": "submitted",
  "submitted approve": "approved",
  "submitted return": "returned",
  "submitted reject": "rejected",
  "submitted hold": "held",
  "submitted withdraw": "withdrawn",
  "held approve": "approved",
  "held return": "returned",
  "held reject": "rejected",
  "held resume": "submitted",
  "held withdraw": "withdrawn",
  "returned withdraw": "withdrawn",
  "approved reopen": "submitted",
  "rejected reopen": "submitted",
  "withdrawn restore": "draft",
};

describe("the steps of a certificate", () => {
  const pairs = reviewStates.flatMap((state) => reviewIntents.map((intent) => [state, intent] as const));

  test.each(pairs)("%s, %s: goes where the office's rules say, or nowhere", (state, intent) => {
    const to = legal[`${state} ${intent}`];
    expect(nextState(state, intent)).toEqual(
      to === undefined
        ? { ok: false, error: { code: "illegal_transition", from: state, intent } }
        : { ok: true, value: to },
    );
  });

  test("every pair of state and intent was asked", () => {
    expect(pairs).toHaveLength(63);
  });
});
