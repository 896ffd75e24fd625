/**
 * A reader process: reads or draws what its parent orders, one thing after the other, and ends with its parent.
 *
 * Usage: only as a child of `reader-pool.server.ts`, with the parent's process id as argument.
 */
import { readFile } from "node:fs/promises";

import { readCertificate } from "../read-certificate.server.ts";
import { localTools } from "./local-tools.server.ts";
import { drawAhead } from "./page-image-store.server.ts";
import { renderPage } from "./page-image.server.ts";
import { endWithParent } from "./reader-pool-guard.server.ts";
import type { ReaderMessage, ReaderOrder, ReadOrder } from "./reader-pool-messages.server.ts";
import { readPlace } from "./read-place.server.ts";
import type { ReadingTools } from "./reading-tools.ts";

process.on("message", (order) => {
  // Only our own parent writes to this channel.
  void carryOut(order as ReaderOrder)
    .catch((error: unknown) => {
      const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
      say({ is: "bug", message });
    })
    .finally(() => say({ is: "free" }));
});
// A terminal sends Ctrl+C to all its processes: whether this one is to end is for its parent to say.
for (const name of ["SIGINT", "SIGTERM"] as const) process.on(name, () => undefined);
endWithParent(Number(process.argv[2]));
say({ is: "ready" });

function say(message: ReaderMessage): void {
  if (process.connected) process.send?.(message, () => undefined);
}

async function carryOut(order: ReaderOrder): Promise<void> {
  if (order.do === "read") return await read(order);
  if (order.do === "read-place") {
    return say({ is: "place", place: await readPlace(await readFile(order.path), order.place) });
  }
  const { path, page, widthPx, turns } = order;
  say({ is: "image", image: await renderPage(await readFile(path), page, widthPx, turns) });
}

async function read(order: ReadOrder): Promise<void> {
  const { path, previews } = order;
  const bytes = await readFile(path);
  const reading = await readCertificate(bytes, {
    ...order,
    tools: beatingTools,
    onProgress: (progress) => say({ is: "alive", progress }),
  });
  say({ is: "reading", reading });
  // Nobody waits for these any more, and whoever misses one later has it drawn then.
  if (previews !== undefined) await drawAhead(bytes, reading, previews, beat).catch(() => undefined);
}

function beat(): void {
  say({ is: "alive", progress: null });
}

/** A second look at a page takes about as long as the first, so it is told, too. */
const beatingTools: ReadingTools = {
  ...localTools,
  async recognisePage(source, page, turn) {
    const recognised = (await localTools.recognisePage?.(source, page, turn)) ?? null;
    if (recognised === null) return null;
    return {
      ...recognised,
      async lookAgain(boxes) {
        beat();
        return await recognised.lookAgain(boxes);
      },
    };
  },
};
