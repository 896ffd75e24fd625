import { createWriteStream } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { pipeline } from "node:stream/promises";

import { planReadingWorkbook, type ReadingRow } from "#app/certificate/report/reading-workbook.ts";
import { writeWorkbook } from "#app/certificate/report/write-workbook.server.ts";
import { texts as en } from "#app/i18n/en/index.ts";
import { texts as kk } from "#app/i18n/kk/index.ts";
import { createI18n } from "#app/i18n/resources.ts";
import { texts as ru } from "#app/i18n/ru/index.ts";
import type { Finding } from "#app/model/finding.ts";
import type { Language } from "#app/model/language.ts";
import type { CertificateReading, FileReading } from "#app/model/reading.ts";
import { readingLines } from "./reading-line.ts";

const textsOf = { kk, ru, en };

export type ReadFile = { file: string; reading: FileReading };

/** Writes what a run has read as a workbook: a row a certificate, findings as sentences in the language. */
export async function writeReadingList(read: readonly ReadFile[], path: string, language: Language): Promise<void> {
  const { reports, objectTypes } = textsOf[language];
  const { t } = createI18n(language, textsOf[language]);
  const sentence = (finding: Finding) => t(`findings.${finding.code}`, { replace: finding.params });
  const rows = read.flatMap(({ file, reading }): ReadingRow[] => {
    const lines = readingLines(file, reading);
    return lines.map((line, index) => {
      const certificate = reading.certificates[index];
      const type = certificate?.merged.objectType.value ?? null;
      return {
        file,
        form: line.form === "none" ? "" : line.form,
        number: line.number,
        registeredOn: certificate?.merged.registeredOn.value ?? null,
        authors: line.authors,
        objectType: type === null ? null : objectTypes[type],
        title: titleIn(certificate, language),
        createdOn: certificate?.merged.createdOn.value ?? null,
        findings: [...reading.findings, ...(certificate?.findings ?? [])].map(sentence),
      };
    });
  });
  const { reading: texts, workbook } = reports;
  const plan = planReadingWorkbook(rows, { texts, pageWords: workbook.pageWords, madeAt: new Date() });
  // Beside its final place, so that an interrupted run leaves no half workbook under the name people open.
  const unfinished = `${path}.part`;
  try {
    await pipeline(await writeWorkbook(plan), createWriteStream(unfinished));
    await rename(unfinished, path);
  } finally {
    await rm(unfinished, { force: true });
  }
}

/** The title in the list's language, or in whichever the certificate prints. */
function titleIn(certificate: CertificateReading | undefined, language: Language): string | null {
  const titles = certificate?.merged.title.byLanguage ?? {};
  return titles[language] ?? titles.kk ?? titles.ru ?? titles.en ?? null;
}
