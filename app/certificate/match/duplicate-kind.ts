import type { DuplicateKind } from "#app/model/duplicate.ts";
import { alikeAuthors, alikeTitle, sameCertificate, type CertificateIdentity } from "./duplicate-key.ts";

/** A kept certificate, as far as it is compared with others. */
export type ComparedPlace = CertificateIdentity & {
  fileId: string;
  submissionId: string;
  /** Place in its file, counted from 0; `null`: typed by hand, it may stand anywhere in it. */
  indexInReading: number | null;
};

/**
 * Whether and why two kept certificates may be one. The order of the two says nothing.
 *
 * The same number on another day is another certificate, for counters restarted every year; so is the same day with another title.
 */
export function duplicateKind(one: ComparedPlace, other: ComparedPlace): DuplicateKind | null {
  if (one.fileId === other.fileId && isSamePlace(one, other)) return "exact";
  if (sameCertificate(one, other)) return "same";
  return isNear(one, other) ? "near" : null;
}

/** What one person found twice in one file are two certificates. */
function isSamePlace(one: ComparedPlace, other: ComparedPlace): boolean {
  if (one.submissionId === other.submissionId) return false;
  const [place, otherPlace] = [one.indexInReading, other.indexInReading];
  return place === null || otherPlace === null || place === otherPlace;
}

function isNear(one: CertificateIdentity, other: CertificateIdentity): boolean {
  if (one.number !== null && one.number === other.number) return false;
  return alikeTitle(one.titles, other.titles) && alikeAuthors(one.authors, other.authors);
}
