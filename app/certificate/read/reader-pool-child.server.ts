import { type ChildProcess, fork } from "node:child_process";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { Socket } from "node:net";
import { createInterface } from "node:readline";
import { fileURLToPath, pathToFileURL } from "node:url";

import type { ReadingProgress } from "#app/model/reading.ts";
import { isRecogniserRemark } from "./recogniser-remarks.ts";
import type { ReaderAnswer, ReaderMessage, ReaderOrder } from "./reader-pool-messages.server.ts";

/** One reader process, kept from file to file. */
export type PoolChild = {
  process: ChildProcess;
  /** Set by its first message. */
  isReady: boolean;
  hasEnded: boolean;
  ordersTaken: number;
};

export type Limits = {
  /** Resident memory of the process; more ends it. */
  mostMemoryBytes: number;
  /** Longest silence: no page, and no other step that is told, may take longer. */
  pageTimeoutMs: number;
  /** Longest time for one order. */
  fileTimeoutMs: number;
};

/** How an order ended: with an answer, or with the end of the process. */
export type OrderEnd = ReaderAnswer | "out-of-time" | "out-of-memory" | "died" | "never-started" | "aborted";

export type Errand = {
  /** Told as soon as it is known. */
  end: Promise<OrderEnd>;
  /** Whether the process can take another order; told once it is idle, or gone. */
  isFit: Promise<boolean>;
};

/** A bundle holds the program under the same name. */
const entryEnding = import.meta.url.endsWith(".ts") ? "ts" : "mjs";
const usualEntry = fileURLToPath(new URL(`./child-entry.server.${entryEnding}`, import.meta.url));

/** @param entry another program than the engine's, that keeps to the same messages */
export function startChild(entry: string = usualEntry): PoolChild {
  const isSource = entry.endsWith(".ts");
  const loader = isSource ? ["--import", pathToFileURL(createRequire(import.meta.url).resolve("tsx")).href] : [];
  const running = fork(entry, [String(process.pid)], {
    execArgv: [...loader, "--max-old-space-size=320"],
    // Threads of sharp would otherwise each hold on to memory of their own.
    env: { ...process.env, MALLOC_ARENA_MAX: "2" },
    serialization: "advanced",
    stdio: ["ignore", "ignore", "pipe", "ipc"],
  });
  passOnErrors(running);
  const child: PoolChild = { process: running, isReady: false, hasEnded: false, ordersTaken: 0 };
  running.once("message", () => (child.isReady = true));
  running.once("exit", () => (child.hasEnded = true));
  running.once("error", () => (child.hasEnded = true));
  return child;
}

/** Real errors of a reader process stay visible; the recogniser's chatter would bury them. */
function passOnErrors({ stderr }: ChildProcess): void {
  if (stderr === null) return;
  // The process itself, not what it may still say, keeps its parent waiting.
  if (stderr instanceof Socket) stderr.unref();
  createInterface({ input: stderr }).on("line", (line) => {
    if (!isRecogniserRemark(line)) process.stderr.write(`${line}\n`);
  });
}

/** An idle process must not keep its parent from ending. */
export function setIdle({ process: running }: PoolChild, isIdle: boolean): void {
  if (isIdle) {
    running.unref();
    running.channel?.unref();
  } else {
    running.ref();
    running.channel?.ref();
  }
}

/** Ends the process, whatever it does; told when it is gone. */
export async function endChild({ process: running, hasEnded }: PoolChild): Promise<void> {
  if (hasEnded) return;
  const gone = new Promise((resolve) => running.once("exit", resolve));
  running.ref();
  running.kill("SIGKILL");
  await gone;
}

export type Watch = Limits & { signal?: AbortSignal | undefined; onProgress?: (progress: ReadingProgress) => void };

/** Gives the process an order and watches over it; beyond a limit, or when nobody wants the answer, the process ends. */
export function carryOut(child: PoolChild, order: ReaderOrder, watch: Watch): Errand {
  const { process: running } = child;
  let tell: (end: OrderEnd) => void = () => undefined;
  const end = new Promise<OrderEnd>((resolve) => (tell = resolve));
  const isFit = new Promise<boolean>((resolve) => {
    const endIt = (why: OrderEnd) => {
      tell(why);
      running.kill("SIGKILL");
    };
    const guards = watchOver(child, watch, endIt);
    const finish = (fit: boolean) => {
      guards.stop();
      running.off("message", hear).off("exit", leave).off("error", leave);
      resolve(fit);
    };
    const leave = () => {
      tell(child.isReady ? "died" : "never-started");
      finish(false);
    };
    const hear = (sent: unknown) => {
      // Only our own program writes to this channel.
      const message = sent as ReaderMessage;
      if (message.is === "ready") begin();
      else if (message.is === "free") finish(true);
      else if (message.is !== "alive") tell(message);
      else if (message.progress !== null) watch.onProgress?.(message.progress);
      guards.sawLife();
    };
    const begin = () => {
      guards.begin();
      running.send(order, () => undefined);
    };
    running.on("message", hear).once("exit", leave).once("error", leave);
    child.ordersTaken += 1;
    if (child.hasEnded) leave();
    else if (watch.signal?.aborted === true) endIt("aborted");
    else if (child.isReady) begin();
  });
  return { end, isFit };
}

/** Starting is no fault of the file, so it has its own clock. */
const startTimeoutMs = 60_000;
const lookEveryMs = 100;
/** A page has used up its time when it was worked at for nearly all of it, or waited for so many times as long. */
const workedShare = 0.9;
const mostPatience = 3;

function watchOver(child: PoolChild, watch: Watch, endIt: (why: OrderEnd) => void) {
  const { signal, mostMemoryBytes, fileTimeoutMs, pageTimeoutMs } = watch;
  const abort = () => endIt("aborted");
  let sign = { at: performance.now(), cpuMs: 0 };
  const start = setTimeout(endIt, startTimeoutMs, "never-started");
  let file: NodeJS.Timeout | undefined;
  let isBegun = false;
  const look = setInterval(() => {
    if (residentBytes(child) > mostMemoryBytes) return endIt("out-of-memory");
    const silentMs = performance.now() - sign.at;
    if (!isBegun || silentMs < pageTimeoutMs) return;
    // On a busy machine a page takes longer than the work it is.
    const workedMs = cpuMs(child) - sign.cpuMs;
    if (workedMs >= pageTimeoutMs * workedShare || silentMs > pageTimeoutMs * mostPatience) endIt("out-of-time");
  }, lookEveryMs);
  signal?.addEventListener("abort", abort);
  return {
    begin: () => {
      clearTimeout(start);
      isBegun = true;
      sign = { at: performance.now(), cpuMs: cpuMs(child) };
      file = setTimeout(endIt, fileTimeoutMs, "out-of-time");
    },
    sawLife: () => (sign = { at: performance.now(), cpuMs: cpuMs(child) }),
    stop: () => {
      for (const clock of [start, file]) clearTimeout(clock);
      clearInterval(look);
      signal?.removeEventListener("abort", abort);
    },
  };
}

const tickMs = 10;

/** How long processors have worked for the process; without end where the system does not tell, so that only time counts. */
function cpuMs({ process: { pid } }: PoolChild): number {
  if (process.platform !== "linux" || pid === undefined) return Infinity;
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    // Behind the name, which may hold anything: state is the third field, user and system time are the 14th and 15th.
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    return (Number(fields[11] ?? 0) + Number(fields[12] ?? 0)) * tickMs;
  } catch {
    return Infinity;
  }
}

const pageBytes = 4096;

/** Memory the process holds; 0 where the system does not tell (only Linux does, cheaply). V8's own limit stays. */
export function residentBytes({ process: { pid } }: PoolChild): number {
  if (process.platform !== "linux" || pid === undefined) return 0;
  try {
    return Number(readFileSync(`/proc/${pid}/statm`, "utf8").split(" ")[1] ?? 0) * pageBytes;
  } catch {
    return 0;
  }
}
