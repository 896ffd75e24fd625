import { readFile } from "node:fs/promises";

import { afterAll, describe, expect, test } from "vitest";

import { readCertificate } from "#app/certificate/read-certificate.server.ts";
import { stopRecognition } from "#app/certificate/read/tesseract.server.ts";
import { calendarDate } from "#app/model/calendar-date.ts";
import type { CertificateReading } from "#app/model/reading.ts";
import { plannedFixtures } from "#scripts/picture-printer/fixture-plan.ts";
import { makeFile } from "#scripts/picture-printer/make-file.ts";
import type { Truth, TruthCertificate } from "#scripts/picture-printer/truth.ts";

const today = calendarDate("2026-11-23");
const folder = new URL("../fixtures/pictures/", import.meta.url);

afterAll(stopRecognition);

async function readPicture(file: string) {
  const truthFile = file.replace(/\.[a-z]+$/u, ".truth.json");
  const truth = JSON.parse(await readFile(new URL(truthFile, folder), "utf8")) as Truth;
  const reading = await readCertificate(await readFile(new URL(file, folder)), { today, fileName: file });
  return { truth, reading };
}

/** Case, dots of ё, quotation marks, spaces, hyphens at line ends and a speck behind the last word are nobody's mistake. */
function comparable(text: string | null | undefined): string {
  return (text ?? "")
    .toLowerCase()
    .replaceAll("ё", "е")
    .replace(/[\s«»“”"\-–]|[.,;:]+$/gu, "");
}

const fields = ["number", "registeredOn", "authors", "objectType", "title", "createdOn"] as const;
type Field = (typeof fields)[number];
type Seen = Record<Field, string>;

/** What the reader says, as one text a field; an author counts in the spelling of either half. */
function seen({ merged }: CertificateReading, { merged: right }: TruthCertificate): Seen {
  const names = merged.authors.list.map(({ name }, at) => {
    const spellings = right.authorVariants[at]?.map(comparable) ?? [];
    return spellings.includes(comparable(name)) ? spellings[0] : comparable(name);
  });
  return {
    number: merged.number.value ?? "",
    registeredOn: merged.registeredOn.value ?? "",
    authors: names.join(),
    objectType: merged.objectType.value ?? "",
    title: titlesAsText(merged.title.byLanguage),
    createdOn: merged.createdOn.value ?? "",
  };
}

/** What there is to see. */
function printed({ merged }: TruthCertificate): Seen {
  return {
    number: merged.number ?? "",
    registeredOn: merged.dateISO ?? "",
    authors: merged.authorVariants.map(([first]) => comparable(first)).join(),
    objectType: merged.type ?? "",
    title: titlesAsText(merged.title),
    createdOn: merged.createdISO ?? "",
  };
}

function titlesAsText(titles: Record<string, string | null>): string {
  const texts = Object.entries(titles).map(([language, title]) => `${language}:${comparable(title)}`);
  return texts.sort().join();
}

/** Fields that are wrong without a word of doubt: the mistakes that nobody would notice. */
function silentErrors(certificate: CertificateReading, truth: TruthCertificate): Field[] {
  const [read, right] = [seen(certificate, truth), printed(truth)];
  return fields.filter((field) => read[field] !== right[field] && certificate.merged[field].certainty === "certain");
}

describe("pictures that people read without effort", () => {
  test.each(["letters-shifted.pdf"])("%s is read as it was printed", async (file) => {
    const { truth, reading } = await readPicture(file);

    expect(reading.outcome).toBe("read");
    const truths = truth.certificates;
    const read = reading.certificates.map((one, at) => seen(one, truths[at] ?? truths[0] ?? nothing()));
    expect(read).toEqual(truths.map(printed));
    const codes = reading.certificates.map(({ qrCodes }) => qrCodes[0]?.text ?? null);
    expect(codes).toEqual(truths.map(({ merged }) => merged.qrUrl));
  });
});

function nothing(): never {
  throw new TypeError("the picture has no certificate");
}

describe("pictures that are hard to read", () => {
  test.each([
    "scan-skewed.jpg",
    "photo-perspective.jpg",
    "photo-turned-by-camera.jpg",
    "scan-over-bad-text.pdf",
    "scan-in-pdf.pdf",
    "scan-in-webp.webp",
  ])("%s: what is not read rightly is in doubt", async (file) => {
    const { truth, reading } = await readPicture(file);
    const [certificate] = reading.certificates;
    const [expected] = truth.certificates;
    if (certificate === undefined || expected === undefined) throw new TypeError("no certificate");

    expect(reading.certificates).toHaveLength(1);
    expect(silentErrors(certificate, expected)).toEqual([]);
  });
});

describe("pictures of something else", () => {
  test.each([
    ["letter-scan.jpg", "other", "not-a-certificate"],
    ["application-scan.pdf", "application", "application-form"],
  ])("%s is named for what it is", async (file, kind, finding) => {
    const { reading } = await readPicture(file);

    expect(reading).toMatchObject({ outcome: "not-a-certificate", kind });
    expect(reading.findings.map(({ code }) => code)).toContain(finding);
  });
});

test("the pictures can be made again, byte for byte", async () => {
  for (const name of ["letters-shifted", "letter-scan"]) {
    const planned = plannedFixtures.find((fixture) => fixture.name === name);
    if (planned === undefined) throw new TypeError(`${name} is not planned`);
    const { file, bytes } = await makeFile(planned.name, planned.recipe, planned.seed, planned.settings);
    expect(bytes.equals(await readFile(new URL(file, folder)))).toBe(true);
  }
});
