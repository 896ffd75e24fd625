import { describe, expect, test } from "vitest";
import { effectiveFindings, type EffectiveCertificate } from "#app/certificate/review/effective-findings.ts";
import type { CertificateFields } from "#app/certificate/review/certificate-fields.ts";
import { machineFields } from "#app/certificate/review/machine-values.ts";
import { knownNumberLine } from "#app/certificate/validate/number-line.ts";
import { calendarDate } from "#app/model/calendar-date.ts";
import type { HalfReading } from "#app/model/reading.ts";
import { aJudgedReading } from "#test/factories/certificate-to-review.ts";
import { aHalf, aValue } from "#test/factories/unjudged-reading.ts";

const context = { today: calendarDate("2026-11-23"), numberLine: knownNumberLine };

function after(halves: HalfReading[], change: Partial<CertificateFields> = {}, names?: string[]) {
  const reading = aJudgedReading(halves);
  const authors = names?.map((name, position) => ({ name, position }));
  const certificate: EffectiveCertificate = {
    reading,
    fields: { ...machineFields(reading), ...change },
    authors: authors ?? reading.merged.authors.list.map(({ name }, position) => ({ name, position })),
    corrected: new Set([
      ...(Object.keys(change) as (keyof CertificateFields)[]),
      ...(names === undefined ? [] : ["authors" as const]),
    ]),
  };
  return effectiveFindings(certificate, reading.findings, context).map(({ code, severity }) => `${severity} ${code}`);
}

describe("findings about the values that count now", () => {
  test("are the reading's own while nobody corrected anything", () => {
    const halves = [aHalf("kk"), aHalf("ru", { number: aValue("39363") })];
    expect(after(halves)).toEqual(aJudgedReading(halves).findings.map(({ code, severity }) => `${severity} ${code}`));
    expect(after(halves)).toContain("error number-mismatch");
  });

  test("a missing value is found no longer once a person wrote it", () => {
    const halves = [aHalf("kk", { number: null }), aHalf("ru", { number: null })];
    expect(after(halves)).toContain("error missing-number");
    expect(after(halves, { number: "39362" })).toEqual([]);
  });

  test("a value that a person emptied is missing", () => {
    expect(after([aHalf("kk"), aHalf("ru")], { registeredOn: null })).toContain("error missing-date");
  });

  test("a settled contradiction of the halves stays as a note: the paper still says two things", () => {
    const halves = [aHalf("kk"), aHalf("ru", { number: aValue("39363") })];
    expect(after(halves, { number: "39362" })).toEqual(["note number-mismatch"]);
  });

  test("a new date is judged with the rest: created after it", () => {
    expect(after([aHalf("kk"), aHalf("ru")], { registeredOn: calendarDate("2023-01-05") })).toContain(
      "error created-after-registered",
    );
  });

  test("a type that the office named ends the question for the wording", () => {
    const halves = [aHalf("kk", { objectType: aValue("жұмбақ") }), aHalf("ru", { objectType: aValue("загадка") })];
    expect(after(halves)).toContain("warning unknown-type");
    expect(after(halves, { objectType: "literary" })).toEqual([]);
  });

  test("authors a person added are no longer missing", () => {
    const halves = [aHalf("kk", { authors: [] }), aHalf("ru", { authors: [] })];
    expect(after(halves)).toContain("error missing-authors");
    expect(after(halves, {}, ["Өтегенова Әсел"])).toEqual([]);
  });
});
