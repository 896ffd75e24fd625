import type { CalendarDate } from "#app/model/calendar-date.ts";
import type { Edition } from "#app/model/edition.ts";
import type { Language } from "#app/model/language.ts";

import { printTitle } from "./blocks.ts";
import type { CertificateSpec } from "./spec.ts";

/** What a perfect reader finds in one half. Letters are the intended ones, also where look-alikes were typed. */
export type ExpectedHalf = {
  language: Language;
  number: string | null;
  registeredOn: CalendarDate | null;
  authors: string[];
  objectType: string | null;
  /** With its quotation marks. */
  title: string | null;
  createdOn: CalendarDate | null;
  applicant: string | null;
  rightHolder: string | null;
  registerEntry: { number: string; registeredOn: CalendarDate } | null;
};

/** The truth of a printed certificate: its edition and each half in printed order. */
export function expectedOf(spec: CertificateSpec): { edition: Edition; halves: ExpectedHalf[] } {
  const halves = spec.halves.map((half) => ({
    ...half,
    authors: [...half.authors],
    objectType: spec.edition === "legacy2006" ? null : half.objectType,
    title: half.title === null ? null : printTitle(half.title, spec.layout),
    applicant: spec.legacy?.applicant ?? null,
    rightHolder: spec.legacy?.rightHolder ?? null,
    registerEntry: spec.legacy?.registerEntry ?? null,
  }));
  return { edition: spec.edition, halves };
}
