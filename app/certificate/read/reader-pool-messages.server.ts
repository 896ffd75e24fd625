import type { CalendarDate } from "#app/model/calendar-date.ts";
import type { FileReading, QuarterTurns, ReadingChoices, ReadingProgress } from "#app/model/reading.ts";
import type { PageImage } from "./page-image.server.ts";
import type { PreviewOrder } from "./page-image-store.server.ts";
import type { PlaceReading, WantedPlace } from "./read-place.server.ts";

/** Known certificate numbers with their days, as the rules take them. */
export type NumberPoint = { on: CalendarDate; number: number };

export type ReadOrder = {
  do: "read";
  path: string;
  /** As the user called it. */
  fileName: string;
  today: CalendarDate;
  numberLine?: readonly NumberPoint[];
  choices?: ReadingChoices;
  mostPages?: number;
  /** Images of the certificates' pages to be drawn and kept once the reading is told. */
  previews?: PreviewOrder;
};

export type DrawOrder = { do: "draw"; path: string; page: number; widthPx: number; turns: QuarterTurns };

export type PlaceOrder = { do: "read-place"; path: string; place: WantedPlace };

/** What a reader process is asked; one order at a time. */
export type ReaderOrder = ReadOrder | DrawOrder | PlaceOrder;

/** `bug`: an exception of the engine, which bad input never causes. */
export type ReaderAnswer =
  | { is: "reading"; reading: FileReading }
  | { is: "image"; image: PageImage | null }
  | { is: "place"; place: PlaceReading | null }
  | { is: "bug"; message: string };

/** What a reader process says: `ready` once, then for each order any number of `alive`, one answer, and `free`. */
export type ReaderMessage =
  | { is: "ready" }
  | { is: "alive"; progress: ReadingProgress | null }
  | ReaderAnswer
  | { is: "free" };
