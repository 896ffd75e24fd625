import { createHash } from "node:crypto";
import type { Readable } from "node:stream";
import type { AppContext } from "#app/context.server.ts";
import { Refusal, type Result } from "#app/model/result.ts";
import { addEvent } from "#db/queries/events.server.ts";
import { isLarge } from "../export-process/expected-rows.server.ts";
import { allWords } from "../ready/load-rated-facts.server.ts";
import { filterOfEvent } from "../ready/filter-of-event.ts";
import { exportOrder, type ReportOrder } from "../ready/export-report.server.ts";
import { writeWorkbook } from "../write-workbook.server.ts";
import { BrokenOriginal } from "./checked-original.server.ts";
import { keepWorkbook, type KeptWorkbook } from "./kept-workbook.server.ts";
import { hasProofs } from "./kinds-with-proofs.ts";
import { lackingOriginals } from "./lacking-originals.server.ts";
import { makeWithProofs } from "./make-with-proofs.server.ts";
import { manifestOf, type PackedReport } from "./manifest-of-report.ts";
import type { PackedOriginal } from "./original-names.ts";
import { manifestPath, manifestText, sumsText } from "./pack-manifest.ts";
import { writePack } from "./write-pack.server.ts";

/** A pack on its way: its name as people see it, its size and its bytes. */
export type PackFile = { fileName: string; bytes: number; body: Readable };

/**
 * The workbook of a report, the originals its rows lead to, and a manifest with the SHA-256 of each. Workbook and
 * manifest are there before the first byte leaves, and the event keeps the manifest's digest: a pack can be recognised
 * years later. Originals that are seen to be lacking are named instead; one that turns out altered breaks the pack off.
 *
 * @param signal whoever waits has gone
 * @throws Refusal as `makeReport` · `not_found` where a report has no proofs · `busy` when too many packs are under way
 */
export async function exportPack(
  context: AppContext,
  order: ReportOrder,
  signal: AbortSignal,
): Promise<Result<PackFile, PackedOriginal[]>> {
  if (!hasProofs(order.kind)) throw new Refusal("not_found", order.kind);
  const giveBack = context.packs.take();
  let kept: KeptWorkbook | null = null;
  let leave = () => undefined as void;
  const end = () => {
    giveBack();
    signal.removeEventListener("abort", leave);
    void kept?.remove();
  };
  try {
    const { report, workbook } = await openReport(context, order);
    const { originals } = report.proofs;
    const lacking = await lackingOriginals(context.config, originals);
    if (lacking.length > 0) {
      workbook.destroy();
      end();
      return { ok: false, error: lacking };
    }
    kept = await keepWorkbook(context.config, workbook, { name: context.newId(), signal });
    const madeAt = context.clock.now();
    const madeBy = order.viewer?.displayName ?? allWords[order.language].reports.workbook.operator;
    const manifest = manifestOf(order, report, { workbook: kept, madeAt, madeBy });
    const text = manifestText(manifest);
    const digest = createHash("sha256").update(text).digest("hex");
    const sums = sumsText([manifest.workbook, { path: manifestPath, sha256: digest }, ...manifest.originals]);
    await record(
      context,
      order,
      { action: "exported-pack", subjectId: report.subjectId },
      {
        ...report.facts,
        // The figures of the report are its own: what may not be opened is in them and not in the pack.
        packedCertificates: manifest.counts.certificates,
        originals: manifest.counts.originals,
        withheld: manifest.counts.withheld,
        manifest: digest,
      },
    );
    const { file, bytes } = kept;
    const parts = { workbook: { path: manifest.workbook.path, file, bytes }, manifest: text, sums, originals, madeAt };
    const pack = writePack(context.config, parts);
    pack.body.once("close", end);
    // Whoever goes away takes the rest of the originals with them, also while this was being prepared.
    leave = () => void pack.body.destroy();
    if (signal.aborted) leave();
    else signal.addEventListener("abort", leave);
    pack.body.once("error", (error) => void tellBroken(context, order, report, error));
    watch(context, order, { report, pack });
    return { ok: true, value: { fileName: `${report.fileName}.zip`, bytes: pack.bytes, body: pack.body } };
  } catch (error) {
    end();
    throw error;
  }
}

/** A long workbook is made by another process, as it is where it stands alone. */
async function openReport(
  context: AppContext,
  order: ReportOrder,
): Promise<{ report: PackedReport; workbook: Readable }> {
  if (await isLarge(context, order.kind, order.search)) {
    const { head, body } = await context.exports.write({ ...exportOrder(context, order), withProofs: true });
    if (head.proofs === null) throw new Error("the export process named no originals");
    return { report: { ...head, proofs: head.proofs }, workbook: body };
  }
  const { made, proofs } = await makeWithProofs(context, order);
  return { report: { ...made, proofs }, workbook: await writeWorkbook(made.plan) };
}

/** Its page learns how many originals are written, and can end it. */
function watch(
  context: AppContext,
  { watchedAs, viewer }: ReportOrder,
  { report, pack }: { report: PackedReport; pack: ReturnType<typeof writePack> },
): void {
  if (watchedAs == null) return;
  context.exports.watched.watch(watchedAs, viewer?.id ?? null, {
    body: pack.body,
    count: report.proofs.originals.length,
    written: () => pack.written(),
    cancel: () => pack.body.destroy(),
  });
}

async function tellBroken(
  context: AppContext,
  order: ReportOrder,
  { subjectId }: PackedReport,
  error: unknown,
): Promise<void> {
  const fileId = error instanceof BrokenOriginal ? error.fileId : null;
  context.log.error({ err: error, fileId }, "an evidence pack broke off: see npm run verify");
  try {
    await record(context, order, { action: "broke-off-pack", subjectId }, { fileId });
  } catch (failed) {
    context.log.error({ err: failed }, "the end of a pack was not recorded");
  }
}

async function record(
  { db, clock }: AppContext,
  { kind, search, language, viewer }: ReportOrder,
  what: { action: "exported-pack" | "broke-off-pack"; subjectId: string },
  facts: Record<string, unknown>,
): Promise<void> {
  await db.write(async (tx) => {
    const after = { kind, filter: filterOfEvent(search), language, ...facts };
    await addEvent(tx, { at: clock.now(), userId: viewer?.id ?? null, ...what, after });
  });
}
