/** Everything the house records, in the groups in which it is offered as a filter; each has a text (`audit.actions.<action>`). */
export const eventGroups = {
  certificate: [
    "submitted-file",
    "read-file",
    "read",
    "started-by-hand",
    "asked-to-read-again",
    "read-again",
    "cancelled-reading",
    "sender-added",
    "corrected",
    "author-linked",
    "author-external",
    "author-undecided",
    "author-added",
    "author-removed",
    "submitted",
    "withdrawn",
    "restored",
    "claimed",
    "released",
    "taken-over",
    "held",
    "resumed",
    "full-look-done",
    "approved",
    "returned",
    "rejected",
    "reopened",
    "bulk-approved",
    "bulk-undone",
    "decided-duplicate",
    "answered-as-author",
    "settled-answer",
    "checked-register",
    "entered-shares",
  ],
  office: [
    "set-up-desk",
    "reason-add",
    "reason-change",
    "reason-retire",
    "imported-register",
    "exported-register-comparison",
    "tracked-work.added",
    "tracked-work.changed",
    "tracked-work.ended",
    "tracked-work.taken-back",
    "reminder.sent",
    "reminder.failed",
  ],
  reports: [
    "saved-rating-rule",
    "changed-period-rule",
    "announced-closing",
    "closed-period",
    "reopened-period",
    "exported-report",
    "exported-missing",
  ],
  people: [
    "directory.import",
    "directory.import-undone",
    "directory.edit",
    "directory.move",
    "directory.rename",
    "directory.close",
    "directory.merge",
    "appointed-head",
    "ended-head",
    "named-delegate",
    "took-back-delegation",
  ],
  accounts: [
    "account.added",
    "account.role-changed",
    "account.deactivated",
    "account.activated",
    "account.password-reset",
    "account.password-changed",
  ],
} as const;

export type EventGroup = keyof typeof eventGroups;
export type EventAction = (typeof eventGroups)[EventGroup][number];

const all: ReadonlySet<string> = new Set(Object.values(eventGroups).flat());

/** Whether there is a text for what an event says it is; an old event may be of a kind the house no longer writes. */
export function isEventAction(action: string): action is EventAction {
  return all.has(action);
}
