import { type FieldScore, type FileScore, judgedFields, qualityOf, sum } from "./score.ts";

/** A file with what it scored. */
export type Scored = { kind: string; score: FileScore };

/** Findings that the makers of samples print on purpose; other codes are neither right nor wrong. */
export const judgedCodes: ReadonlySet<string> = new Set([
  "number-mismatch",
  "date-mismatch",
  "author-mismatch",
  "title-mismatch",
  "created-mismatch",
  "created-after-registered",
  "missing-number",
  "missing-authors",
  "missing-type",
  "missing-title",
  "missing-created",
  "unknown-type",
  "not-a-certificate",
  "application-form",
  "unreadable-file",
  "encrypted-file",
  "empty-file",
  "extension-mismatch",
  "duplicate",
]);

/** Per kind of file: share of values that are right to the letter, by field. */
export function accuracyTable(scored: readonly Scored[]): string[] {
  const kinds = [...new Set(scored.map(({ kind }) => kind))].sort();
  const heading = ["kind".padEnd(12), ...judgedFields.map((field) => field.padStart(9)), "all".padStart(9), "values"];
  return [heading.join(" "), ...[...kinds, "all"].map((kind) => accuracyRow(kind, scored))];
}

function accuracyRow(kind: string, scored: readonly Scored[]): string {
  const fields = scored.filter((one) => kind === "all" || one.kind === kind).flatMap(({ score }) => score.fields);
  const cells = judgedFields.map((field) => share(fields.filter((score) => score.field === field)));
  return [kind.padEnd(12), ...cells, share(fields), String(fields.length).padStart(6)].join(" ");
}

function share(fields: readonly FieldScore[]): string {
  const right = fields.filter(({ isRight }) => isRight).length;
  return (fields.length === 0 ? "–" : percent(right / fields.length)).padStart(9);
}

export function percent(part: number): string {
  return `${(part * 100).toFixed(1)} %`;
}

/** Authors, findings, codes and documents named for what they are. */
export function summaryLines(scored: readonly Scored[]): string[] {
  const authors = qualityOf(sum(scored.map(({ score }) => score.authors)));
  const findings = qualityOf(sum(scored.map(({ score }) => score.findings)));
  const read = scored.reduce((total, { score }) => total + score.qr.read, 0);
  const there = scored.reduce((total, { score }) => total + score.qr.there, 0);
  const named = scored.filter(({ score }) => score.isFormRight).length;
  return [
    `authors   F1 ${authors.f1.toFixed(3)} (precision ${authors.precision.toFixed(3)}, recall ${authors.recall.toFixed(3)})`,
    `findings  precision ${findings.precision.toFixed(3)}, recall ${findings.recall.toFixed(3)}`,
    `QR        ${read} of ${there} addresses read`,
    `documents ${named} of ${scored.length} files named for what they are`,
  ];
}

/** Values nobody would look at although they are wrong, and how many of the wrong ones are asked about. */
export function silentErrorLines(scored: readonly Scored[]): string[] {
  const wrong = scored.flatMap(({ score }) => score.fields).filter(({ isRight }) => !isRight);
  const silent = wrong.filter(({ isSilent }) => isSilent);
  const shown = silent.map(({ file, field, got, want }) => `  ${file} ${field}: „${got}“ instead of „${want}“`);
  return [`silent errors: ${silent.length} (${wrong.length} values wrong in all)`, ...shown];
}
