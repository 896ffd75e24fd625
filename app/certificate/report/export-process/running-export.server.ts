import type { Readable } from "node:stream";
import type { ExportHead } from "./export-messages.ts";

/** A workbook that is being written. */
export type RunningExport = {
  head: ExportHead;
  /** Breaks off with an error when the process fails: nobody takes a torso for a file. */
  body: Readable;
  /** Rows written so far. */
  written(): number;
  /** Ends the process; the body breaks off. */
  cancel(): void;
};
