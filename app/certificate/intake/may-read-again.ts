import type { ReviewState } from "#app/model/review-state.ts";
import type { Tie, Viewer } from "#app/model/viewer.ts";
import { may, mayInHouse } from "#app/people/permissions.ts";

/** A sending as far as these rights go; `states`: of the certificates that came of it. */
export type SendingFacts = { senderId: string; states: readonly ReviewState[]; ties?: readonly Tie[] };

/** Whether the viewer sent it, for themselves or in the name of somebody who lets them. */
export function isSentBy(viewer: Viewer, { senderId, ties = [] }: SendingFacts): boolean {
  return senderId === viewer.id || ties.includes("uploader");
}

/** Whether the viewer may know of the sending at all. */
export function maySeeSending(viewer: Viewer, sending: SendingFacts): boolean {
  return isSentBy(viewer, sending) || sending.states.some((state) => may(viewer, "view", { ...sending, state }));
}

/**
 * Whether the viewer may have the file read once more: who may correct one of its certificates, and its sender as long as
 * it has given none. A file of which everything is decided is not read again.
 */
export function mayReadAgain(viewer: Viewer, sending: SendingFacts): boolean {
  const { states } = sending;
  if (states.some((state) => may(viewer, "correct", { ...sending, state }))) return true;
  return states.length === 0 && isSentBy(viewer, sending) && mayInHouse(viewer, "upload");
}

/**
 * Whether the viewer may call off a reading: whoever asked for it, and whoever could ask for another one.
 *
 * @param askedById `null`: the sender
 */
export function mayCancelReading(viewer: Viewer, sending: SendingFacts, askedById: string | null): boolean {
  return (askedById ?? sending.senderId) === viewer.id || mayReadAgain(viewer, sending);
}
