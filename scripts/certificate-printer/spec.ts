import type { CalendarDate } from "#app/model/calendar-date.ts";
import type { Language } from "#app/model/language.ts";

import type { LookSpec } from "./look.ts";

/** What one half prints. `null` or an empty list: the label stands there, but nothing is filled in. */
export type HalfSpec = {
  language: Language;
  number: string | null;
  registeredOn: CalendarDate | null;
  /** In printed order and case. */
  authors: readonly string[];
  /** The wording of the type; `legacy2006` has none. */
  objectType: string | null;
  /** Without the quotation marks around the whole; the layout adds them. */
  title: string | null;
  createdOn: CalendarDate | null;
};

/** What `legacy2006` says besides. */
type LegacyDetails = {
  applicant: string;
  rightHolder: string;
  registerEntry: { number: string; registeredOn: CalendarDate };
};

export const fontNames = [
  "tinos",
  "arimo",
  "pt-serif",
  "dejavu-sans",
  "dejavu-serif",
  "dejavu-sans-condensed",
] as const;
export type FontName = (typeof fontNames)[number];

/** How a page looks. None of this changes what it says. */
export type LayoutSpec = {
  arrangement: "stacked" | "side-by-side" | "page-each";
  orientation: "portrait" | "landscape";
  /** Label on a line of its own, or in front of its value. */
  labels: "above" | "before";
  labelWording: "official" | "corrected" | "register";
  labelEnd: ":" | "";
  /** Order of the big word and the sentence in the heading. */
  headingWord: "before" | "after";
  letterSpacing: "none" | "spaces" | "tracking";
  authorSeparator: ", " | " , " | "; " | "\n";
  titleQuotes: "none" | "guillemets" | "straight" | "curly";
  dateStyle:
    | "quoted-day"
    | "straight-day"
    | "curly-day"
    | "two-digit-day"
    | "plain-day"
    | "dotted"
    | "short-year"
    | "month-with-ending";
  numberSign: "№ " | "№" | "N " | "N";
  /** Latin letters in place of their Cyrillic twins, as clerks type them. */
  lookAlikes: "none" | "labels" | "labels-and-values";
  footer: "none" | "signature" | "signature-and-link";
  font: FontName;
  fontSize: number;
  /** Share of the printable width the text fills, 0–1. */
  widthShare: number;
  /** Order in which the lines enter the file; the eye sees no difference. */
  drawOrder: "document" | "interleaved" | "reversed";
  /** Absent: paragraphs and nothing else. */
  look?: LookSpec;
};

/** One invented certificate, ready to be printed. */
export type CertificateSpec =
  | { edition: "form2018" | "form2010"; halves: readonly HalfSpec[]; layout: LayoutSpec; legacy?: never }
  | { edition: "legacy2006"; halves: readonly HalfSpec[]; layout: LayoutSpec; legacy: LegacyDetails };

export const defaultLayout: LayoutSpec = {
  arrangement: "side-by-side",
  orientation: "portrait",
  labels: "above",
  labelWording: "official",
  labelEnd: ":",
  headingWord: "before",
  letterSpacing: "none",
  authorSeparator: ", ",
  titleQuotes: "guillemets",
  dateStyle: "quoted-day",
  numberSign: "№ ",
  lookAlikes: "none",
  footer: "signature-and-link",
  font: "tinos",
  fontSize: 11,
  widthShare: 1,
  drawOrder: "document",
};
