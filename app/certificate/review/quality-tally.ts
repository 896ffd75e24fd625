import type { Edition } from "#app/model/edition.ts";
import type { FileKind, JudgedValue, QualityField } from "./reading-quality.ts";

/** A certificate behind a figure. */
export type Example = { id: string; number: string | null };

/** How many values came to what; `silent`: of the changed ones, those the machine had called certain. */
export type QualityCounts = {
  kept: number;
  changed: number;
  unread: number;
  /** Values called certain, right or wrong. */
  certain: number;
  silent: number;
};

/** The figures of one field on one edition of the form in one kind of file. `examples`: certificates with a changed value. */
export type QualityLine = { field: QualityField; edition: Edition; kind: FileKind } & QualityCounts & {
    examples: Example[];
  };

/** The figures of one group of approved certificates. */
export type QualitySample = { certificates: number; lines: QualityLine[] };

/** One approved certificate with what became of its values. */
export type JudgedCertificate = Example & { edition: Edition; kind: FileKind; values: readonly JudgedValue[] };

/** So many certificates are named behind a figure; the first ones that come. */
export const mostExamples = 10;

/** Adds up certificates one by one, whatever their order, in memory that does not grow with them. */
export class QualityTally {
  readonly #lines = new Map<string, QualityLine>();
  /** How many certificates were added. */
  certificates = 0;

  add({ id, number, edition, kind, values }: JudgedCertificate): void {
    this.certificates += 1;
    for (const { field, outcome, isCertain } of values) {
      const line = this.#lineOf(field, edition, kind);
      line[outcome] += 1;
      if (isCertain) line.certain += 1;
      if (isCertain && outcome === "changed") line.silent += 1;
      const isNamed = line.examples.some((example) => example.id === id);
      if (outcome === "changed" && !isNamed && line.examples.length < mostExamples) line.examples.push({ id, number });
    }
  }

  get lines(): QualityLine[] {
    return [...this.#lines.values()];
  }

  #lineOf(field: QualityField, edition: Edition, kind: FileKind): QualityLine {
    const key = `${field} ${edition} ${kind}`;
    const known = this.#lines.get(key);
    if (known !== undefined) return known;
    const line = { field, edition, kind, kept: 0, changed: 0, unread: 0, certain: 0, silent: 0, examples: [] };
    this.#lines.set(key, line);
    return line;
  }
}

/** The sum of several lines. */
export function sumOf(lines: readonly QualityCounts[]): QualityCounts {
  const sum = { kept: 0, changed: 0, unread: 0, certain: 0, silent: 0 };
  for (const line of lines) {
    for (const name of Object.keys(sum) as (keyof QualityCounts)[]) sum[name] += line[name];
  }
  return sum;
}
