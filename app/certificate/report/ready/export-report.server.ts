import type { Readable } from "node:stream";
import type { AppContext } from "#app/context.server.ts";
import type { ReportKind } from "#app/model/report.ts";
import { Refusal } from "#app/model/result.ts";
import { addEvent } from "#db/queries/events.server.ts";
import { isLarge } from "../export-process/expected-rows.server.ts";
import { writeWorkbook } from "../write-workbook.server.ts";
import { filterOfEvent } from "./filter-of-event.ts";
import type { MadeReport, MakeOrder } from "./made-report.ts";
import { planView, type SheetView } from "./plan-view.ts";
import type { ReportMaker } from "./report-maker.server.ts";
import { reportMakers } from "./report-makers.server.ts";

/** A report as pages show it. */
export type ReportView = { fileName: string; sheets: SheetView[]; isLarge: boolean };

/** A finished file: its name as people see it and its bytes. */
export type ReportFile = { fileName: string; body: Readable };

/** Which report somebody wants, on a screen or as a file. */
export type ReportOrder = Omit<MakeOrder, "publicUrl"> & {
  kind: ReportKind;
  /** Address the app was called by; without it the configured one, or none. */
  publicUrl?: string | null;
  /** Under which id a page watches a large file; a small one is there at once. */
  watchedAs?: string | null;
};

/**
 * How a report is made, for somebody who may have it.
 *
 * @throws Refusal `forbidden` · `not_found` when there is no such report
 */
export function makerFor({ kind, viewer, search }: Pick<ReportOrder, "kind" | "viewer" | "search">): ReportMaker {
  const maker = reportMakers[kind];
  if (maker === undefined) throw new Refusal("not_found", kind);
  if (viewer !== null && !maker.may(viewer, search)) throw new Refusal("forbidden", kind);
  return maker;
}

/**
 * Makes a report for a screen, a print view or a file.
 *
 * @throws Refusal `forbidden` · `not_found` when there is no such report, period, state, unit or person
 */
export async function makeReport(
  context: AppContext,
  { kind, publicUrl, ...order }: Omit<ReportOrder, "watchedAs">,
): Promise<MadeReport> {
  const maker = makerFor({ kind, ...order });
  const address = (publicUrl ?? context.config.publicUrl)?.replace(/\/+$/u, "") ?? null;
  return await maker.make(context, { ...order, publicUrl: address });
}

/**
 * The workbook of a report with exactly the rows of its screen, and the event that says who took which figures. A large
 * one is written by another process.
 *
 * @throws Refusal as {@link makeReport} · `busy` when too many large ones are being written
 */
export async function exportReport(context: AppContext, order: ReportOrder): Promise<ReportFile> {
  const { kind, search } = order;
  const { head, body } = (await isLarge(context, kind, search))
    ? await writeElsewhere(context, order)
    : await writeHere(context, order);
  const { fileName, subjectId, facts } = head;
  await context.db.write(async (tx) => {
    await addEvent(tx, {
      at: context.clock.now(),
      userId: order.viewer?.id ?? null,
      action: "exported-report",
      subjectId,
      after: { kind, filter: filterOfEvent(search), language: order.language, ...facts },
    });
  });
  return { fileName: `${fileName}.xlsx`, body };
}

async function writeHere(context: AppContext, order: ReportOrder) {
  const { plan, ...head } = await makeReport(context, order);
  return { head, body: await writeWorkbook(plan) };
}

async function writeElsewhere(context: AppContext, order: ReportOrder) {
  const running = await context.exports.write(exportOrder(context, order));
  if (order.watchedAs != null) context.exports.watched.watch(order.watchedAs, order.viewer?.id ?? null, running);
  return running;
}

/** What a process of exports has to know. */
export function exportOrder({ clock, config }: AppContext, { kind, search, language, viewer, publicUrl }: ReportOrder) {
  return { kind, search, language, viewer, publicUrl: publicUrl ?? config.publicUrl, now: clock.now().toISOString() };
}

/**
 * The first rows of each sheet of a report, made where it keeps nobody waiting.
 *
 * @throws Refusal as {@link exportReport}
 */
export async function viewReport(context: AppContext, order: ReportOrder, mostRows: number): Promise<ReportView> {
  const large = await isLarge(context, order.kind, order.search);
  if (large) {
    const { head, sheets } = await context.exports.view({ ...exportOrder(context, order), mostRows });
    // Whoever looks at it may want it as a file next: a process that has started writes at once.
    context.exports.warmUp();
    return { fileName: head.fileName, sheets, isLarge: large };
  }
  const { plan, fileName } = await makeReport(context, order);
  return { fileName, sheets: planView(plan, { mostRows }), isLarge: large };
}
