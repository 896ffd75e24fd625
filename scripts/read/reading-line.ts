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
  /** 0–1: how sure the reader is of each field; a field that is not printed has none. */
  confidence: Partial<Record<LineField, number>>;
  /** Fields that a person should look at. */
  doubtful: LineField[];
};

type LineField = "number" | "date" | "authors" | "type" | "title" | "created";

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
    confidence: {},
    doubtful: [],
  };
}

function lineOf(
  file: string,
  reading: FileReading,
  certificate: CertificateReading,
  ofFile: FindingCode[],
): ReadingLine {
  const { edition, halves, merged, qrCodes, findings, pages } = certificate;
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
    ...surenessOf(certificate),
  };
}

const fields: readonly LineField[] = ["number", "date", "authors", "type", "title", "created"];

function surenessOf({ merged, halves }: CertificateReading): Pick<ReadingLine, "confidence" | "doubtful"> {
  const { number, registeredOn: date, authors, objectType: type, title, createdOn: created } = merged;
  const found = { number, date, authors, type, title, created };
  const printed = fields.filter((field) => found[field].certainty !== "missing");
  const leastOf = (values: readonly { confidence: number }[]) =>
    Math.min(...values.map(({ confidence }) => confidence));
  // What was heard together says how sure it is; a merged field of older readings is as sure as its weakest half.
  const least = {
    authors: leastOf(halves.flatMap((half) => half.authors)),
    title: leastOf(halves.flatMap((half) => half.title ?? [])),
  };
  const sureness = (field: LineField) => {
    if (field !== "authors" && field !== "title") return found[field].confidence;
    return found[field].confidence ?? (Number.isFinite(least[field]) ? least[field] : 0);
  };
  return {
    confidence: Object.fromEntries(printed.map((field) => [field, Math.round(sureness(field) * 1000) / 1000])),
    doubtful: fields.filter((field) => found[field].certainty === "doubtful"),
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
