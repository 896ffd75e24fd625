import type { CalendarDate } from "#app/model/calendar-date.ts";
import type { Edition } from "#app/model/edition.ts";
import type { Finding } from "#app/model/finding.ts";
import type { Language } from "#app/model/language.ts";
import type { ReadingState } from "#app/certificate/intake/reading-state.ts";
import type { MatchReason } from "#app/certificate/match/compare-names.ts";
import type { QuarterTurns } from "#app/model/reading.ts";
import type { ReviewState } from "#app/model/review-state.ts";
import type { CertificateFields } from "./certificate-fields.ts";
import type { FieldHistory } from "./field-history.ts";
import type { FieldView, PageBox, SignedBy } from "./field-views.ts";
import type { Certainty, Printed } from "./machine-values.ts";
import type { Requirement } from "./what-is-missing.ts";

/** A text in the three languages of the screens. */
export type TextsByLanguage = Record<Language, string>;

/** A member of staff as the author picker shows them. */
export type StaffCard = {
  staffId: string;
  /** Surname, given name, patronymic where there is one. */
  name: string;
  /** Where they worked on the day of the certificate; `null`: nowhere here on that day. */
  department: TextsByLanguage | null;
};

/** What a search of the staff directory found for one author. */
export type PickedStaff = { authorId: string; typed: string; found: StaffCard[] };

/** One author as the screens show it. */
export type AuthorView = {
  id: string;
  name: string;
  link: "machine" | "person" | "external" | "open";
  certainty: Certainty;
  printed: Printed[];
  /** What the machine read where a person wrote something else; `null` also for authors a person added. */
  machineName: string | null;
  /** Other spellings that were read, for one press to put in. */
  suggestions: string[];
  addedByHand: boolean;
  /** Whom the author is tied to, by the machine or by a person. */
  staff: StaffCard | null;
  /** Members of staff who may be meant, best first; only while nobody decided. */
  candidates: (StaffCard & { reasons: MatchReason[] })[];
};

/** One page of the file: counted from 1, and how often its picture is turned to the left. */
export type PageView = { page: number; turns: QuarterTurns };

/** One QR code. `target`: the key of its boxes on the pages. */
export type QrView = { target: string; text: string; pages: number[] };

/** One thing that happened to the certificate, oldest first on the screen. */
export type HistoryEntry = {
  id: number;
  at: string;
  /** `null`: the reading worker. */
  who: string | null;
  action: string;
  before: unknown;
  after: unknown;
  reason: string | null;
};

/** What one of its authors said of a certificate of others, and what the office made of it. */
export type AnswerView = {
  id: string;
  staffName: string;
  said: "mine" | "not-mine";
  reason: string | null;
  settled: { how: "kept" | "untied"; by: string; at: string } | null;
};

/** Everything the certificate page and the review desk show. */
export type CertificateDetail = {
  id: string;
  version: number;
  state: ReviewState;
  edition: Edition | null;
  originalName: string;
  /** Pages of the file the certificate stands on. */
  pages: PageView[];
  /** All pages of the file. */
  filePages: PageView[];
  /** Pages of the file on which no certificate stands. */
  skippedPages: number[];
  /** How the reading of its file stands. */
  reading: ReadingState;
  values: CertificateFields;
  fields: FieldView[];
  fieldHistory: FieldHistory;
  authors: AuthorView[];
  authorsCertainty: Certainty;
  authorsCorrectedBy: SignedBy | null;
  boxes: PageBox[];
  findings: Finding[];
  /** QR codes on its pages, each text once: shown, never fetched. */
  qrCodes: QrView[];
  /** Hosts whose addresses are shown as links, subdomains included. */
  registerHosts: string[];
  /** Authors the machine reads and the list, which a person changed, does not have. */
  unlistedAuthors: string[];
  /** The other certificate a `duplicate` finding is about, where the viewer may open it. */
  duplicateId: string | null;
  senderName: string;
  /** Names of those who sent the same certificate later. */
  furtherSenders: string[];
  /** Only for the office. */
  answers: AnswerView[];
  /** The viewer sent it. */
  isOwn: boolean;
  deciderName: string | null;
  decisionReason: string | null;
  registeredOn: CalendarDate | null;
  submittedAt: string | null;
  decidedAt: string | null;
  history: HistoryEntry[];
  may: { correct: boolean; submit: boolean; withdraw: boolean; restore: boolean; decide: boolean; reopen: boolean };
  /** What keeps it from being submitted or approved. */
  missing: Requirement[];
};
