import type { Page, Worker } from "tesseract.js";

import { languageData } from "./language-data.server.ts";
import type { FoundLine } from "./found-words.ts";
import { greyAsPgm } from "./grey-pgm.ts";
import type { GreyRaster, LookingModel } from "./reading-tools.ts";
import type { QuarterTurns } from "./turned-page.ts";

/** How Tesseract is to look: a page with whatever is on it, one column of one text, or one line. */
export type Layout = "page" | "block" | "line";

const modes = { page: "AUTO", block: "SINGLE_BLOCK", line: "SINGLE_LINE" } as const satisfies Record<Layout, string>;

/** Loaded when the first picture is recognised: most files are text, and need none of it. */
const loadEngine = async () => await import("tesseract.js");

/** Told so that it is not guessed; only ratios to it matter to the neural engine. */
const dpi = "250";

const models = { kazakh: ["kaz"], latin: ["eng"], russian: ["rus", "kaz"] } as const satisfies Record<
  LookingModel,
  readonly string[]
>;

/** `last`: what the reader was asked last; its settings hold until that is done. */
type Reader = { worker: Promise<Worker>; last: Promise<unknown> };

const readers = new Map<LookingModel, Reader>();

/** The readers of letters, each started on its first call (0.3 s) and kept: between pages they remember nothing. */
function startedReader(by: LookingModel): Reader {
  const reader = readers.get(by) ?? { worker: startReader(by), last: Promise.resolve() };
  readers.set(by, reader);
  return reader;
}

async function startReader(by: LookingModel): Promise<Worker> {
  const { folder, languages } = await languageData();
  // Where the Russian model is missing, the Kazakh one looks a second time, too.
  const model = models[by].find((candidate) => languages.includes(candidate)) ?? models.kazakh[0];
  const { createWorker, OEM } = await loadEngine();
  return await createWorker(model, OEM.LSTM_ONLY, {
    langPath: folder,
    gzip: false,
    // Otherwise it writes copies of the models into the working directory.
    cacheMethod: "none",
    errorHandler: () => undefined,
  });
}

type How = { by?: LookingModel; /** The only characters that may come out. */ alphabet?: string | undefined };

/**
 * Recognises what is written in a picture; places are in its pixels. Each model does one thing after the other, the models
 * work side by side.
 *
 * @throws Error when the engine broke down; the next call starts a new one
 */
export async function recognise(
  picture: GreyRaster,
  layout: Layout,
  { by = "kazakh", alphabet = "" }: How = {},
): Promise<FoundLine[]> {
  const reader = startedReader(by);
  const before = reader.last.catch(() => undefined);
  const recognised = before.then(async () => await readPicture(await reader.worker, picture, layout, alphabet));
  reader.last = recognised;
  try {
    return await recognised;
  } catch (error) {
    await stopRecognition();
    throw error;
  }
}

async function readPicture(
  worker: Worker,
  picture: GreyRaster,
  layout: Layout,
  alphabet: string,
): Promise<FoundLine[]> {
  const { PSM } = await loadEngine();
  await worker.setParameters({
    tessedit_pageseg_mode: PSM[modes[layout]],
    tessedit_char_whitelist: alphabet,
    user_defined_dpi: dpi,
    // Its remarks on specks and boxes are of no use to anybody.
    debug_file: "/dev/null",
  });
  const { data } = await worker.recognize(Buffer.from(greyAsPgm(picture)), {}, { blocks: true, text: false });
  return linesOf(data);
}

function linesOf({ blocks }: Page): FoundLine[] {
  const lines = (blocks ?? []).flatMap((block) => block.paragraphs.flatMap((paragraph) => paragraph.lines));
  return lines.map(({ words, baseline, rowAttributes }) => ({
    baseline,
    height: rowAttributes.rowHeight,
    words: words.map(({ text, confidence, bbox }) => ({ text, confidence: confidence / 100, box: bbox })),
  }));
}

/** How sure the orientation has to be, in Tesseract's own measure; below, the page stays as it is. */
const leastOrientation = 1;

/**
 * How often the picture has to be turned to the left until its text is upright; `null` where that cannot be told.
 * Needs models of its own (about 100 MB), so they are loaded for the question and given back.
 */
export async function turnsUntilUpright(picture: GreyRaster): Promise<QuarterTurns | null> {
  const { folder } = await languageData();
  const { createWorker, OEM } = await loadEngine();
  const worker = await createWorker("osd", OEM.TESSERACT_ONLY, {
    langPath: folder,
    gzip: false,
    cacheMethod: "none",
    legacyCore: true,
    legacyLang: true,
    errorHandler: () => undefined,
  });
  try {
    await worker.setParameters({ user_defined_dpi: dpi, debug_file: "/dev/null" });
    const { data } = await worker.detect(Buffer.from(greyAsPgm(picture)));
    if (data.orientation_degrees === null || (data.orientation_confidence ?? 0) < leastOrientation) return null;
    return turnsByDegrees[data.orientation_degrees] ?? null;
  } catch {
    // Too few letters to tell: an answer, not a fault.
    return null;
  } finally {
    await worker.terminate();
  }
}

/** By how many degrees to the right the text would have to be turned, in quarter turns to the left. */
const turnsByDegrees: Record<number, QuarterTurns> = { 0: 0, 90: 3, 180: 2, 270: 1 };

/** Ends the recognition engine, for a process that wants to end; the next call starts it anew. */
export async function stopRecognition(): Promise<void> {
  const started = [...readers.values()];
  readers.clear();
  for (const { worker } of started)
    await worker.then(async (running) => await running.terminate()).catch(() => undefined);
}
