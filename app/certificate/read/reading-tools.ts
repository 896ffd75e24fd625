import type { Box, MediaType, QuarterTurns, ReadingChoices } from "#app/model/reading.ts";
import type { PageText, Word } from "./page-text.ts";

/** A page as grey levels, one byte a pixel, rows from the top. */
export type GreyRaster = { width: number; height: number; grey: Uint8Array };

/** A picture of one part of a page; the box says which, in fractions of the page as shown. */
export type PartPicture = { box: Box; raster: GreyRaster };

/** An opened file, page by page (counted from 1). */
export type PageSource = {
  pageCount: number;
  /** @param turn what a person said of the page; where not given, its letters say how it is to be turned */
  readText(page: number, turn?: QuarterTurns): PageText;
  /** Pixels of a picture's longer side; absent for pages that can be drawn in any size. */
  longSidePx?: (page: number) => number;
  /** The page as shown, its longer side `longSidePx`; null when it cannot be drawn. */
  raster(page: number, longSidePx: number): Promise<GreyRaster | null>;
  /** The places of a page with text where a code may stand; null (or no such method): anywhere. */
  codePictures?(page: number): PartPicture[] | null;
  close(): void;
};

/**
 * Which model looks: the Kazakh one, which knows all Cyrillic letters; the Latin one, which knows digits best; the Russian one,
 * which knows щ from ш. One at a time: all at once take twice as long, and are one witness where these are several.
 */
export type LookingModel = "kazakh" | "latin" | "russian";

/** A printed line to look at once more: its box on the recognised page, the height of its type in points, who looks, what may stand there. */
export type LookedAt = {
  box: Box;
  size: number;
  by: LookingModel;
  alphabet?: string;
  /** `letters`: only for the Щ and Ё in it. */
  hears?: "letters";
};

/** A page whose text was recognised from its picture. Its words stand on the prepared picture: straight, only the sheet. */
export type RecognisedPage = {
  text: PageText;
  /** How the page was turned before. */
  turns: QuarterTurns;
  /** A box of the prepared picture as a box of the page so turned. */
  toShown: (box: Box) => Box;
  /** Reads lines once more, each by itself and larger: an independent witness. One answer a line. */
  lookAgain: (lines: readonly LookedAt[]) => Promise<Word[][]>;
};

/** Why a file has no pages to look at. */
export type OpenProblem = "encrypted" | "damaged" | "unsupported" | "too-large";

/** The engine's eyes, handed in so that a test replays recorded pages and a deployment chooses its own. */
export type ReadingTools = {
  open: (bytes: Uint8Array, mediaType: MediaType) => Promise<PageSource | OpenProblem>;
  /** Codes on a page, their corners as a box. */
  findQrCodes?: (raster: GreyRaster) => Promise<{ text: string; box: Box }[]>;
  /** Optical recognition of one page, null where it cannot be drawn; without it, pictures are answered with `needs-ocr`. */
  recognisePage?: (source: PageSource, page: number, turn: ReadingChoices["turn"]) => Promise<RecognisedPage | null>;
};
