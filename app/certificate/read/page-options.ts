import type { ReadingChoices, ReadingProgress } from "#app/model/reading.ts";

/** What may be asked of the reading of pages. */
export type PageOptions = {
  /** What a person asked of this reading; the usual when nothing. */
  choices?: ReadingChoices;
  /** Called before each step; never awaited. */
  onProgress?: (progress: ReadingProgress) => void;
  /** Ends reading between two pages. */
  signal?: AbortSignal;
};
