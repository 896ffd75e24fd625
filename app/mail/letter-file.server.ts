import { addAbortSignal, type Readable } from "node:stream";
import type { ExportHead } from "#app/certificate/report/export-process/export-messages.ts";
import { problemOf } from "#app/certificate/report/saved/saved-problem.server.ts";
import type { SavedProblem } from "#app/certificate/report/saved/saved-report-view.ts";
import type { AppContext } from "#app/context.server.ts";
import type { Language } from "#app/model/language.ts";
import type { ReportKind, ReportSearch } from "#app/model/report.ts";
import { Refusal } from "#app/model/result.ts";
import type { Viewer } from "#app/model/viewer.ts";

/** The workbook of a letter, or why there is none. */
export type LetterFile =
  | ({ is: "attached"; fileName: string; content: Buffer } & Pick<ExportHead, "sheets" | "facts">)
  | ({ is: "too-large" } & Pick<ExportHead, "sheets" | "facts">)
  /** `isPassing`: nobody knows why, so the machine may be short of something; later it may be made. */
  | { is: "not-made"; why: SavedProblem | null; isPassing: boolean };

type Order = {
  kind: ReportKind;
  search: ReportSearch;
  language: Language;
  viewer: Viewer;
  mostBytes: number;
  stop: AbortSignal;
};

/**
 * Makes the workbook in a process of its own, by the maker of screen and download: whatever it takes, the worker keeps
 * reading. What is held here is never more than `mostBytes`.
 *
 * @throws Refusal `busy`, or the reason of `stop`: there was no try, so it can be made later
 */
export async function makeLetterFile(context: AppContext, order: Order): Promise<LetterFile> {
  const { mostBytes, stop, ...report } = order;
  const why = await problemOf(context.db.read, report);
  if (why !== null) return { is: "not-made", why, isPassing: false };
  try {
    stop.throwIfAborted();
    const { publicUrl } = context.config;
    const running = await context.exports.write({ ...report, publicUrl, now: context.clock.now().toISOString() });
    const { fileName, sheets, facts } = running.head;
    const content = await upTo(addAbortSignal(stop, running.body), mostBytes);
    if (content === null) return { is: "too-large", sheets, facts };
    return { is: "attached", fileName: `${fileName}.xlsx`, content, sheets, facts };
  } catch (error) {
    stop.throwIfAborted();
    const isRefused = error instanceof Refusal;
    if (isRefused && error.code === "busy") throw error;
    context.log.error({ err: error, kind: report.kind }, "a kept report could not be made");
    return { is: "not-made", why: null, isPassing: !isRefused };
  }
}

/** @returns `null` when there is more; the rest is not waited for */
async function upTo(body: Readable, mostBytes: number): Promise<Buffer | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of body as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > mostBytes) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
