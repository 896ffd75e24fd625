import type { Box, MediaType } from "#app/model/reading.ts";
import type { PageText } from "./page-text.ts";

/** A page as grey levels, one byte a pixel, rows from the top. */
export type GreyRaster = { width: number; height: number; grey: Uint8Array };

/** An opened file, page by page (counted from 1). */
export type PageSource = {
  pageCount: number;
  readText(page: number): PageText;
  /** The page as shown, its longer side `longSidePx`; null when it cannot be drawn. */
  raster(page: number, longSidePx: number): Promise<GreyRaster | null>;
  close(): void;
};

/** The engine's eyes, handed in so that a test replays recorded pages and a deployment chooses its own. */
export type ReadingTools = {
  open: (bytes: Uint8Array, mediaType: MediaType) => Promise<PageSource | "encrypted" | "damaged">;
  /** Codes on a page, their corners as a box. */
  findQrCodes?: (raster: GreyRaster) => Promise<{ text: string; box: Box }[]>;
  /** Optical recognition of one page; without it, pictures are answered with `needs-ocr`. */
  recogniseText?: (source: PageSource, page: number) => Promise<PageText>;
};
