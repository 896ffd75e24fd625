import type { z } from "zod";
import type { AppContext } from "#app/context.server.ts";
import type { ReportSearch } from "#app/model/report.ts";
import type { Viewer } from "#app/model/viewer.ts";
import type { MadeReport, MakeOrder } from "./made-report.ts";
import type { ReportField } from "./report-field.ts";

/**
 * How one kind of report is made. The same maker serves the preview, the print view, the workbook, the evidence pack
 * and the letter, so that all of them hold the same rows.
 */
export type ReportMaker = {
  /** In the order of the form; empty where the report brings a form of its own. */
  fields: readonly ReportField[];
  /** Where not everybody may choose everything: what this viewer's form offers. */
  fieldsFor?(viewer: Viewer): readonly ReportField[];
  /** Parses the query string; unknown keys are left out. */
  search: z.ZodType<object>;
  may(viewer: Viewer, search: ReportSearch): boolean;
  /** @throws Refusal `not_found` when there is no such period, state, unit or person */
  make(context: AppContext, order: MakeOrder): Promise<MadeReport>;
};
