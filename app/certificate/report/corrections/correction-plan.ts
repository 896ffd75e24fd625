import type { WorkKind } from "#app/model/object-type.ts";
import type { AuthorState } from "./working-certificate.ts";

/**
 * Why a row is not taken over. `no-identity`: its hidden cell is empty or damaged; `unknown`: no such certificate or author;
 * `twice`: several rows of the file are about the same; `mixed-up`: what stands beside the hidden cell is of another row;
 * `not-approved`: taken back or rejected meanwhile; `own`: whoever brings the file sent it; `stale`, `stale-remark`: changed
 * since the file was made; `state-contradicts`: who is outside or undecided has no person beside them.
 */
export const rowRefusals = [
  "no-identity",
  "unknown",
  "twice",
  "mixed-up",
  "not-approved",
  "own",
  "stale",
  "stale-remark",
  "kind-unknown",
  "remark-too-long",
  "state-unknown",
  "state-contradicts",
  "person-missing",
  "person-not-found",
  "person-ambiguous",
  "person-contradicts",
  "person-twice",
] as const;
export type RowRefusal = (typeof rowRefusals)[number];

export const rowFates = ["change", "unchanged", "refused"] as const;
export type RowFate = (typeof rowFates)[number];

/** Said of a change besides: `closed`: a closed period has its copy, which stays; `removes-remark`: an empty cell takes it away. */
export type RowHint = "closed" | "removes-remark";

/** One cell before and after, as it is shown; empty: nothing. Kinds and states are codes. */
export type CellChange =
  | { field: "kind"; before: WorkKind | null; after: WorkKind }
  | { field: "remark"; before: string; after: string }
  | { field: "state"; before: AuthorState; after: AuthorState }
  | { field: "person"; before: string; after: string };

/** What is carried out; `version` and `remarkVersion` are those that were seen. */
export type Correction =
  | { what: "kind"; certificateId: string; version: number; kind: WorkKind }
  | { what: "remark"; certificateId: string; remarkVersion: number | null; remark: string }
  | {
      what: "author";
      certificateId: string;
      version: number;
      authorId: string;
      state: AuthorState;
      staffId: string | null;
    };

/** What becomes of one row of the file. */
export type PlannedCorrection = {
  sheet: "certificates" | "authors";
  line: number;
  /** Number of the certificate; `subject` the author in print, empty on the first sheet. */
  number: string;
  subject: string;
  fate: RowFate;
  refusal: RowRefusal | null;
  hints: RowHint[];
  changes: CellChange[];
  corrections: Correction[];
};

export type CorrectionCounts = Record<RowFate, number>;

export type CorrectionPlan = { rows: PlannedCorrection[]; counts: CorrectionCounts };
