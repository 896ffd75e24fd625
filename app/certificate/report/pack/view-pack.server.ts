import type { AppContext } from "#app/context.server.ts";
import { Refusal } from "#app/model/result.ts";
import { isLarge } from "../export-process/expected-rows.server.ts";
import { exportOrder, makeReport, type ReportOrder } from "../ready/export-report.server.ts";
import { hasProofs } from "./kinds-with-proofs.ts";
import { lackingOriginals } from "./lacking-originals.server.ts";
import { proofsOf } from "./make-with-proofs.server.ts";
import { bytesOf, type Proofs } from "./original-names.ts";

/** An original that is gone from the disk, or altered, and the certificate it belongs to. */
export type LackingOriginal = { certificateId: string; number: string; registeredOn: string };

/** What a pack will hold, for the page that offers it. */
export type PackView = {
  fileName: string;
  certificates: number;
  originals: number;
  /** Of the originals together. */
  bytes: number;
  /** Certificates whose originals are not the viewer's to open. */
  withheld: number;
  /** Where there are any there is no pack. */
  lacking: LackingOriginal[];
};

/**
 * What the evidence pack of a report will hold, and which originals it would lack.
 *
 * @throws Refusal as `makeReport` · `not_found` where a report has no proofs
 */
export async function viewPack(context: AppContext, order: ReportOrder): Promise<PackView> {
  if (!hasProofs(order.kind)) throw new Refusal("not_found", order.kind);
  const { fileName, proofs } = await proofsNow(context, order);
  const { originals, withheld } = proofs;
  const lacking = await lackingOriginals(context.config, originals);
  return {
    fileName,
    certificates: originals.reduce((sum, { certificates }) => sum + certificates.length, 0),
    originals: originals.length,
    bytes: bytesOf(originals),
    withheld,
    lacking: lacking.flatMap(({ certificates }) =>
      certificates.map(({ id, number, registeredOn }) => ({ certificateId: id, number, registeredOn })),
    ),
  };
}

async function proofsNow(context: AppContext, order: ReportOrder): Promise<{ fileName: string; proofs: Proofs }> {
  if (!(await isLarge(context, order.kind, order.search))) {
    const { fileName, works } = await makeReport(context, order);
    return { fileName, proofs: await proofsOf(context, order.viewer, await works.list()) };
  }
  const { head } = await context.exports.view({ ...exportOrder(context, order), mostRows: 0, withProofs: true });
  if (head.proofs === null) throw new Error("the export process named no originals");
  return { fileName: head.fileName, proofs: head.proofs };
}
