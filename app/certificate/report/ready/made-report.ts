import type { Language } from "#app/model/language.ts";
import type { ReportSearch } from "#app/model/report.ts";
import type { Viewer } from "#app/model/viewer.ts";
import type { WorkbookPlan } from "../workbook-plan.ts";

/** Who wants which report. */
export type MakeOrder = {
  /** The query string of the report; each kind parses its own. */
  search: ReportSearch;
  /** Of headings and names; titles keep the language they were registered in. */
  language: Language;
  /** `null`: the operator at the console of the server. */
  viewer: Viewer | null;
  /** Address of the app without a slash at its end; `null`: none is known, ids stand instead of links. */
  publicUrl: string | null;
  /** Where the originals lie beside the workbook, by certificate id; only in an evidence pack. */
  originals?: ReadonlyMap<string, string>;
};

/** One certificate whose original belongs to the proofs of a report. */
export type ProvenWork = {
  certificateId: string;
  number: string;
  /** `YYYY-MM-DD` */
  registeredOn: string;
  /** SHA-256 of the original (hex). */
  fileId: string;
};

/** Certificates with their originals: counted at once, listed only when somebody wants the proofs. */
export type ProvenWorks = { count: number; list(): Promise<readonly ProvenWork[]> };

/** Of a report that is about no certificates. */
export const noWorks: ProvenWorks = { count: 0, list: () => Promise.resolve([]) };

/** A report as data: what is shown, printed and written is this and nothing else. */
export type MadeReport = {
  plan: WorkbookPlan;
  /** Without folder and ending, for people. */
  fileName: string;
  /** What the event of an export names: a period, a person. */
  subjectId: string;
  /** What the event of an export keeps of it: figures and versions, nothing personal. */
  facts: Record<string, unknown>;
  /** Whose originals an evidence pack holds, in the order of the register; empty where a report has none. */
  works: ProvenWorks;
};
