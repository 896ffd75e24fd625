import { z } from "zod";
import { judgeAddress, typedAddress } from "#app/certificate/validate/code-addresses.ts";
import type { ReviewState } from "#app/model/review-state.ts";
import type { Viewer } from "#app/model/viewer.ts";

/** What somebody found when they looked the certificate up in the register. */
export const registerAnswers = ["agrees", "differs", "not-found"] as const;
export type RegisterAnswer = (typeof registerAnswers)[number];

/** One check as the screens show it. `isOutdated`: a value changed since. */
export type RegisterCheckView = {
  id: string;
  answer: RegisterAnswer;
  address: string | null;
  note: string | null;
  by: string;
  at: string;
  isOutdated: boolean;
};

/** What the register panel needs. */
export type RegisterPanelView = {
  certificateId: string;
  version: number;
  /** On which addresses become links, subdomains included. */
  hosts: string[];
  /** What the certificate's QR codes say, each text once. */
  codes: string[];
  mayCheck: boolean;
  /** Newest first: the first one holds. */
  checks: RegisterCheckView[];
};

const checkedStates: ReadonlySet<ReviewState> = new Set<ReviewState>(["submitted", "held", "approved"]);

/** Only the office compares, and only what it has before it or has approved; it may be its own, for it decides nothing. */
export function mayCheckRegister({ role }: Pick<Viewer, "role">, state: ReviewState): boolean {
  return role === "office" && checkedStates.has(state);
}

/**
 * The form of one check. Field messages are codes (`registerCheck.problems.<code>`).
 *
 * @param hosts on which the address has to be; an empty address means that the record was found without one
 */
export function registerCheckForm(hosts: readonly string[]) {
  return z.object({
    /** Version that was on the screen, and so was compared. */
    version: z.coerce.number().int().nonnegative(),
    answer: z.enum(registerAnswers, { error: "no-answer" }),
    address: z
      .string()
      .max(2000, "too-long")
      .default("")
      .transform(typedAddress)
      .superRefine((address, context) => {
        const judged = address === "" ? null : judgeAddress(address, hosts);
        if (judged !== null && "problem" in judged) context.addIssue({ code: "custom", message: judged.problem });
      }),
    note: z.string().trim().max(500, "too-long").default(""),
  });
}
export type RegisterCheckForm = z.output<ReturnType<typeof registerCheckForm>>;

/** One event of the certificate's history, as far as it matters here. */
export type HistoryFacts = { action: string; before: unknown; after: unknown };

const changingSteps = new Set(["read-again", "author-added", "author-removed"]);

/**
 * Whether a value of the certificate changed after a check was noted: what was compared then is not what stands there now.
 * A value that was only confirmed is the same value.
 *
 * @param history oldest first, with the event of the check itself
 */
export function isOutdatedCheck(history: readonly HistoryFacts[], checkId: string): boolean {
  const at = history.findIndex(({ action, after }) => action === "checked-register" && checkOf(after) === checkId);
  return history.slice(at + 1).some((event) => changingSteps.has(event.action) || changesValue(event));
}

function checkOf(after: unknown): unknown {
  return typeof after === "object" && after !== null && "checkId" in after ? after.checkId : null;
}

function changesValue({ action, before, after }: HistoryFacts): boolean {
  return action === "corrected" && JSON.stringify(before) !== JSON.stringify(after);
}
