import type { CalendarDate } from "#app/model/calendar-date.ts";
import type { DocumentKind } from "#app/model/edition.ts";
import type { Finding } from "#app/model/finding.ts";
import type { Language } from "#app/model/language.ts";
import type { ReviewState } from "#app/model/review-state.ts";
import type { ReadingState } from "./reading-state.ts";

/**
 * Where the reading of a file stands. `failed`: it was tried several times in vain (time ran out or the reader died)
 * and may be asked for again; `unreadable`: the file itself is the reason; `cancelled`: it was called off before anything
 * was read.
 */
export const readingStatuses = [
  "queued",
  "reading",
  "read",
  "needs-ocr",
  "not-a-certificate",
  "unreadable",
  "failed",
  "cancelled",
] as const;
export type ReadingStatus = (typeof readingStatuses)[number];

/** One certificate in the sender's list. */
export type SentCertificate = {
  id: string;
  state: ReviewState;
  number: string | null;
  registeredOn: CalendarDate | null;
  titles: Record<Language, string | null>;
  /** Why the office returned or rejected it. */
  decisionReason: string | null;
  findings: number;
  /** Remarks of the office that are not settled. */
  openRemarks: number;
  /** Who sent this certificate first, where the viewer is one of its further senders. */
  firstSender: string | null;
};

/** One sent file in the sender's list, with everything that was found in it. */
export type SentFile = {
  id: string;
  fileName: string;
  sentAt: string;
  /** In whose name it was sent, where that is not the viewer's own. */
  forWhom: string | null;
  /** Who sent it in the viewer's name. */
  byWhom: string | null;
  status: ReadingStatus;
  /** What the document is; `null` until it was read. */
  kind: DocumentKind | null;
  /** About the file as a whole. */
  findings: Pick<Finding, "code" | "params" | "severity">[];
  certificates: SentCertificate[];
  /** Pages on which no certificate stands, where another page has one. */
  skippedPages: number[];
  reading: ReadingState;
};

/** Whether something may change by itself soon. */
export function isUnderWay({ reading }: Pick<SentFile, "reading">): boolean {
  return reading.underWay !== null;
}
