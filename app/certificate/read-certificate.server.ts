import type { CalendarDate } from "#app/model/calendar-date.ts";
import type { Finding } from "#app/model/finding.ts";
import type { CertificateReading, FileReading, MediaType } from "#app/model/reading.ts";
import { hearPages } from "./hear-pages.server.ts";
import { lookForCodes } from "./look-for-codes.server.ts";
import { type LookedPage, lookAtPages, recognisePicture } from "./look-at-pages.server.ts";
import { engineVersion } from "./read/engine-version.ts";
import { fileFinding } from "./read/file-finding.ts";
import { localTools } from "./read/local-tools.server.ts";
import { contradictsName, mediaTypeOf } from "./read/media-type.ts";
import { readsLikeLanguage } from "./read/reads-like-language.ts";
import type { PageOptions } from "./read/page-options.ts";
import type { OpenProblem, PageSource, ReadingTools } from "./read/reading-tools.ts";
import { knownNumberLine, type NumberPoint } from "./validate/number-line.ts";
import { validateReading } from "./validate/validate-reading.ts";

/** A certificate has one page or two; a file with more pages than this is a book. */
export const mostPages = 30;

export type ReadOptions = PageOptions & {
  /** The day of reading, for the rules that look at the calendar. */
  today: CalendarDate;
  /** As the user called it; only its ending is looked at. */
  fileName?: string;
  /** A file with more pages is not read; {@link mostPages} when not given. */
  mostPages?: number;
  /** Known numbers with their days; approved certificates add to them. */
  numberLine?: readonly NumberPoint[];
  tools?: ReadingTools;
};

/**
 * Reads one file: bytes in, everything the engine can say out. Knows no database and no web.
 *
 * Bad input is an outcome with a finding, never an exception.
 *
 * @throws the signal's reason when it is aborted
 */
export async function readCertificate(bytes: Uint8Array, options: ReadOptions): Promise<FileReading> {
  const startedAt = performance.now();
  const reading = await readBytes(bytes, options);
  return { ...reading, ms: Math.round(performance.now() - startedAt) };
}

const nothingRead: FileReading = {
  engine: engineVersion,
  outcome: "unreadable",
  kind: "other",
  mediaType: null,
  pageCount: 0,
  certificates: [],
  findings: [],
  skippedPages: [],
  ms: 0,
};

async function readBytes(bytes: Uint8Array, options: ReadOptions): Promise<FileReading> {
  if (bytes.length === 0) return { ...nothingRead, findings: [fileFinding("empty-file")] };
  const mediaType = mediaTypeOf(bytes);
  if (mediaType === null) return { ...nothingRead, findings: [fileFinding("unreadable-file")] };
  const nameFindings = nameFinding(mediaType, options.fileName);
  const tools = options.tools ?? localTools;
  const source = await tools.open(bytes, mediaType);
  if (typeof source === "string") {
    return { ...nothingRead, mediaType, findings: [fileFinding(findingOf[source]), ...nameFindings] };
  }
  try {
    const reading = await readSource(source, tools, options);
    return { ...reading, mediaType, findings: [...reading.findings, ...nameFindings] };
  } finally {
    source.close();
  }
}

const findingOf = {
  encrypted: "encrypted-file",
  damaged: "unreadable-file",
  unsupported: "unsupported-picture",
  "too-large": "too-large-picture",
} as const satisfies Record<OpenProblem, Finding["code"]>;

function nameFinding(mediaType: MediaType, fileName: string | undefined): Finding[] {
  if (fileName === undefined || !contradictsName(mediaType, fileName)) return [];
  return [fileFinding("extension-mismatch", { found: mediaType })];
}

async function readSource(source: PageSource, tools: ReadingTools, options: ReadOptions): Promise<FileReading> {
  const { pageCount } = source;
  if (pageCount === 0) return { ...nothingRead, findings: [fileFinding("unreadable-file")] };
  const most = options.mostPages ?? mostPages;
  if (pageCount > most) {
    const params = { pages: String(pageCount), most: String(most) };
    return { ...nothingRead, pageCount, findings: [fileFinding("too-many-pages", params)] };
  }
  const { pages, form } = await readPages(source, tools, options);
  const judged: CertificateReading[] = [];
  for (const one of form.certificates) {
    options.signal?.throwIfAborted();
    const own = pages.filter(({ page }) => one.pages.includes(page));
    const reading = { ...one, qrCodes: await lookForCodes(source, tools, own, options.onProgress) };
    const context = { today: options.today, numberLine: options.numberLine ?? knownNumberLine };
    judged.push({ ...reading, findings: validateReading(reading, context) });
  }
  const used = new Set(judged.flatMap((certificate) => certificate.pages));
  const skippedPages = pages.map(({ page }) => page).filter((page) => !used.has(page));
  const unread = pages.filter(({ isUnread }) => isUnread).map(({ page }) => page);
  return {
    ...nothingRead,
    ...judgeFile(form.kind, judged, unread),
    pageCount,
    certificates: judged,
    skippedPages,
    pages: pages.map(({ page, turns, readBy }) => ({ page, turns, readBy })),
  };
}

/** Reads all pages; where their own text tells of no form and reads like no language, their pictures are asked instead. */
async function readPages(source: PageSource, tools: ReadingTools, options: ReadOptions) {
  const pages = await lookAtPages(source, tools, options);
  options.signal?.throwIfAborted();
  const form = await hearPages(pages, options);
  const doubted = pages.filter(
    ({ readBy, text }) => readBy === "text-layer" && text !== null && !readsLikeLanguage(text),
  );
  if (form.certificates.length > 0 || form.kind !== "other" || doubted.length === 0) return { pages, form };
  const again: LookedPage[] = [];
  for (const page of pages) {
    const recognised = doubted.includes(page) ? await recognisePicture(source, tools, page.page, options) : null;
    again.push(recognised ?? page);
  }
  return { pages: again, form: await hearPages(again, options) };
}

/** What the file came to, once its pages are known. */
function judgeFile(
  kind: FileReading["kind"],
  certificates: readonly CertificateReading[],
  pictures: readonly number[],
): Pick<FileReading, "outcome" | "kind" | "findings"> {
  const unread = pictures.length > 0 ? [fileFinding("needs-ocr", { pages: pictures.join(", ") })] : [];
  if (certificates.length > 0) return { outcome: "read", kind: "certificate", findings: unread };
  if (unread.length > 0) return { outcome: "needs-ocr", kind: "other", findings: unread };
  const isApplication = kind === "application" || kind === "correction-application";
  const findings = [fileFinding(isApplication ? "application-form" : "not-a-certificate", { kind })];
  return { outcome: "not-a-certificate", kind, findings };
}
