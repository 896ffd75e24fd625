/**
 * Writes one report and ends: what loading it left in memory goes with the process. Started beside the web server with
 * the same environment, before anybody asks; the order comes as a message, the bytes go to standard output.
 */
import { randomUUID } from "node:crypto";
import { pipeline } from "node:stream/promises";
import pino from "pino";
import { readConfig } from "#app/config.server.ts";
import type { AppContext } from "#app/context.server.ts";
import { openDb } from "#db/client.server.ts";
import { Refusal } from "#app/model/result.ts";
import { makeWithProofs } from "../pack/make-with-proofs.server.ts";
import type { Proofs } from "../pack/original-names.ts";
import { bringUpToDate } from "./bring-up-to-date.server.ts";
import { makeReport } from "../ready/export-report.server.ts";
import type { MadeReport } from "../ready/made-report.ts";
import { planView } from "../ready/plan-view.ts";
import { rowCountOf } from "../workbook-plan.ts";
import { writeWorkbook } from "../write-workbook.server.ts";
import type { ExportHead, ExportMessage, ExportOrder } from "./export-messages.ts";

/** Rows between two words on how far it is. */
const rowsBetweenWords = 500;
/**
 * Rows between two collections: the rows that have passed through die young, but left to itself the engine would let
 * some hundred megabytes of them gather first.
 */
const rowsBetweenCollections = 25_000;

const config = readConfig(process.env);
const db = openDb(config.databasePath);

function neverHere(): never {
  throw new Error("a report is made from the database alone");
}

/** What a report needs of the world, and nothing that would take memory for nothing. */
function worldAt(now: string): AppContext {
  return {
    db,
    config,
    clock: { now: () => new Date(now) },
    newId: randomUUID,
    // Standard output carries the file.
    log: pino({ level: "silent" }),
    chance: neverHere,
    drawPage: neverHere,
    readPlace: neverHere,
    openMail: null,
    get attempts() {
      return neverHere();
    },
    get exports() {
      return neverHere();
    },
    get packs() {
      return neverHere();
    },
  };
}

const tell = (message: ExportMessage): void => {
  if (process.connected) process.send?.(message);
};

// With the exit code of what happened: our own parting says "disconnect" here too.
process.on("disconnect", () => process.exit());
process.once("message", (order: ExportOrder) => {
  carryOut(order)
    .catch((error: unknown) => {
      if (error instanceof Refusal) tell({ is: "refused", code: error.code, detail: error.detail });
      else tell({ is: "bug", message: error instanceof Error ? (error.stack ?? error.message) : String(error) });
      process.exitCode = 1;
    })
    .finally(() => {
      db.close();
      process.disconnect();
    });
});
tell({ is: "ready" });

async function carryOut(order: ExportOrder): Promise<void> {
  const world = worldAt(order.now);
  await bringUpToDate(world, order);
  // Rows are read while the file is written: all of them, and the figures, are of one moment.
  const release = db.hold();
  try {
    await make(world, order);
  } finally {
    release();
  }
}

async function make(world: AppContext, order: ExportOrder): Promise<void> {
  const { made, proofs } = order.withProofs
    ? await makeWithProofs(world, order)
    : { made: await makeReport(world, order), proofs: null };
  const head = headOf(made, proofs);
  if (order.do === "view") {
    tell({ is: "sheets", head, sheets: planView(made.plan, order) });
    return;
  }
  tell({ is: "head", head });
  const body = await writeWorkbook(made.plan, (rows) => {
    if (rows % rowsBetweenWords === 0 || rows === head.count) tell({ is: "written", rows });
    if (rows % rowsBetweenCollections === 0) globalThis.gc?.();
  });
  await pipeline(body, process.stdout);
}

function headOf({ plan, fileName, subjectId, facts }: MadeReport, proofs: Proofs | null): ExportHead {
  const sheets = plan.sheets.map((sheet) => ({ name: sheet.name, count: rowCountOf(sheet) }));
  const count = sheets.reduce((sum, sheet) => sum + sheet.count, 0);
  return { fileName, subjectId, facts, count, sheets, proofs };
}
