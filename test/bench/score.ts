import { isPointedAt } from "./pointed-at.ts";
import type { ReadLine } from "./read-line.ts";
import { isSameText } from "./same-text.ts";
import type { CertificateTruth, FileTruth } from "./truth.ts";

/** The fields a wrong value of which would reach a rating. */
export const judgedFields = ["number", "date", "authors", "type", "title", "created"] as const;
export type JudgedField = (typeof judgedFields)[number];

/** One value of one certificate against what is printed. */
export type FieldScore = {
  file: string;
  kind: string;
  field: JudgedField;
  isRight: boolean;
  /** How sure the engine was; null when it does not say. */
  confidence: number | null;
  isDoubtful: boolean;
  /** Wrong, not doubtful, and no finding points at it: nobody would look. */
  isSilent: boolean;
  got: string;
  want: string;
};

/** Counts of names or codes: found and there, found but not there, there but not found. */
export type Hits = { both: number; onlyFound: number; onlyThere: number };

export type FileScore = {
  fields: FieldScore[];
  authors: Hits;
  findings: Hits;
  /** Codes of the certificate's QR address that were read, of how many there are. */
  qr: { read: number; there: number };
  /** Whether the document was named for what it is. */
  isFormRight: boolean;
};

/**
 * Compares what was read in one file with what is printed on it.
 *
 * A field on which the printed halves disagree is left out; one that is not printed is right when nothing was read.
 *
 * @param lines one a certificate, in any order; those of other files are not to be given
 */
export function scoreFile(truth: FileTruth, lines: readonly ReadLine[], judgedCodes: ReadonlySet<string>): FileScore {
  const pairs = pairUp(truth.certificates, lines);
  const found = new Set(lines.flatMap(({ findings }) => findings));
  return {
    fields: pairs.flatMap(([printed, line]) => scoreCertificate(truth, printed, line)),
    authors: sum(pairs.map(([printed, line]) => authorHits(printed, line))),
    findings: hits(
      [...found].filter((code) => judgedCodes.has(code)),
      truth.findings,
    ),
    qr: {
      there: pairs.filter(([{ merged }]) => merged.qrUrl).length,
      read: pairs.filter(([{ merged }, line]) => merged.qrUrl && line?.qrUrl === merged.qrUrl).length,
    },
    isFormRight: lines.length > 0 && lines.every(({ form }) => form === truth.form),
  };
}

type Pair = readonly [CertificateTruth, ReadLine | undefined];

/** Certificates and lines of the same number belong together; the others in their order. */
function pairUp(certificates: readonly CertificateTruth[], lines: readonly ReadLine[]): Pair[] {
  const left = [...lines];
  const take = (fits: (line: ReadLine) => boolean) => {
    const index = left.findIndex(fits);
    return index === -1 ? undefined : left.splice(index, 1)[0];
  };
  const byNumber = certificates.map((certificate) => {
    const numbers = new Set(Object.values(certificate.halves).map(({ number }) => digitsOf(number)));
    return take(({ number }) => digitsOf(number) !== "" && numbers.has(digitsOf(number)));
  });
  return certificates.map((certificate, index) => [certificate, byNumber[index] ?? take(() => true)] as const);
}

function scoreCertificate(
  { file, kind }: FileTruth,
  printed: CertificateTruth,
  line: ReadLine | undefined,
): FieldScore[] {
  return judgedFields
    .filter((field) => !printed.ambiguous.includes(field))
    .map((field) => {
      const { got, want, isRight } = compare(field, printed, line);
      const isDoubtful = line?.doubtful.includes(field) ?? false;
      const confidence = line?.confidence[field] ?? null;
      const isSilent = !isRight && !isDoubtful && !isPointedAt(field, line?.findings ?? []);
      return { file, kind, field, isRight, confidence, isDoubtful, isSilent, got, want };
    });
}

function compare(field: JudgedField, printed: CertificateTruth, line: ReadLine | undefined) {
  const isMissing = printed.findings.includes(`missing-${field}`);
  const { merged } = printed;
  const one = (got: string | null | undefined, want: string | null) => {
    const wanted = isMissing ? "" : (want ?? "");
    return { got: got ?? "", want: wanted, isRight: (got ?? "") === wanted };
  };
  if (field === "number") return one(digitsOf(line?.number), digitsOf(merged.number));
  if (field === "date") return one(line?.date, merged.dateISO);
  if (field === "created") return one(line?.created, merged.createdISO);
  if (field === "type") return one(line?.type, merged.type);
  if (field === "title") return compareTitles(line?.title ?? {}, isMissing ? {} : merged.title);
  const want = isMissing ? [] : merged.authorVariants;
  const { onlyFound, onlyThere } = authorHits(printed, line);
  return {
    got: (line?.authors ?? []).join("; "),
    want: want.map((spellings) => spellings[0]).join("; "),
    isRight: onlyFound + onlyThere === 0,
  };
}

/** Right when every language that is printed was read, letter by letter. */
function compareTitles(got: Record<string, string>, want: CertificateTruth["merged"]["title"]) {
  const printed = Object.entries(want).filter(([, title]) => title !== null && title !== "");
  const isRight =
    printed.length === 0
      ? Object.values(got).join("") === ""
      : printed.every(([language, title]) => isSameText(got[language] ?? "", title ?? ""));
  const shown = (titles: readonly (string | null)[]) => titles.join(" / ");
  return { got: shown(Object.values(got)), want: shown(printed.map(([, title]) => title)), isRight };
}

function authorHits({ merged, findings, ambiguous }: CertificateTruth, line: ReadLine | undefined): Hits {
  if (ambiguous.includes("authors")) return { both: 0, onlyFound: 0, onlyThere: 0 };
  const left = [...(line?.authors ?? [])];
  const printed = findings.includes("missing-authors") ? [] : merged.authorVariants;
  let both = 0;
  for (const spellings of printed) {
    const index = left.findIndex((name) => spellings.some((spelling) => isSameText(name, spelling)));
    if (index === -1) continue;
    left.splice(index, 1);
    both += 1;
  }
  return { both, onlyFound: left.length, onlyThere: printed.length - both };
}

function hits(found: readonly string[], there: readonly string[]): Hits {
  const both = found.filter((code) => there.includes(code)).length;
  return { both, onlyFound: found.length - both, onlyThere: new Set(there).size - both };
}

export function sum(all: readonly Hits[]): Hits {
  const total = { both: 0, onlyFound: 0, onlyThere: 0 };
  for (const one of all) {
    total.both += one.both;
    total.onlyFound += one.onlyFound;
    total.onlyThere += one.onlyThere;
  }
  return total;
}

/** Precision, recall and their harmonic mean; 1 where there is nothing to find. */
export function qualityOf({ both, onlyFound, onlyThere }: Hits): { precision: number; recall: number; f1: number } {
  const precision = both + onlyFound === 0 ? 1 : both / (both + onlyFound);
  const recall = both + onlyThere === 0 ? 1 : both / (both + onlyThere);
  return { precision, recall, f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall) };
}

function digitsOf(text: string | null | undefined): string {
  return (text ?? "").replace(/\D/gu, "");
}
