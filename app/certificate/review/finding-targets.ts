import type { Finding } from "#app/model/finding.ts";
import type { CertificateDetail } from "./certificate-detail.ts";

type Desk = Pick<CertificateDetail, "fields" | "authors" | "findings">;

/**
 * What lights up for a finding: its field (a column or `author-<id>`), or the place itself (`finding-<n>`) where it is
 * about none; `null` where there is nothing.
 */
export function targetOfFinding(finding: Finding, { fields, authors, findings }: Desk): string | null {
  const { field, half } = finding;
  if (field === null) return `finding-${findings.indexOf(finding)}`;
  if (field === "authors") return authors[0] === undefined ? null : `author-${authors[0].id}`;
  const views = fields.filter((view) => view.field === field);
  const inHalf = views.find((view) => half !== null && view.printed.some((printed) => printed.half === half));
  return (inHalf ?? views[0])?.column ?? null;
}

/** The findings that stand at a field, heaviest first as the list is. */
export function findingsAt(target: string, desk: Desk): Finding[] {
  return desk.findings.filter((finding) => targetOfFinding(finding, desk) === target);
}
