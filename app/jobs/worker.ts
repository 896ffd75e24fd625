/**
 * The background worker: takes files from the queue and reads several at a time, each in a process of its own,
 * and sends the letters of the day and kept reports where there is a mail server.
 *
 * Started beside the web server with the same environment: `node --import tsx app/jobs/worker.ts`.
 * Ends on SIGTERM or SIGINT, or when the process that started it is gone; what it was reading is queued again.
 */
import { constants, setPriority } from "node:os";
import { basename } from "node:path";
import { previewFolder, usualWidthPx } from "#app/certificate/read/page-image-store.server.ts";
import { judgeOlder } from "#app/certificate/review/note-doubts.server.ts";
import { createReaderPool } from "#app/certificate/read/reader-pool.server.ts";
import { readConfig } from "#app/config.server.ts";
import { createAppContext } from "#app/context.server.ts";
import { sendDigests } from "#app/mail/send-digests.server.ts";
import { sendDueReports } from "#app/mail/send-due-reports.server.ts";
import type { ReadFile } from "./run-next-job.server.ts";
import { watchLetters } from "./watch-letters.server.ts";
import { work } from "./work.server.ts";

const yielding = constants.priority.PRIORITY_BELOW_NORMAL;

// Reading takes all the processors there are; whoever waits for a page goes first. Its reader processes inherit this.
setPriority(yielding);

const context = createAppContext(readConfig(process.env));
const { readers: size, readTimeoutMs: fileTimeoutMs, maxPages: mostPages } = context.config;
const stop = new AbortController();
for (const name of ["SIGTERM", "SIGINT"] as const) process.on(name, () => stop.abort());
// A parent that talks to us and dies must not leave an orphan that holds the database.
process.on("disconnect", () => stop.abort());

// A workbook that is being made is made again after the next start; nobody waits for it now.
stop.signal.addEventListener("abort", () => context.exports.close());

const readers = createReaderPool({ size, fileTimeoutMs });
const readFile: ReadFile = async (path, options) => {
  const previews = { folder: previewFolder(context.config), fileId: basename(path), widthsPx: [usualWidthPx] };
  return await readers.read(path, { ...options, mostPages, previews });
};

context.log.info({ readers: size }, "worker started");
await Promise.all([
  ...Array.from({ length: size }, async () => await work(context, readFile, stop.signal)),
  watchLetters(context, stop.signal, async () => await sendDigests(context, stop.signal)),
  watchLetters(context, stop.signal, async () => await sendDueReports(context, { stop: stop.signal })),
  judgeOlder(context, stop.signal),
]);
await readers.close();
context.db.close();
context.log.info("worker stopped");
// The channel to the parent would keep the process alive.
if (process.connected) process.disconnect();
