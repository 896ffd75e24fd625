import { usualChoices, type ReadPage } from "#app/model/reading.ts";
import { mendNumberMarks } from "./read/mend-number-marks.ts";
import type { PageOptions } from "./read/page-options.ts";
import { isPictureWithText, type PageText, trustOf } from "./read/page-text.ts";
import type { PageSource, ReadingTools, RecognisedPage } from "./read/reading-tools.ts";

/** A page with everything that could be read on it. */
export type LookedPage = ReadPage & {
  /** What the form is looked for in; null for a page on which nothing stands or nothing could be read. */
  text: PageText | null;
  /** Set when `text` was recognised from the picture. */
  recognised: RecognisedPage | null;
  /** Text that a scanner's program left under the picture: a witness, but a weak one. */
  hidden: PageText | null;
  /** Whether there is a picture that nobody could read. */
  isUnread: boolean;
};

/** Reads every page: its own text where that can be trusted, otherwise the letters of its picture. */
export async function lookAtPages(
  source: PageSource,
  tools: ReadingTools,
  options: PageOptions,
): Promise<LookedPage[]> {
  const pages: LookedPage[] = [];
  for (let page = 1; page <= source.pageCount; page += 1) {
    options.signal?.throwIfAborted();
    options.onProgress?.({ stage: "text", page, pageCount: source.pageCount });
    pages.push(await lookAtPage(source, tools, page, options));
  }
  return pages;
}

async function lookAtPage(
  source: PageSource,
  tools: ReadingTools,
  page: number,
  options: PageOptions,
): Promise<LookedPage> {
  const { ignoreTextLayer, turn } = options.choices ?? usualChoices;
  const text = source.readText(page, turn === "auto" ? undefined : turn);
  const trust = trustOf(text);
  if (trust === "empty") return { ...blank, page };
  const isText = trust === "text" && !ignoreTextLayer;
  if (isText && !isPictureWithText(text)) return byText(page, text);
  const recognised = await recognisePicture(source, tools, page, options);
  if (recognised !== null) return { ...recognised, hidden: isText ? text : null };
  return isText ? byText(page, text) : { ...blank, page, isUnread: true };
}

/** Recognises a page from its picture; null when there is no recogniser or the page cannot be drawn. */
export async function recognisePicture(
  source: PageSource,
  tools: ReadingTools,
  page: number,
  { choices = usualChoices, onProgress }: PageOptions,
): Promise<LookedPage | null> {
  onProgress?.({ stage: "recognising", page, pageCount: source.pageCount });
  const recognised = (await tools.recognisePage?.(source, page, choices.turn)) ?? null;
  if (recognised === null) return null;
  const text = mendNumberMarks({ ...recognised.text, page });
  return { ...blank, page, turns: recognised.turns, readBy: "ocr", text, recognised };
}

const blank: Omit<LookedPage, "page"> = {
  turns: 0,
  readBy: "nothing",
  text: null,
  recognised: null,
  hidden: null,
  isUnread: false,
};

function byText(page: number, text: PageText): LookedPage {
  return { ...blank, page, turns: text.turned ?? 0, readBy: "text-layer", text };
}
