import type { ExportHead } from "./export-messages.ts";
import type { WatchedFile } from "./watched-exports.server.ts";

/** A workbook that is being written. Its body breaks off when the process fails: nobody takes a torso for a file. */
export type RunningExport = WatchedFile & { head: ExportHead };
