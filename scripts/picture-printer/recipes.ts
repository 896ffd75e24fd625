import type { Chance } from "#db/seed/chance.ts";

import type { OtherDocumentSpec } from "../certificate-printer/other-documents.ts";
import { pagesOf, printDocument } from "../certificate-printer/print-certificate.ts";
import type { TextFaults } from "../certificate-printer/print-pages.ts";
import { drawCertificate, type DrawnCertificate, type Wanted } from "./draw-certificate.ts";
import { drawPdfPages } from "./draw-pdf-pages.ts";
import { encodePdf, encodePicture, encodeTiff, type Encoding } from "./encode.ts";
import { drawPeople } from "./invented-people.ts";
import { works } from "./invented-works.ts";
import { kazakhLettersLost, letterShift, misreadAsRubbish, misreadTypically } from "./misread.ts";
import { drawPhotoSpec, photograph, type PhotoSpec } from "./photo.ts";
import { asSharp, type Picture } from "./picture.ts";
import { drawScanSpec, scan, type ScanSpec } from "./scan.ts";
import type { PictureKind } from "./truth.ts";

export const recipes = [
  "jpeg-scan",
  "webp-scan",
  "png-scan",
  "png-clean",
  "pdf-scan",
  "pdf-turned",
  "pdf-with-rubbish",
  "pdf-with-slips",
  "tiff-scan",
  "photo",
  "photo-webp",
  "multi-pdf",
  "multi-tiff",
  "pdf-text",
  "pdf-letters-shifted",
  "pdf-letters-lost",
  "letter-scan",
  "application-scan",
] as const;
export type Recipe = (typeof recipes)[number];

/** How often each is made out of forty: about as people send them, and rare ones often enough to be met. */
const shares: readonly (readonly [Recipe, number])[] = [
  ["jpeg-scan", 9],
  ["photo", 9],
  ["pdf-scan", 5],
  ["pdf-with-slips", 2],
  ["png-scan", 1],
  ["png-clean", 1],
  ["webp-scan", 1],
  ["pdf-turned", 1],
  ["pdf-with-rubbish", 1],
  ["tiff-scan", 1],
  ["photo-webp", 1],
  ["multi-pdf", 1],
  ["multi-tiff", 1],
  ["pdf-text", 2],
  ["pdf-letters-shifted", 1],
  ["pdf-letters-lost", 1],
  ["letter-scan", 1],
  ["application-scan", 1],
];
const forty = shares.flatMap(([recipe, share]) => Array.from({ length: share }, () => recipe));

/** Which file a set makes at a place: after forty it begins again. 7 and 40 have no common factor, so kinds are mixed. */
export function recipeAt(place: number): Recipe {
  return forty[(place * 7) % forty.length] ?? "jpeg-scan";
}

/** What is fixed instead of being drawn by chance. */
export type Settings = {
  scan?: Partial<ScanSpec>;
  photo?: Partial<PhotoSpec>;
  certificate?: Partial<Wanted>;
  /** Of JPEG and WebP, 1–100. */
  quality?: number;
};

export type Job = { chance: Chance; seed: number; settings: Settings };

export type Made = {
  extension: string;
  bytes: Buffer;
  kind: PictureKind;
  /** In the order of the file; `page` is the first it stands on, counted from 1. */
  certificates: (DrawnCertificate & { page: number })[];
  /** Of a file without a certificate. */
  form: string;
  findings: string[];
  /** Scan or photo as it was drawn. */
  how: Record<string, unknown>;
};

type Maker = (job: Job) => Promise<Made>;

export const makers: Record<Recipe, Maker> = {
  "jpeg-scan": (job) => scannedPicture(job, "jpeg"),
  "webp-scan": (job) => scannedPicture(job, "webp"),
  "png-scan": (job) => scannedPicture(job, "png"),
  "png-clean": cleanPng,
  "pdf-scan": (job) => scannedPdf(job, {}),
  "pdf-turned": (job) => scannedPdf(job, { rotate: 90 * job.chance.between(1, 3) }),
  "pdf-with-rubbish": (job) => pdfWithHiddenText(job, misreadAsRubbish(job.seed)),
  "pdf-with-slips": (job) => pdfWithHiddenText(job, misreadTypically(job.seed)),
  "tiff-scan": (job) => scannedTiff(job, 1),
  photo: (job) => photo(job, "jpeg"),
  "photo-webp": (job) => photo(job, "webp"),
  "multi-pdf": (job) => scannedPdf(job, { count: job.chance.between(2, 3) }),
  "multi-tiff": (job) => scannedTiff(job, 2),
  "pdf-text": (job) => textPdf(job, {}),
  "pdf-letters-shifted": (job) => textPdf(job, { letterMap: letterShift(job.chance.between(3, 50)) }),
  "pdf-letters-lost": (job) => textPdf(job, { letterMap: kazakhLettersLost }),
  "letter-scan": (job) => otherDocument(job, "cover-letter"),
  "application-scan": (job) => otherDocument(job, "application"),
};

/** Pages and the certificates on them; a coarse scan gets larger letters. */
async function printPages(job: Job, dpi: number, isOnePage: boolean, count = 1) {
  const leastFontSize = dpi <= 150 ? 10 : 8.5;
  const certificates: (DrawnCertificate & { page: number })[] = [];
  let page = 1;
  for (let at = 0; at < count; at++) {
    // A file of several is sent by one office: all of them in the form that is in force.
    const edition = count > 1 ? { edition: "form2018" as const } : {};
    const drawn = drawCertificate(job.chance, { leastFontSize, isOnePage, ...edition, ...job.settings.certificate });
    certificates.push({ ...drawn, page });
    page += pagesOf(drawn.spec).length;
  }
  const pdf = await printDocument(certificates.map(({ spec }) => spec));
  return { certificates, pages: await drawPdfPages(pdf, dpi) };
}

async function scanPages(job: Job, pages: readonly Picture[], spec: ScanSpec): Promise<Picture[]> {
  const scans: Picture[] = [];
  for (const page of pages) scans.push(await scan(page, spec, job.chance));
  return scans;
}

function scanSpecOf({ chance, settings }: Job, fixed: Partial<ScanSpec> = {}): ScanSpec {
  return { ...drawScanSpec(chance), ...fixed, ...settings.scan };
}

function qualityOf({ chance, settings }: Job): number {
  const drawn = chance.between(40, 85);
  return settings.quality ?? drawn;
}

const nothingElse = { form: "none", findings: [] };
const endings = { jpeg: "jpg", png: "png", webp: "webp" } as const;

async function scannedPicture(job: Job, format: Encoding["format"]): Promise<Made> {
  const spec = scanSpecOf(job);
  const quality = qualityOf(job);
  const { certificates, pages } = await printPages(job, spec.dpi, true);
  const [picture] = await scanPages(job, pages, spec);
  const bytes = await encodePicture(first(picture), { format, quality, dpi: spec.dpi, exifTurns: 0 });
  const kind = format === "png" ? "png" : "jpeg-scan";
  return { ...nothingElse, extension: endings[format], bytes, kind, certificates, how: { scan: spec, quality } };
}

/** The page as a screen shows it: somebody saved or cut it out instead of downloading the file. */
async function cleanPng(job: Job): Promise<Made> {
  const { certificates, pages } = await printPages(job, 150, true);
  const bytes = await encodePicture(first(pages[0]), { format: "png", quality: 100, dpi: 96, exifTurns: 0 });
  return { ...nothingElse, extension: "png", bytes, kind: "png", certificates, how: { dpi: 150 } };
}

async function scannedPdf(job: Job, { rotate = 0, count = 1 }: { rotate?: number; count?: number }): Promise<Made> {
  // A page with a turn of its own is stored the other way round, so that a viewer shows it upright.
  const turns = rotate === 0 ? {} : { turns: ((4 - rotate / 90) % 4) as ScanSpec["turns"] };
  const spec = scanSpecOf(job, turns);
  const quality = qualityOf(job);
  const { certificates, pages } = await printPages(job, spec.dpi, false, count);
  const bytes = await encodePdf(await scanPages(job, pages, spec), quality, spec.dpi, rotate);
  const kind = count > 1 ? "multi-pdf" : "pdf-scan";
  return { ...nothingElse, extension: "pdf", bytes, kind, certificates, how: { scan: spec, quality, rotate } };
}

async function pdfWithHiddenText(job: Job, misread: (text: string) => string): Promise<Made> {
  const spec = scanSpecOf(job, { turns: 0 });
  const quality = qualityOf(job);
  const { certificates, pages } = await printPages(job, spec.dpi, false);
  const scans = await scanPages(job, pages, spec);
  const pictures = await Promise.all(scans.map((picture) => asSharp(picture).jpeg({ quality }).toBuffer()));
  const bytes = await printDocument(
    certificates.map(({ spec }) => spec),
    { behindPictures: { pictures, misread } },
  );
  return { ...nothingElse, extension: "pdf", bytes, kind: "pdf-scan", certificates, how: { scan: spec, quality } };
}

async function scannedTiff(job: Job, count: number): Promise<Made> {
  const spec = scanSpecOf(job);
  const quality = qualityOf(job);
  const { certificates, pages } = await printPages(job, spec.dpi, count > 1, count);
  const bytes = await encodeTiff(await scanPages(job, pages, spec), quality);
  const kind = count > 1 ? "multi-pdf" : "pdf-scan";
  return { ...nothingElse, extension: "tif", bytes, kind, certificates, how: { scan: spec, quality } };
}

async function photo(job: Job, format: Encoding["format"]): Promise<Made> {
  const spec: PhotoSpec = { ...drawPhotoSpec(job.chance), ...job.settings.photo };
  const quality = qualityOf(job);
  const { certificates, pages } = await printPages(job, 250, true);
  const picture = await photograph(first(pages[0]), spec, job.chance);
  const exifTurns = spec.hasExifTurn ? spec.turns : 0;
  const bytes = await encodePicture(picture, { format, quality, dpi: 72, exifTurns });
  return {
    ...nothingElse,
    extension: endings[format],
    bytes,
    kind: "photo",
    certificates,
    how: { photo: spec, quality },
  };
}

async function textPdf(job: Job, faults: TextFaults): Promise<Made> {
  const drawn = drawCertificate(job.chance, { leastFontSize: 7, isOnePage: false, ...job.settings.certificate });
  const bytes = await printDocument([drawn.spec], faults);
  return { ...nothingElse, extension: "pdf", bytes, kind: "pdf-text", certificates: [{ ...drawn, page: 1 }], how: {} };
}

async function otherDocument(job: Job, kind: OtherDocumentSpec["kind"]): Promise<Made> {
  const spec = scanSpecOf(job, { turns: 0 });
  const quality = qualityOf(job);
  const authors = drawPeople(job.chance, 2).map((person) => person.ru);
  const pdf = await printDocument([{ kind, authors, title: job.chance.pick(works).ru }]);
  const scans = await scanPages(job, await drawPdfPages(pdf, spec.dpi), spec);
  const isPdf = job.chance.happens(50);
  const picture: Encoding = { format: "jpeg", quality, dpi: spec.dpi, exifTurns: 0 };
  const bytes = isPdf ? await encodePdf(scans, quality, spec.dpi) : await encodePicture(first(scans[0]), picture);
  const isApplication = kind === "application";
  return {
    extension: isPdf ? "pdf" : "jpg",
    bytes,
    kind: isPdf ? "pdf-scan" : "jpeg-scan",
    certificates: [],
    form: isApplication ? "application" : "none",
    findings: [isApplication ? "application-form" : "not-a-certificate"],
    how: { scan: spec, quality },
  };
}

function first(picture: Picture | undefined): Picture {
  if (picture === undefined) throw new RangeError("no page was printed");
  return picture;
}
