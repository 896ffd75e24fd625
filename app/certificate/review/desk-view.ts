/** What the desk shows beside the certificate itself. */
export type DeskView = {
  /** Who of the office works on it. */
  claim: { name: string; at: string; isOwn: boolean } | null;
  /** Wordings for a return or rejection that fit its findings, in the language of whoever gets to read them. */
  reasons: { id: string; text: string }[];
};

/** A decision that can be taken back at once. */
export type JustDecided = { id: string; version: number; number: string | null; state: "approved" | "rejected" };
