import type { Readable } from "node:stream";
import type { AppContext } from "#app/context.server.ts";
import type { ReportKind } from "#app/model/report.ts";
import { Refusal } from "#app/model/result.ts";
import { addEvent } from "#db/queries/events.server.ts";
import { writeWorkbook } from "../write-workbook.server.ts";
import type { MadeReport, MakeOrder } from "./made-report.ts";
import { reportMakers } from "./report-makers.server.ts";

/** A finished file: its name as people see it and its bytes. */
export type ReportFile = { fileName: string; body: Readable };

type Order = Omit<MakeOrder, "publicUrl"> & {
  kind: ReportKind;
  /** Address the app was called by; without it the configured one, or none. */
  publicUrl?: string | null;
};

/**
 * Makes a report for a screen, a print view or a file.
 *
 * @throws Refusal `forbidden` · `not_found` when there is no such report, period, state, unit or person
 */
export async function makeReport(context: AppContext, { kind, publicUrl, ...order }: Order): Promise<MadeReport> {
  const maker = reportMakers[kind];
  if (maker === undefined) throw new Refusal("not_found", kind);
  if (order.viewer !== null && !maker.may(order.viewer, order.search)) throw new Refusal("forbidden", kind);
  const address = (publicUrl ?? context.config.publicUrl)?.replace(/\/+$/u, "") ?? null;
  return await maker.make(context, { ...order, publicUrl: address });
}

/**
 * The workbook of a report with exactly the rows of its screen, and the event that says who took which figures.
 *
 * @throws Refusal as {@link makeReport}
 */
export async function exportReport(context: AppContext, order: Order): Promise<ReportFile> {
  const { kind, search, language, viewer } = order;
  const { plan, fileName, subjectId, facts } = await makeReport(context, order);
  const body = await writeWorkbook(plan);
  await context.db.write(async (tx) => {
    await addEvent(tx, {
      at: context.clock.now(),
      userId: viewer?.id ?? null,
      action: "exported-report",
      subjectId,
      after: { kind, filter: search, language, ...facts },
    });
  });
  return { fileName: `${fileName}.xlsx`, body };
}
