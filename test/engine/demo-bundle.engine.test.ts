import { describe, expect, test } from "vitest";
import { readCertificate } from "#app/certificate/read-certificate.server.ts";
import { calendarDate } from "#app/model/calendar-date.ts";
import { buildUniversity } from "#db/seed/build-university.ts";
import { readBundled } from "#scripts/demo/bundle.ts";
import { planCertificates } from "#scripts/demo/plan-files.ts";
import { expectedOf } from "#scripts/certificate-printer/expected-of.ts";
import { specOfPlan } from "#scripts/demo/specs-of-plan.ts";

const today = calendarDate("2026-11-23");
const asIs = (name: string): string => name;
const plan = planCertificates(buildUniversity({ sortKey: asIs, exactKey: asIs, foldKey: asIs }));

async function readFile(file: string) {
  return await readCertificate(await readBundled(file), { today, fileName: file });
}

describe("the files of the demonstration", () => {
  test.each([...plan.entries()].map(([place, certificate]) => ({ file: certificate.file, place, certificate })))(
    "$file is read as it was printed",
    async ({ certificate, place }) => {
      const reading = await readFile(certificate.file);
      const read = reading.certificates[0];
      const expected = expectedOf(specOfPlan(certificate, place));

      expect(reading.outcome).toBe("read");
      for (const half of expected.halves) {
        const found = read?.halves.find(({ language }) => language === half.language);
        expect({
          number: found?.number?.value ?? null,
          registeredOn: found?.registeredOn?.value ?? null,
          authors: found?.authors.map(({ value }) => value.toLowerCase()),
          title: found?.title?.value ?? null,
          createdOn: found?.createdOn?.value ?? null,
        }).toEqual({
          number: half.number,
          registeredOn: half.registeredOn,
          authors: half.authors.map((name) => name.toLowerCase()),
          title: half.title,
          createdOn: half.createdOn,
        });
      }
      const errors = read?.findings.filter(({ severity }) => severity === "error").map(({ code }) => code) ?? [];
      const planned = certificate.defect === null || certificate.defect === "unknown-type" ? [] : [certificate.defect];
      expect([...new Set(errors)]).toEqual(planned);
    },
  );

  test.each([
    ["legacy-2008.pdf", "read", "certificate"],
    ["application.pdf", "not-a-certificate", "application"],
    ["syllabus.pdf", "not-a-certificate", "other"],
    ["scan.png", "read", "certificate"],
    ["broken.pdf", "unreadable", "other"],
  ])("%s is answered with %s", async (file, outcome, kind) => {
    const reading = await readFile(file);
    expect({ outcome: reading.outcome, kind: reading.kind }).toEqual({ outcome, kind });
  });
});
