import type { Severity } from "#app/model/finding.ts";
import type { CertificateFields } from "./certificate-fields.ts";

/** What must be filled in before a certificate can move on; each has a word on the screen. */
export const requirements = ["number", "registeredOn", "title", "authors", "authorsDecided", "errorsSettled"] as const;
export type Requirement = (typeof requirements)[number];

/** What of an author decides whether the certificate can move on. */
export type AuthorDecision = { link: "machine" | "person" | "external" | "open" };

/**
 * What keeps this certificate from being approved: what is missing, and errors nobody has settled. An error is settled by
 * correcting the value or by confirming it beside the page; a warning never stands in the way.
 */
export function whatBlocksApproval(
  fields: CertificateFields,
  authors: readonly AuthorDecision[],
  findings: readonly { severity: Severity }[],
): Requirement[] {
  const missing = whatIsMissing(fields, authors);
  return findings.some(({ severity }) => severity === "error") ? [...missing, "errorsSettled"] : missing;
}

/**
 * What keeps this certificate from being submitted; empty: nothing. Errors do not: the sender may be unable to settle them.
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
