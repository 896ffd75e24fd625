import { foldTitle, similarity } from "#app/certificate/read/fold-text.ts";
import { isSamePerson } from "#app/certificate/validate/same-person.ts";
import type { CalendarDate } from "#app/model/calendar-date.ts";
import { languages, type Language } from "#app/model/language.ts";

/** What tells one certificate from another. `null` and empty: not known yet. */
export type CertificateIdentity = {
  number: string | null;
  registeredOn: CalendarDate | null;
  titles: Partial<Record<Language, string>>;
  /** One spelling an author, in any order. */
  authors: readonly string[];
};

/** A photograph of the same page reads with a few wrong letters; titles less alike than this are different works. */
const alikeTitles = 0.9;

/**
 * Number and day as one text to look up possible duplicates by, or `null` when either is unknown. Zeros in front are not counted:
 * they were printed in some years only.
 */
export function duplicateKey({
  number,
  registeredOn,
}: Pick<CertificateIdentity, "number" | "registeredOn">): string | null {
  if (number === null || registeredOn === null) return null;
  return `${plainNumber(number)}/${registeredOn}`;
}

/**
 * Whether two uploads are the same certificate: number, day, title and authors agree. A number alone proves nothing, because counters
 * restarted every year until 2018, and even one day saw two works under one number. What is unknown on one side does not speak against it.
 */
export function sameCertificate(one: CertificateIdentity, other: CertificateIdentity): boolean {
  const key = duplicateKey(one);
  if (key === null || key !== duplicateKey(other)) return false;
  return titlesAgree(one.titles, other.titles) && authorsAgree(one.authors, other.authors);
}

/** Whether a title is nearly the same in a language in which both have one. */
export function alikeTitle(one: CertificateIdentity["titles"], other: CertificateIdentity["titles"]): boolean {
  const shared = languages.filter((language) => one[language] !== undefined && other[language] !== undefined);
  return shared.length > 0 && titlesAgree(one, other);
}

/** Whether both name the same people, in any order and spelling; nobody named is nobody the same. */
export function alikeAuthors(one: readonly string[], other: readonly string[]): boolean {
  return one.length > 0 && other.length > 0 && authorsAgree(one, other);
}

/** The digits of a number without zeros in front and marks: what two printings of it share. */
export function plainNumber(number: string): string {
  return number.replace(/\D/gu, "").replace(/^0+(?=\d)/u, "");
}

/** Compared language by language; a Kazakh title says nothing about a Russian one. */
function titlesAgree(one: CertificateIdentity["titles"], other: CertificateIdentity["titles"]): boolean {
  return languages.every((language) => {
    const [title, otherTitle] = [one[language], other[language]];
    if (title === undefined || otherTitle === undefined) return true;
    return similarity(foldTitle(title), foldTitle(otherTitle), alikeTitles) > 0;
  });
}

function authorsAgree(one: readonly string[], other: readonly string[]): boolean {
  if (one.length === 0 || other.length === 0) return true;
  if (one.length !== other.length) return false;
  const left = [...other];
  return one.every((author) => {
    const at = left.findIndex((candidate) => isSamePerson(author, candidate));
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  });
}
