/**
 * Stands in for a reader process in tests of the pool: the file's "path" is what it does. It answers with a reading whose
 * `engine` is its process id, so that a test sees which process read which file.
 */
import { setTimeout as sleep } from "node:timers/promises";
import { endWithParent } from "#app/certificate/read/reader-pool-guard.server.ts";
import type { ReaderMessage, ReaderOrder } from "#app/certificate/read/reader-pool-messages.server.ts";
import type { FileReading } from "#app/model/reading.ts";

const hoard: Buffer[] = [];

const deeds: Record<string, () => void | Promise<void>> = {
  read: () => undefined,
  "read slowly": async () => await sleep(400),
  "read page by page": async () => {
    for (let page = 1; page <= 6; page += 1) {
      say({ is: "alive", progress: { stage: "text", page, pageCount: 6 } });
      await sleep(200);
    }
  },
  "hang in a loop": () => {
    for (;;);
  },
  die: () => process.exit(1),
  grow: async () => {
    for (;;) {
      hoard.push(Buffer.alloc(16_000_000, 1));
      await sleep(10);
    }
  },
  "hold memory": () => {
    hoard.push(Buffer.alloc(150_000_000, 1));
  },
  "die when not fresh": () => {
    if (ordersTaken > 1) process.exit(1);
  },
  err: () => {
    throw new Error("a bug");
  },
};

let ordersTaken = 0;
endWithParent(Number(process.argv[2]));
process.on("message", (order) => void carryOut(order as ReaderOrder));
say({ is: "ready" });

async function carryOut(order: ReaderOrder): Promise<void> {
  ordersTaken += 1;
  try {
    await deeds[order.path]?.();
    if (order.do === "read") say({ is: "reading", reading: { ...read, engine: String(process.pid) } });
    else if (order.do === "read-place") {
      say({ is: "place", place: { lines: [order.path], witness: "ocr", confidence: 1 } });
    } else say({ is: "image", image: { bytes: Buffer.from("drawn"), mediaType: "image/png", width: 1, height: 1 } });
  } catch {
    say({ is: "bug", message: "a bug" });
  }
  say({ is: "free" });
}

function say(message: ReaderMessage): void {
  process.send?.(message);
}

const read: FileReading = {
  engine: "",
  outcome: "not-a-certificate",
  kind: "other",
  mediaType: "application/pdf",
  pageCount: 1,
  certificates: [],
  findings: [],
  skippedPages: [],
  ms: 0,
};
