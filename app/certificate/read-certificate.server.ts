import type { CalendarDate } from "#app/model/calendar-date.ts";
import type { Finding } from "#app/model/finding.ts";
import type { CertificateReading, FileReading, MediaType, ReadingChoices, ReadingProgress } from "#app/model/reading.ts";
import { readForm } from "./extract/read-form.ts";
import { engineVersion } from "./read/engine-version.ts";
import { fileFinding } from "./read/file-finding.ts";
import { localTools } from "./read/local-tools.server.ts";
import { contradictsName, mediaTypeOf } from "./read/media-type.ts";
import { isPictureWithText, type PageText, trustOf } from "./read/page-text.ts";
import type { PageSource, ReadingTools } from "./read/reading-tools.ts";
import { placesAsShown } from "./read/turned-page.ts";
import { knownNumberLine, type NumberPoint } from "./validate/number-line.ts";
import { validateReading } from "./validate/validate-reading.ts";

/** A certificate has one page or two; a file with more pages than this is a book. */
export const mostPages = 30;
const qrLongSidePx = 1600;

export type ReadOptions = {
  /** The day of reading, for the rules that look at the calendar. */
  today: CalendarDate;
  /** As the user called it; only its ending is looked at. */
  fileName?: string;
  /** What a person asked of this reading; {@link usualChoices} when nothing. */
  choices?: ReadingChoices;
  /** Called before each step; never awaited. */
  onProgress?: (progress: ReadingProgress) => void;
  /** A file with more pages is not read; {@link mostPages} when not given. */
  mostPages?: number;
  /** Ends reading between two pages. */
  signal?: AbortSignal;
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
    const code = source === "encrypted" ? "encrypted-file" : "unreadable-file";
    return { ...nothingRead, mediaType, findings: [fileFinding(code), ...nameFindings] };
  }
  try {
    const reading = await readSource(source, tools, options);
    return { ...reading, mediaType, findings: [...reading.findings, ...nameFindings] };
  } finally {
    source.close();
  }
}

function nameFinding(mediaType: MediaType, fileName: string | undefined): Finding[] {
  if (fileName === undefined || !contradictsName(mediaType, fileName)) return [];
  return [fileFinding("extension-mismatch", { found: mediaType })];
}

async function readSource(source: PageSource, tools: ReadingTools, options: ReadOptions): Promise<FileReading> {
  const { pageCount } = source;
  if (pageCount === 0) return { ...nothingRead, findings: [fileFinding("unreadable-file")] };
  if (pageCount > mostPages) {
    const params = { pages: String(pageCount), most: String(mostPages) };
    return { ...nothingRead, pageCount, findings: [fileFinding("too-many-pages", params)] };
  }
  const { pages, pictures } = await readPages(source, tools, options.signal);
  const { kind, certificates } = readForm(pages);
  const areTurned = pages.some(({ turned }) => turned !== undefined);
  const turnsOf = (page: number) => pages.find((candidate) => candidate.page === page)?.turned ?? 0;
  const extracted = areTurned ? placesAsShown(certificates, turnsOf) : certificates;
  if (extracted.length === 0 && kind === "other")
    pictures.push(...pages.filter(isPictureWithText).map(({ page }) => page));
  const judged: CertificateReading[] = [];
  for (const one of extracted) {
    options.signal?.throwIfAborted();
    const reading = { ...one, qrCodes: await qrCodesOn(source, tools, one.pages) };
    const context = { today: options.today, numberLine: options.numberLine ?? knownNumberLine };
    judged.push({ ...reading, findings: validateReading(reading, context) });
  }
  const used = new Set(judged.flatMap((certificate) => certificate.pages));
  const skippedPages = Array.from({ length: pageCount }, (_, index) => index + 1).filter((page) => !used.has(page));
  return { ...nothingRead, ...judgeFile(kind, judged, pictures), pageCount, certificates: judged, skippedPages };
}

/** Text of every page that has one; pictures go to recognition, or are named where there is none. */
async function readPages(source: PageSource, tools: ReadingTools, signal: AbortSignal | undefined) {
  const pages: PageText[] = [];
  const pictures: number[] = [];
  for (let page = 1; page <= source.pageCount; page += 1) {
    signal?.throwIfAborted();
    const text = source.readText(page);
    const trust = trustOf(text);
    if (trust === "text") pages.push(text);
    else if (trust === "picture" && tools.recogniseText) pages.push(await tools.recogniseText(source, page));
    else if (trust === "picture") pictures.push(page);
  }
  return { pages, pictures };
}

async function qrCodesOn(source: PageSource, tools: ReadingTools, pages: readonly number[]) {
  if (tools.findQrCodes === undefined) return [];
  const codes: CertificateReading["qrCodes"] = [];
  for (const page of pages) {
    const raster = await source.raster(page, qrLongSidePx);
    const found = raster === null ? [] : await tools.findQrCodes(raster);
    codes.push(...found.map(({ text, box }) => ({ text, place: { page, boxes: [box] } })));
  }
  return codes;
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
