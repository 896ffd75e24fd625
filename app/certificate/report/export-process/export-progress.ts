/** How far a large file has come, as its page is told. */
export type ExportProgress = {
  state: "waiting" | "writing" | "done" | "failed" | "cancelled";
  /** Rows of all sheets. */
  written: number;
  count: number;
};

/** Nothing is known of it: not begun yet, or forgotten. */
export const notBegun: ExportProgress = { state: "waiting", written: 0, count: 0 };
