import type { ReviewState } from "#app/model/review-state.ts";
import type { Role, Tie, Viewer } from "#app/model/viewer.ts";

/** What may be done to a certificate. */
export type CertificateAction = "view" | "correct" | "submit" | "decide";

/** What may be done to the installation and the figures. */
export type HouseAction =
  | "upload"
  | "open-queue"
  | "view-reports"
  | "export-reports"
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
  "open-queue": ["office"],
  "view-reports": ["office", "administration"],
  "export-reports": ["office", "administration"],
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
  const { ties: tied = [] } = certificate;
  // Whoever sent the same certificate later, or in the sender's name, has a sender's rights.
  const isSender = certificate.senderId === viewer.id || tied.includes("further-sender") || tied.includes("uploader");
  const withSender = certificate.state === "draft" || certificate.state === "returned";
  if (viewer.role === "faculty") {
    // A draft is its sender's alone; from then on authors and heads of departments see what is said of their people.
    if (!isSender) return action === "view" && certificate.state !== "draft" && tied.length > 0;
    return action === "view" || ((action === "correct" || action === "submit") && withSender);
  }
  if (viewer.role === "office") {
    if (action === "view") return isSender || certificate.state !== "draft";
    if (action === "submit") return isSender && withSender;
    if (action === "correct") return certificate.state === "submitted" || (isSender && withSender);
    // Nobody decides on what they sent themselves.
    return certificate.state === "submitted" && !isSender;
  }
  return viewer.role === "administration" && action === "view" && certificate.state === "approved";
}
