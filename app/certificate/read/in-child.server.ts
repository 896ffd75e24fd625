import { type ChildProcess, fork } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

import { type CalendarDate, dayInKazakhstan } from "#app/model/calendar-date.ts";
import type { FileReading } from "#app/model/reading.ts";
import { engineVersion } from "./engine-version.ts";
import { fileFinding } from "./file-finding.ts";

/** Known certificate numbers with their days, as the rules take them. */
type NumberPoint = { on: CalendarDate; number: number };

export type InChildOptions = {
  /** As the user called it. */
  fileName: string;
  timeoutMs: number;
  /** Memory the child may hold; more ends it. Default 1 GB. */
  mostMemoryBytes?: number;
  signal?: AbortSignal;
  today?: CalendarDate;
  numberLine?: readonly NumberPoint[];
};

/** What the child is asked. */
export type ChildRequest = {
  filePath: string;
  fileName: string;
  today: CalendarDate;
  numberLine: readonly NumberPoint[] | null;
};
/** What the child answers: a reading, or the message of an exception, which is a bug of the engine. */
export type ChildAnswer = { reading: FileReading } | { bug: string };

const gigabyte = 1024 ** 3;
const lookAtMemoryEveryMs = 200;

/**
 * Reads a file in a process of its own, so that a hostile or endless file costs a child and never the caller.
 *
 * @returns the reading; outcome `unreadable` with `reading-timed-out` when time or memory ran out, with `unreadable-file` when the child died
 * @throws the signal's reason when it is aborted; Error when the engine itself has a bug
 */
export async function readInChild(filePath: string, options: InChildOptions): Promise<FileReading> {
  options.signal?.throwIfAborted();
  const startedAt = performance.now();
  const child = fork(fileURLToPath(new URL("./child-entry.server.ts", import.meta.url)), {
    execArgv: ["--import", "tsx", "--max-old-space-size=768"],
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  const request: ChildRequest = {
    filePath,
    fileName: options.fileName,
    today: options.today ?? dayInKazakhstan(new Date()),
    numberLine: options.numberLine ?? null,
  };
  const end = await outcomeOf(child, request, options).finally(() => child.kill("SIGKILL"));
  if (end === "aborted") throw options.signal?.reason;
  if (typeof end === "object" && "bug" in end) throw new Error(`reading failed: ${end.bug}`);
  if (typeof end === "object") return end.reading;
  const code = end === "died" ? "unreadable-file" : "reading-timed-out";
  return { ...unread, findings: [fileFinding(code)], ms: Math.round(performance.now() - startedAt) };
}

const unread: FileReading = {
  engine: engineVersion,
  outcome: "unreadable",
  kind: "other",
  mediaType: null,
  pageCount: 0,
  certificates: [],
  findings: [],
  skippedPages: [],
  ms: 0,
};

type End = ChildAnswer | "out-of-time" | "out-of-memory" | "died" | "aborted";

function outcomeOf(child: ChildProcess, request: ChildRequest, options: InChildOptions): Promise<End> {
  const { timeoutMs, signal, mostMemoryBytes = gigabyte } = options;
  return new Promise((resolve) => {
    const clock = setTimeout(() => finish("out-of-time"), timeoutMs);
    const scale = setInterval(() => {
      if (residentBytes(child.pid) > mostMemoryBytes) finish("out-of-memory");
    }, lookAtMemoryEveryMs);
    const abort = () => finish("aborted");
    const finish = (end: End) => {
      clearTimeout(clock);
      clearInterval(scale);
      signal?.removeEventListener("abort", abort);
      resolve(end);
    };
    signal?.addEventListener("abort", abort);
    child.once("message", (answer) => finish(answer as ChildAnswer));
    child.once("error", () => finish("died"));
    child.once("exit", () => finish("died"));
    child.send(request, () => undefined);
  });
}

const pageBytes = 4096;

/** Memory the child holds; 0 where the system does not tell (only Linux does, cheaply). V8's own limit stays. */
function residentBytes(pid: number | undefined): number {
  if (process.platform !== "linux" || pid === undefined) return 0;
  try {
    return Number(readFileSync(`/proc/${pid}/statm`, "utf8").split(" ")[1] ?? 0) * pageBytes;
  } catch {
    return 0;
  }
}
