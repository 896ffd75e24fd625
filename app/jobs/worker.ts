/**
 * The background reader: takes files from the queue and reads each in a process of its own.
 *
 * Started beside the web server with the same environment: `node --import tsx app/jobs/worker.ts`.
 * Ends on SIGTERM or SIGINT, or when the process that started it is gone; what it was reading is queued again.
 */
import { readInChild } from "#app/certificate/read/in-child.server.ts";
import { readConfig } from "#app/config.server.ts";
import { createAppContext } from "#app/context.server.ts";
import { work } from "./work.server.ts";

const context = createAppContext(readConfig(process.env));
const stop = new AbortController();
for (const name of ["SIGTERM", "SIGINT"] as const) process.on(name, () => stop.abort());
// A parent that talks to us and dies must not leave an orphan that holds the database.
process.on("disconnect", () => stop.abort());

context.log.info("worker started");
await work(
  context,
  async (path, options) => await readInChild(path, { ...options, timeoutMs: context.config.readTimeoutMs }),
  stop.signal,
);
context.db.close();
context.log.info("worker stopped");
// The channel to the parent would keep the process alive.
if (process.connected) process.disconnect();
