import type { CalendarDate } from "./calendar-date.ts";
import type { DocumentKind, Edition } from "./edition.ts";
import type { Finding } from "./finding.ts";
import type { Language } from "./language.ts";
import type { ObjectType } from "./object-type.ts";
import type { Place } from "./place.ts";

export type { Box, Place } from "./place.ts";

/** What told us: the PDF's own text, optical recognition of the page, a second and closer look at one place, or a QR code. */
export type Witness = "text-layer" | "ocr" | "ocr-close" | "qr";

/** What another witness read in the same place. */
export type OtherReading<T> = { value: T; witness: Witness; confidence: number };

/** One value as one half of the certificate prints it. */
export type ReadValue<T> = {
  value: T;
  /** The characters on the page, look-alikes and all, line ends as one space. */
  printed: string;
  place: Place;
  witness: Witness;
  /** 0–1: how sure the reader is of these very characters. */
  confidence: number;
  /** Further witnesses that read the very same value here. Absent: none was asked. */
  support?: Witness[];
  /** What further witnesses read differently here, best first. */
  others?: OtherReading<T>[];
};

/** One language half of a certificate, read by itself. `null`: the half prints no such value (or the label is missing). */
export type HalfReading = {
  language: Language;
  /** Digits as printed, leading zeros kept. */
  number: ReadValue<string> | null;
  registeredOn: ReadValue<CalendarDate> | null;
  /** In printed order, one entry an author. Empty when none is printed. */
  authors: ReadValue<string>[];
  /** The wording as printed; its code is in {@link MergedReading.objectType}. */
  objectType: ReadValue<string> | null;
  title: ReadValue<string> | null;
  createdOn: ReadValue<CalendarDate> | null;
  applicant: ReadValue<string> | null;
  rightHolder: ReadValue<string> | null;
  /** The narrative's "entry in the register" sentence of `legacy2006`. */
  registerEntry: ReadValue<{ number: string; registeredOn: CalendarDate | null }> | null;
};

/**
 * A field after the halves were heard together.
 * `certain`: the witnesses agree, or the only one is strong; `doubtful`: they disagree or are weak, see `alternatives`;
 * `missing`: no half prints it.
 */
export type Merged<T> = {
  value: T | null;
  certainty: "certain" | "doubtful" | "missing";
  confidence: number;
  /** Other values that were read, best first; empty when the halves agree. */
  alternatives: T[];
  /** Where `value` can be looked at: its place in each half that prints it. */
  places: { half: Language; place: Place }[];
};

/** One author, with the spelling of each half: two spellings are one person. */
export type MergedAuthor = {
  /** Main spelling: the Kazakh half's, as the form's first language; otherwise the other half's. */
  name: string;
  spellings: Partial<Record<Language, string>>;
  certainty: "certain" | "doubtful";
  places: { half: Language; place: Place }[];
  confidence?: number;
  /** Other spellings that witnesses read for this author. */
  alternatives?: string[];
};

export type MergedReading = {
  number: Merged<string>;
  registeredOn: Merged<CalendarDate>;
  authors: { list: MergedAuthor[]; certainty: "certain" | "doubtful" | "missing"; confidence?: number };
  objectType: Merged<ObjectType>;
  /** Titles are translations of one another, so each language keeps its own. */
  title: {
    byLanguage: Partial<Record<Language, string>>;
    certainty: "certain" | "doubtful" | "missing";
    confidence?: number;
    /** Other readings of a language's title. */
    alternatives?: Partial<Record<Language, string[]>>;
  };
  createdOn: Merged<CalendarDate>;
};

/** A QR code found on a page. Its text is shown, never fetched. */
export type QrCode = { text: string; place: Place };

/** One certificate found in a file. A file may hold several. */
export type CertificateReading = {
  edition: Edition;
  /** Pages of the file it stands on, counted from 1. */
  pages: number[];
  halves: HalfReading[];
  merged: MergedReading;
  qrCodes: QrCode[];
  findings: Finding[];
};

/** Content type found by looking at the bytes, whatever the name says. */
export const mediaTypes = [
  "application/pdf",
  "image/jpeg",
  "image/png",
  "image/webp",
  "image/tiff",
  "image/heic",
] as const;
export type MediaType = (typeof mediaTypes)[number];

/**
 * What reading one file came to.
 * `read`: at least one certificate; `needs-ocr`: only images so far, kept until they can be read;
 * `not-a-certificate`: readable, but something else (`kind` says what); `unreadable`: damaged, encrypted, empty, over a limit.
 */
export type FileOutcome = "read" | "needs-ocr" | "not-a-certificate" | "unreadable";

/** A quarter turn to the left each. */
export const quarterTurns = [0, 1, 2, 3] as const;
export type QuarterTurns = (typeof quarterTurns)[number];

/** How one page of the file was read. */
export type ReadPage = {
  page: number;
  /** How often the page has to be turned to the left until its text is upright; places are on the page so turned. */
  turns: QuarterTurns;
  readBy: "text-layer" | "ocr" | "nothing";
};

/** What a person may ask of another reading of the same file. */
export type ReadingChoices = {
  /** Recognise the picture of every page, whatever text the file carries. */
  ignoreTextLayer: boolean;
  /** How often to turn every page of the file to the left; `auto`: the reader finds out. */
  turn: "auto" | QuarterTurns;
};

export const usualChoices: ReadingChoices = { ignoreTextLayer: false, turn: "auto" };

export const readingStages = ["opening", "text", "recognising", "codes", "checking"] as const;

/** How far reading has come; `page` counts from 1, 0 before the first. */
export type ReadingProgress = { stage: (typeof readingStages)[number]; page: number; pageCount: number };

/** Everything the engine says of one file: bytes in, this out; no database, no clock but `ms`. */
export type FileReading = {
  /** Version of the reading rules, to know later which rules read what. */
  engine: string;
  outcome: FileOutcome;
  kind: DocumentKind;
  mediaType: MediaType | null;
  pageCount: number;
  certificates: CertificateReading[];
  /** Findings about the file as a whole (encrypted, empty, wrong extension, not a certificate). */
  findings: Finding[];
  /** Pages that were passed over: cover letters, copies, empty pages. */
  skippedPages: number[];
  /** Every page that was looked at. Absent in readings of engines 1 and 2, whose places are on the page as the file shows it. */
  pages?: ReadPage[];
  ms: number;
};
