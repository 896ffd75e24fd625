import type { Readable } from "node:stream";
import { notBegun, type ExportProgress } from "./export-progress.ts";

/** A file on its way, counted in rows or in whatever it is made of. */
export type WatchedFile = {
  body: Readable;
  count: number;
  /** So far. */
  written(): number;
  /** The body breaks off. */
  cancel(): void;
};

type Watched = { userId: string | null; running: WatchedFile; state: ExportProgress["state"] };

/** Large files under way, and the last ones that ended, by an id that the page has chosen before it asked for the file. */
export type WatchedExports = {
  watch(id: string, userId: string | null, running: WatchedFile): void;
  /** Of somebody else's file nothing is known. */
  progressOf(id: string, userId: string): ExportProgress;
  /** @returns whether there was something of this person to cancel */
  cancel(id: string, userId: string): boolean;
};

/** Enough for everybody who looks at a page; older ones are forgotten. */
const mostRemembered = 100;

export function createWatchedExports(): WatchedExports {
  const exports = new Map<string, Watched>();
  return {
    watch(id, userId, running) {
      const watched: Watched = { userId, running, state: "writing" };
      exports.set(id, watched);
      running.body.once("end", () => (watched.state = "done"));
      running.body.once("close", () => {
        if (watched.state === "writing") watched.state = "failed";
      });
      const [oldest] = exports.keys();
      if (exports.size > mostRemembered && oldest !== undefined) exports.delete(oldest);
    },
    progressOf(id, userId) {
      const watched = exports.get(id);
      if (watched === undefined || watched.userId !== userId) return notBegun;
      const { running, state } = watched;
      return { state, written: running.written(), count: running.count };
    },
    cancel(id, userId) {
      const watched = exports.get(id);
      if (watched === undefined || watched.userId !== userId || watched.state !== "writing") return false;
      watched.state = "cancelled";
      watched.running.cancel();
      return true;
    },
  };
}
