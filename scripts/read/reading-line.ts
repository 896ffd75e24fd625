import type { FindingCode } from "#app/model/finding.ts";
import type { CertificateReading, FileReading, HalfReading } from "#app/model/reading.ts";

/** One certificate as a JSON line; the keys are those of the scoring tool, so a reader of any make can be compared. */
export type ReadingLine = {
  file: string;
  outcome: FileReading["outcome"];
  /** Edition and halves („form2018-kk-ru“), or what the file is instead: application, none. */
  form: string;
  number: string | null;
  date: string | null;
  authors: string[];
  type: string | null;
  title: Record<string, string>;
  created: string | null;
  findings: FindingCode[];
  halves: Record<string, HalfLine>;
  qrUrl: string | null;
  pages: number[];
  ms: number;
};

type HalfLine = {
  number: string | null;
  date: string | null;
  authors: string[];
  type: string | null;
  title: string | null;
  created: string | null;
};

/** The lines of one file: one a certificate, or one that says why there is none. */
export function readingLines(file: string, reading: FileReading): ReadingLine[] {
  const ofFile = reading.findings.map((finding) => finding.code);
  if (reading.certificates.length === 0) return [lineWithout(file, reading, ofFile)];
  return reading.certificates.map((certificate) => lineOf(file, reading, certificate, ofFile));
}

function lineWithout(file: string, reading: FileReading, findings: FindingCode[]): ReadingLine {
  const isApplication = reading.kind === "application" || reading.kind === "correction-application";
  return {
    file,
    outcome: reading.outcome,
    form: isApplication ? "application" : "none",
    number: null,
    date: null,
    authors: [],
    type: null,
    title: {},
    created: null,
    findings,
    halves: {},
    qrUrl: null,
    pages: [],
    ms: reading.ms,
  };
}

function lineOf(
  file: string,
  reading: FileReading,
  { edition, halves, merged, qrCodes, findings, pages }: CertificateReading,
  ofFile: FindingCode[],
): ReadingLine {
  return {
    file,
    outcome: reading.outcome,
    form: [edition, ...halves.map((half) => half.language)].join("-"),
    number: merged.number.value,
    date: merged.registeredOn.value,
    authors: merged.authors.list.map((author) => author.name),
    type: merged.objectType.value,
    title: { ...merged.title.byLanguage },
    created: merged.createdOn.value,
    findings: [...ofFile, ...findings.map((finding) => finding.code)],
    halves: Object.fromEntries(halves.map((half) => [half.language, halfLine(half)])),
    qrUrl: qrCodes.find((code) => /^https?:/u.test(code.text))?.text ?? null,
    pages,
    ms: reading.ms,
  };
}

function halfLine(half: HalfReading): HalfLine {
  return {
    number: half.number?.value ?? null,
    date: half.registeredOn?.value ?? null,
    authors: half.authors.map((author) => author.value),
    type: half.objectType?.value ?? null,
    title: half.title?.value ?? null,
    created: half.createdOn?.value ?? null,
  };
}
