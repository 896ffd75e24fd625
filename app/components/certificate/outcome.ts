import type { SubmissionResult } from "@conform-to/react";
import type { TypedValues, ValuesNow } from "#app/certificate/review/conflict.ts";
import type { Requirement } from "#app/certificate/review/what-is-missing.ts";

/** What came of a press on one of the certificate's buttons. */
export type CertificateOutcome =
  | { kind: "saved"; changed: boolean }
  | { kind: "invalid"; reply: SubmissionResult }
  | {
      kind: "refused";
      code: "incomplete" | "illegal_transition" | "claimed" | "full_look_open" | "forbidden" | "other";
      missing: Requirement[];
    }
  /** Somebody was faster. `typed`: what would have been saved, `null` where the step saves no fields. */
  | { kind: "stale"; isDecision: boolean; typed: TypedValues | null; now: ValuesNow };
