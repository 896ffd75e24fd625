import type { CertificateFields } from "./certificate-fields.ts";

/** What must be filled in before a certificate can move on; each has a word on the screen. */
export const requirements = ["number", "registeredOn", "title", "authors", "authorsDecided"] as const;
export type Requirement = (typeof requirements)[number];

/** What of an author decides whether the certificate can move on. */
export type AuthorDecision = { link: "machine" | "person" | "external" | "open" };

/**
 * What keeps this certificate from being submitted or approved; empty: nothing.
 * An author suggested by the machine counts as decided: it only links where exactly one person fits, and both the sender
 * and the office see the name before they go on. Only `open` authors ask for a decision.
 */
export function whatIsMissing(fields: CertificateFields, authors: readonly AuthorDecision[]): Requirement[] {
  const missing: Requirement[] = [];
  if (fields.number === null) missing.push("number");
  if (fields.registeredOn === null) missing.push("registeredOn");
  if (fields.titleKk === null && fields.titleRu === null && fields.titleEn === null) missing.push("title");
  if (authors.length === 0) missing.push("authors");
  if (authors.some((author) => author.link === "open")) missing.push("authorsDecided");
  return missing;
}
