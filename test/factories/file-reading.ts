import { calendarDate } from "#app/model/calendar-date.ts";
import type { CertificateReading, FileReading, Merged } from "#app/model/reading.ts";

function sure<T>(value: T): Merged<T> {
  return { value, certainty: "certain", confidence: 1, alternatives: [], places: [] };
}

type Printed = { number?: string; registeredOn?: string; titleKk?: string; authors?: string[]; pages?: number[] };

/** A certificate as the engine gives it, with these words printed on it and nothing odd. */
export function aCertificateReading(printed: Printed = {}): CertificateReading {
  const { number = "39362", registeredOn = "2023-10-02", titleKk = "Қашықтықтан оқыту", pages = [1] } = printed;
  const authors = printed.authors ?? ["Өтегенова Әсел Маратқызы"];
  return {
    edition: "form2018",
    pages,
    halves: [],
    merged: {
      number: sure(number),
      registeredOn: sure(calendarDate(registeredOn)),
      authors: {
        list: authors.map((name) => ({ name, spellings: { kk: name }, certainty: "certain", places: [] })),
        certainty: "certain",
      },
      objectType: sure("scientific"),
      title: { byLanguage: { kk: titleKk }, certainty: "certain" },
      createdOn: sure(calendarDate("2023-02-01")),
    },
    qrCodes: [],
    findings: [],
  };
}

/** A file in which these certificates were read. */
export function aFileReading(
  certificates = [aCertificateReading()],
  overrides: Partial<FileReading> = {},
): FileReading {
  return {
    engine: "test",
    outcome: "read",
    kind: "certificate",
    mediaType: "application/pdf",
    pageCount: 1,
    certificates,
    findings: [],
    skippedPages: [],
    ms: 1,
    ...overrides,
  };
}

/** Bytes that begin as a PDF does; `mark` makes them a file of their own. */
export function pdfBytes(mark = "one", size = 64): Uint8Array {
  return Buffer.concat([Buffer.from(`%PDF-1.7\n${mark}`), Buffer.alloc(size, 32)]);
}
