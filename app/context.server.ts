import { randomInt, randomUUID } from "node:crypto";
import { mkdirSync } from "node:fs";
import pino, { type Logger } from "pino";
import { openDb, type Db } from "#db/client.server.ts";
import { createReaderPool, type DrawPage, type ReadPlace } from "./certificate/read/reader-pool.server.ts";
import {
  createExportProcesses,
  type ExportProcesses,
} from "./certificate/report/export-process/export-processes.server.ts";
import { createPackPlaces, type PackPlaces } from "./certificate/report/pack/pack-places.ts";
import type { Config } from "./config.server.ts";
import { errorFacts } from "./error-facts.ts";
import { openMailLine, type MailLine } from "./mail/mail-line.server.ts";
import { createAttemptLimits, type AttemptLimits } from "./people/attempt-limits.server.ts";

/** The world, built once a process and passed along: tests pass their own, nothing is mocked. */
export type AppContext = {
  db: Db;
  config: Config;
  /** The only clock of the house. */
  clock: { now(): Date };
  /** A new random id (UUID). */
  newId(): string;
  /** A random number, at least 0 and below 1: whom a draw by lot meets nobody may foresee. */
  chance(): number;
  /** How often somebody may try a password or a token. */
  attempts: AttemptLimits;
  /** Draws a page of a stored file, never in this process: the file may be hostile. */
  drawPage: DrawPage;
  /** Reads one place of a page of a stored file, as little in this process. */
  readPlace: ReadPlace;
  /** Makes large reports, never in this process: others would wait for their pages. */
  exports: ExportProcesses;
  /** How many evidence packs are under way. */
  packs: PackPlaces;
  /** Opens the line to the university's mail server; `null`: none is configured. */
  openMail: (() => MailLine) | null;
  /** Structured log. Ids and codes only: no names, numbers, titles or addresses of people. */
  log: Logger;
};

/** Opens the world for this configuration. The database must have been migrated. */
export function createAppContext(config: Config): AppContext {
  const { mail } = config;
  mkdirSync(config.filesDir, { recursive: true });
  return {
    db: openDb(config.databasePath),
    config,
    clock: { now: () => new Date() },
    newId: randomUUID,
    chance: () => randomInt(2 ** 32) / 2 ** 32,
    attempts: createAttemptLimits(),
    drawPage: createReaderPool(drawing).drawPage,
    readPlace: createReaderPool(readingPlaces).readPlace,
    exports: createExportProcesses(config.dataDir),
    packs: createPackPlaces(),
    openMail: mail === null ? null : () => openMailLine(mail),
    log: pino({
      level: config.logLevel,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      serializers: { err: errorFacts },
    }),
  };
}

/** One process, started for the first page that was not drawn ahead, and ended when nobody looks any more. */
const drawing = { size: 1, fileTimeoutMs: 15_000, endIdleAfterMs: 120_000 };

/** A process of its own, so that nobody waits for a page to be drawn while a place of another is recognised. */
const readingPlaces = { size: 1, fileTimeoutMs: 20_000, endIdleAfterMs: 120_000 };

declare module "@remix-run/node" {
  interface AppLoadContext {
    app: AppContext;
    /** For the Content-Security-Policy of this response. */
    nonce: string;
    /** Aborted when the browser goes away, also where `request.signal` was collected (nodejs/node issue 55428). */
    clientGone: AbortSignal;
    /** Names this request in the log and on the error page. */
    requestId: string;
    /** Address of the client, for rate limits only. */
    clientAddress: string;
  }
}
