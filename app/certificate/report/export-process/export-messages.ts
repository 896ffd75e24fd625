import type { Language } from "#app/model/language.ts";
import type { ReportKind, ReportSearch } from "#app/model/report.ts";
import type { Viewer } from "#app/model/viewer.ts";
import type { Proofs } from "../pack/original-names.ts";
import type { SheetView } from "../ready/plan-view.ts";

/** What is asked of an export process. Rights are asked in it again, on the same database. */
export type ExportOrder = {
  /** `write`: the workbook on its standard output; `view`: the first rows of each sheet as an answer. */
  do: "write" | "view";
  kind: ReportKind;
  search: ReportSearch;
  language: Language;
  viewer: Viewer | null;
  publicUrl: string | null;
  /** The moment of the request (ISO): the process has no clock of its own. */
  now: string;
  /** Of each sheet, for `view`. */
  mostRows: number;
  /** For an evidence pack: rows lead to the originals beside the workbook, and the head says which these are. */
  withProofs?: true;
};

/** What is known of a report before its rows are written. */
export type ExportHead = {
  fileName: string;
  subjectId: string;
  facts: Record<string, unknown>;
  /** Rows of all sheets. */
  count: number;
  /** `null`: the workbook stands alone. */
  proofs: Proofs | null;
  /** Rows of each. */
  sheets: { name: string; count: number }[];
};

/** What an export process tells: first that it is there, then about its one order. */
export type ExportMessage =
  | { is: "ready" }
  | { is: "head"; head: ExportHead }
  | { is: "sheets"; head: ExportHead; sheets: SheetView[] }
  | { is: "written"; rows: number }
  | { is: "refused"; code: string; detail: string }
  | { is: "bug"; message: string };
