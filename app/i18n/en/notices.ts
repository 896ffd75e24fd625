export const notices = {
  title: "Notices",
  lead: "What happened to certificates you sent or work on.",
  bell_one: "Notices: {{count}} new",
  bell_other: "Notices: {{count}} new",
  bellNone: "Notices: nothing new",
  fresh: "New",
  markAll: "Mark all as seen",
  empty: "No notices yet",
  emptyHint: "When a certificate is decided on or somebody writes to you, it is told here.",
  older: "Older",
  newest: "Back to the newest",
  gone: "A certificate you can no longer open",
  withoutNumber: "without a number",
  number: "No. {{number}}",
  kinds: {
    returned: "Returned to be corrected",
    approved: "Approved",
    rejected: "Rejected",
    held: "On hold at the science office",
    reopened: "Opened again by the science office",
    comment: "New remark",
    "taken-over": "A colleague took over your work on it",
  },
  digest: {
    title: "Letter by email",
    wish: "Once a day, send me a letter with what I have not seen",
    save: "Save",
    saved: "Saved.",
    noMail: "No mail server is set up here at present, so no letters go out.",
  },
};

/** The letter with unseen notices, in plain text. Its subject says nothing of anybody. */
export const noticeLetter = {
  subject: "Tizilim: there is news for you",
  greeting: "Hello!",
  lead: "In Tizilim there is something you have not seen yet:",
  more: "… and more: {{count}}.",
  all: "All notices: {{url}}",
  allWithoutAddress: "Open Tizilim and choose the bell to see them all.",
  end: "You get this letter at most once a day. You can switch it off under “Notices”.",
};
