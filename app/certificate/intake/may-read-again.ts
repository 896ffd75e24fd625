import type { ReviewState } from "#app/model/review-state.ts";
import type { Viewer } from "#app/model/viewer.ts";
import { may, mayInHouse } from "#app/people/permissions.ts";

/** A sending as far as these rights go; `states`: of the certificates that came of it. */
export type SendingFacts = { senderId: string; states: readonly ReviewState[] };

/** Whether the viewer may know of the sending at all. */
export function maySeeSending(viewer: Viewer, { senderId, states }: SendingFacts): boolean {
  return senderId === viewer.id || states.some((state) => may(viewer, "view", { senderId, state }));
}

/**
 * Whether the viewer may have the file read once more: who may correct one of its certificates, and its sender as long as
 * it has given none. A file of which everything is decided is not read again.
 */
export function mayReadAgain(viewer: Viewer, { senderId, states }: SendingFacts): boolean {
  if (states.some((state) => may(viewer, "correct", { senderId, state }))) return true;
  return states.length === 0 && senderId === viewer.id && mayInHouse(viewer, "upload");
}

/**
 * Whether the viewer may call off a reading: whoever asked for it, and whoever could ask for another one.
 *
 * @param askedById `null`: the sender
 */
export function mayCancelReading(viewer: Viewer, sending: SendingFacts, askedById: string | null): boolean {
  return (askedById ?? sending.senderId) === viewer.id || mayReadAgain(viewer, sending);
}
