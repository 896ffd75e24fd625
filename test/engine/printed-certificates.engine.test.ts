import * as fc from "fast-check";
import { describe, expect, test } from "vitest";

import { readCertificate } from "#app/certificate/read-certificate.server.ts";
import { localTools } from "#app/certificate/read/local-tools.server.ts";
import { calendarDate } from "#app/model/calendar-date.ts";
import type { HalfReading } from "#app/model/reading.ts";
import { expectedOf } from "#scripts/certificate-printer/expected-of.ts";
import { printCertificate } from "#scripts/certificate-printer/print-certificate.ts";
import { arbitraryCertificate } from "#test/factories/certificate-specs.ts";

const today = calendarDate("2026-11-23");
/** Codes are drawn by no printer of ours, and looking for them would take most of the time. */
const tools = { open: localTools.open };

/** 1,000 in the whole run of checks; `PRINTED_CERTIFICATES=50` while working. */
const howMany = Number(process.env["PRINTED_CERTIFICATES"] ?? 1000);

/** The half in the shape of the truth beside which it is laid. */
function readHalf(half: HalfReading) {
  return {
    language: half.language,
    number: half.number?.value ?? null,
    registeredOn: half.registeredOn?.value ?? null,
    authors: half.authors.map((author) => author.value),
    objectType: half.objectType?.value ?? null,
    title: half.title?.value ?? null,
    createdOn: half.createdOn?.value ?? null,
    applicant: half.applicant?.value ?? null,
    rightHolder: half.rightHolder?.value ?? null,
    registerEntry: half.registerEntry?.value ?? null,
  };
}

const byLanguage = (a: { language: string }, b: { language: string }) => a.language.localeCompare(b.language);

describe("what is printed is read back", () => {
  test(`${howMany} invented certificates in any layout`, async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryCertificate, async (spec) => {
        const expected = expectedOf(spec);
        const reading = await readCertificate(await printCertificate(spec), { today, tools });
        expect(reading.certificates).toHaveLength(1);
        const [certificate] = reading.certificates;
        const read = certificate?.halves.map(readHalf).sort(byLanguage);
        expect({ edition: certificate?.edition, halves: read }).toEqual({
          edition: expected.edition,
          halves: [...expected.halves].sort(byLanguage),
        });
      }),
      { numRuns: howMany, seed: 20_261_123 },
    );
  }, 900_000);
});
