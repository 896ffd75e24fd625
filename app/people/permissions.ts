import type { ReviewState } from "#app/model/review-state.ts";
import type { Role, Tie, Viewer } from "#app/model/viewer.ts";

/** What may be done to a certificate. */
export type CertificateAction =
  | "view"
  | "correct"
  | "submit"
  /** Take back from the office, and take up again what was taken back. */
  | "withdraw"
  | "restore"
  /** Approve, return, reject, hold, resume. */
  | "decide"
  | "reopen"
  /** Say that one works on it. */
  | "claim"
  | "comment";

/** What may be done to the installation and the figures. */
export type HouseAction =
  | "upload"
  /** News of certificates one sent or decides on. */
  | "get-notices"
  | "open-queue"
  /** Service time, share of full looks, hosts of the register, templates of reasons. */
  | "set-up-desk"
  /** Everything that happened, to everything. */
  | "read-audit"
  | "view-reports"
  | "export-reports"
  /** Keep a report under a name, share it with a role, have it sent. */
  | "keep-reports"
  /** What staff paid for registration. */
  | "view-fees"
  | "keep-fees"
  /** Take over what was corrected in an exported register. */
  | "import-corrections"
  | "edit-rules"
  | "close-periods"
  | "see-own-points"
  | "answer-as-author"
  | "name-delegates"
  | "enter-shares"
  | "keep-directory"
  | "keep-tracked-works"
  | "send-reminders"
  | "manage-accounts";

/** `ties`: the viewer's own; none when not given. */
export type CertificateFacts = { senderId: string; state: ReviewState; ties?: readonly Tie[] };

const houseTable: Record<HouseAction, readonly Role[]> = {
  upload: ["faculty", "office"],
  "get-notices": ["faculty", "office"],
  "open-queue": ["office"],
  "set-up-desk": ["office"],
  "read-audit": ["office", "sysadmin"],
  "view-reports": ["office", "administration"],
  "export-reports": ["office", "administration"],
  "keep-reports": ["office", "administration"],
  "view-fees": ["office", "administration"],
  "keep-fees": ["office"],
  "import-corrections": ["office"],
  "edit-rules": ["office", "administration"],
  "close-periods": ["office"],
  "see-own-points": ["faculty"],
  "answer-as-author": ["faculty"],
  "name-delegates": ["faculty"],
  "enter-shares": ["office"],
  "keep-directory": ["office"],
  "keep-tracked-works": ["office"],
  "send-reminders": ["office"],
  "manage-accounts": ["sysadmin"],
};

/** Whether the viewer's role allows something that concerns no single certificate. */
export function mayInHouse(viewer: Pick<Viewer, "role">, action: HouseAction): boolean {
  return houseTable[action].includes(viewer.role);
}

/**
 * Whether the viewer may do this to this certificate. Pure table of role × action × ownership × state;
 * use cases ask it to enforce, routes to answer early, components to hide buttons.
 * A certificate that may not be viewed is answered as not found: its existence is nobody's business.
 */
export function may(
  viewer: Pick<Viewer, "id" | "role">,
  action: CertificateAction,
  certificate: CertificateFacts,
): boolean {
  const { state, ties: tied = [] } = certificate;
  // Whoever sent the same certificate later, or in the sender's name, has a sender's rights.
  const isSender = certificate.senderId === viewer.id || tied.includes("further-sender") || tied.includes("uploader");
  if (viewer.role === "faculty") {
    // A draft is its sender's alone; from then on authors and heads of departments see what is said of their people.
    return isSender ? mayAsSender(action, state) : action === "view" && state !== "draft" && tied.length > 0;
  }
  if (viewer.role === "office") return mayAsOffice(action, state, isSender) || (isSender && mayAsSender(action, state));
  return viewer.role === "administration" && action === "view" && state === "approved";
}

const withSender: ReadonlySet<ReviewState> = new Set(["draft", "returned"]);
const withOffice: ReadonlySet<ReviewState> = new Set(["submitted", "held"]);
const decided: ReadonlySet<ReviewState> = new Set(["approved", "rejected"]);

function mayAsSender(action: CertificateAction, state: ReviewState): boolean {
  if (action === "view") return true;
  if (action === "correct" || action === "submit") return withSender.has(state);
  if (action === "withdraw") return withOffice.has(state) || state === "returned";
  if (action === "restore") return state === "withdrawn";
  // Of a draft the office knows nothing: there is nobody to talk to.
  return action === "comment" && state !== "draft";
}

function mayAsOffice(action: CertificateAction, state: ReviewState, isSender: boolean): boolean {
  if (action === "view" || action === "comment") return state !== "draft";
  if (action === "correct") return withOffice.has(state);
  // Nobody decides on what they sent themselves.
  if (action === "decide" || action === "claim") return withOffice.has(state) && !isSender;
  return action === "reopen" && decided.has(state) && !isSender;
}
