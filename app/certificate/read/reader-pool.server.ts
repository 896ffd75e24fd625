import { dayInKazakhstan } from "#app/model/calendar-date.ts";
import type { FileReading, QuarterTurns, ReadingProgress } from "#app/model/reading.ts";
import { engineVersion } from "./engine-version.ts";
import { fileFinding } from "./file-finding.ts";
import type { PageImage } from "./page-image.server.ts";
import { carryOut, type Limits, type OrderEnd, type Watch } from "./reader-pool-child.server.ts";
import type { PlaceReading, WantedPlace } from "./read-place.server.ts";
import { createSeats } from "./reader-pool-seats.server.ts";
import type { ReaderOrder, ReadOrder } from "./reader-pool-messages.server.ts";

export type PoolOptions = Partial<Limits> & {
  /** How many files are read at the same time, each in a process of its own. */
  size: number;
  /** A process is replaced after so many files, should anything leak. Default 200. */
  recycleAfter?: number;
  /** An idle process is ended after this time; it is kept when not given. */
  endIdleAfterMs?: number;
  /** The program of the processes; the engine's when not given. */
  entry?: string;
};

export type PoolReadOptions = Omit<ReadOrder, "do" | "path" | "today"> & {
  /** The day of reading in Kazakhstan when not given. */
  today?: ReadOrder["today"];
  signal?: AbortSignal;
  onProgress?: (progress: ReadingProgress) => void;
};

/** Draws a page of a file; `turns` are quarter turns to the left. `null`: no such page, or drawing it was too much. */
export type DrawPage = (path: string, page: number, widthPx: number, turns: QuarterTurns) => Promise<PageImage | null>;

/** Reads one place of a page; `null`: nothing can be read there, or it was too much; `busy`: too many are waiting already. */
export type ReadPlace = (
  path: string,
  place: WantedPlace,
  signal?: AbortSignal,
) => Promise<PlaceReading | "busy" | null>;

export type ReaderPool = {
  /**
   * @returns the reading; outcome `unreadable` with `reading-timed-out` when time or memory ran out, with `unreadable-file` when the process died
   * @throws the signal's reason when it is aborted; Error when the engine has a bug or cannot be started, or the pool is closed
   */
  read(path: string, options: PoolReadOptions): Promise<FileReading>;
  drawPage: DrawPage;
  /** @throws the signal's reason when it is aborted */
  readPlace: ReadPlace;
  /** Ends all processes; what they were reading is rejected. */
  close(): Promise<void>;
};

const usualLimits: Limits = { mostMemoryBytes: 480 * 1024 * 1024, pageTimeoutMs: 15_000, fileTimeoutMs: 180_000 };
const usualRecycleAfter = 200;
/** A person waits for each: whoever would have to wait for more is told so at once. */
const mostPlaces = 4;

/** Reader processes that are started when first needed and kept, so that no file pays for starting the engine. */
export function createReaderPool(options: PoolOptions): ReaderPool {
  const limits = { ...usualLimits, ...definedOnly(options) };
  const { size, recycleAfter = usualRecycleAfter, endIdleAfterMs, entry } = options;
  const seats = createSeats({ ...limits, size, recycleAfter, endIdleAfterMs, entry });
  const closing = new AbortController();
  let placesUnderWay = 0;

  async function run(order: ReaderOrder, given: Pick<PoolReadOptions, "signal" | "onProgress">): Promise<OrderEnd> {
    const signal = given.signal === undefined ? closing.signal : AbortSignal.any([given.signal, closing.signal]);
    const watch: Watch = { ...limits, ...given, signal };
    for (;;) {
      const child = await seats.take(signal);
      const isFresh = child.ordersTaken === 0;
      const { end, isFit } = carryOut(child, order, watch);
      void isFit.then((fit) => seats.giveBack(child, fit));
      const how = await end;
      if (how === "aborted") throw signal.reason;
      // No file is to blame for that: no other would be read either.
      if (how === "never-started") throw new Error("the reader process did not start");
      // What earlier files left behind is no fault of this one: only a fresh process tells.
      if (isFresh || (how !== "died" && how !== "out-of-memory")) return how;
    }
  }

  return {
    async read(path, { signal, onProgress, today = dayInKazakhstan(new Date()), ...rest }) {
      const startedAt = performance.now();
      const order: ReadOrder = { do: "read", path, today, ...rest };
      const end = await run(order, { ...(signal ? { signal } : {}), ...(onProgress ? { onProgress } : {}) });
      if (typeof end === "string") return unread(end, performance.now() - startedAt);
      if (end.is === "reading") return end.reading;
      throw new Error(`reading failed: ${end.is === "bug" ? end.message : end.is}`);
    },
    async drawPage(path, page, widthPx, turns) {
      const end = await run({ do: "draw", path, page, widthPx, turns }, {});
      return typeof end !== "string" && end.is === "image" ? end.image : null;
    },
    async readPlace(path, place, signal) {
      if (placesUnderWay >= mostPlaces) return "busy";
      placesUnderWay += 1;
      try {
        const end = await run({ do: "read-place", path, place }, signal === undefined ? {} : { signal });
        return typeof end !== "string" && end.is === "place" ? end.place : null;
      } finally {
        placesUnderWay -= 1;
      }
    },
    async close() {
      closing.abort(new Error("the reader pool is closed"));
      await seats.endAll();
    },
  };
}

function definedOnly({ mostMemoryBytes, pageTimeoutMs, fileTimeoutMs }: Partial<Limits>): Partial<Limits> {
  return {
    ...(mostMemoryBytes === undefined ? {} : { mostMemoryBytes }),
    ...(pageTimeoutMs === undefined ? {} : { pageTimeoutMs }),
    ...(fileTimeoutMs === undefined ? {} : { fileTimeoutMs }),
  };
}

function unread(end: OrderEnd, ms: number): FileReading {
  return {
    engine: engineVersion,
    outcome: "unreadable",
    kind: "other",
    mediaType: null,
    pageCount: 0,
    certificates: [],
    findings: [fileFinding(end === "died" ? "unreadable-file" : "reading-timed-out")],
    skippedPages: [],
    ms: Math.round(ms),
  };
}
