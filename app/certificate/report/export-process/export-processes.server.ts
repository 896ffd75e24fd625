import { fork, type ChildProcess } from "node:child_process";
import { createRequire } from "node:module";
import { PassThrough, type Readable } from "node:stream";
import { fileURLToPath, pathToFileURL } from "node:url";
import { Refusal, refusalCodes } from "#app/model/result.ts";
import type { SheetView } from "../ready/plan-view.ts";
import type { ExportHead, ExportMessage, ExportOrder } from "./export-messages.ts";
import type { RunningExport } from "./running-export.server.ts";
import { createWatchedExports, type WatchedExports } from "./watched-exports.server.ts";

/** Processes that make large reports, so that those who want other pages need not wait. */
export type ExportProcesses = {
  /** Starts a process ahead, because somebody looks at a report they may want as a file. */
  warmUp(): void;
  /** @throws Refusal of the report · `busy` when as many as allowed are at work */
  view(order: Omit<ExportOrder, "do">): Promise<{ head: ExportHead; sheets: SheetView[] }>;
  /** @throws Refusal as `view` */
  write(order: Omit<ExportOrder, "do" | "mostRows">): Promise<RunningExport>;
  /** How far each has come. */
  watched: WatchedExports;
  close(): void;
};

/** Two processors can do no more at a time. */
const mostAtWork = 2;
/** How long a process that was started ahead waits for an order. */
const idleMs = 120_000;

/** Whoever takes nothing for so long has gone without a word, and others wait for the place. */
const idleBodyMs = 10 * 60_000;

const entry = fileURLToPath(new URL("./export-child.server.ts", import.meta.url));

type Child = ChildProcess & { stdout: Readable };

/** @param dataDir the folder of the database the processes open */
export function createExportProcesses(dataDir: string): ExportProcesses {
  const atWork = new Set<Child>();
  let ahead: Child | null = null;

  function start(): Child {
    const tsx = pathToFileURL(createRequire(import.meta.url).resolve("tsx")).href;
    const child = fork(entry, [], {
      // A small young generation is collected often: the rows that pass through die young.
      execArgv: ["--import", tsx, "--expose-gc", "--max-semi-space-size=8"],
      env: { ...process.env, DATA_DIR: dataDir, MALLOC_ARENA_MAX: "2" },
      stdio: ["ignore", "pipe", "inherit", "ipc"],
    }) as Child;
    child.once("exit", () => {
      atWork.delete(child);
      if (ahead === child) ahead = null;
    });
    return child;
  }

  function take(): Child {
    if (atWork.size >= mostAtWork) throw new Refusal("busy");
    const child = ahead ?? start();
    ahead = null;
    child.ref();
    child.channel?.ref();
    atWork.add(child);
    return child;
  }

  function warmUp(): void {
    if (ahead !== null) return;
    const child = start();
    ahead = child;
    setTimeout(() => {
      if (ahead === child) child.kill();
    }, idleMs).unref();
    // Neither the process nor the line to it keeps ours alive.
    child.unref();
    child.channel?.unref();
  }

  return {
    warmUp,
    watched: createWatchedExports(),
    async view(order) {
      const child = take();
      child.stdout.resume();
      const answer = await answerOf(child, { ...order, do: "view" });
      if (answer.is !== "sheets") throw new Error(`an unexpected answer: ${answer.is}`);
      return answer;
    },
    async write(order) {
      const child = take();
      let written = 0;
      child.on("message", (message: ExportMessage) => {
        if (message.is === "written") written = message.rows;
      });
      const body = bodyOf(child);
      const answer = await answerOf(child, { ...order, do: "write", mostRows: 0 });
      if (answer.is !== "head") throw new Error(`an unexpected answer: ${answer.is}`);
      const { head } = answer;
      return { head, body, count: head.count, written: () => written, cancel: () => child.kill() };
    },
    close() {
      for (const child of [...atWork, ...(ahead === null ? [] : [ahead])]) child.kill();
    },
  };
}

/** The file as it comes; whoever stops reading ends the process. */
function bodyOf(child: Child): Readable {
  const body = new PassThrough();
  const idle = setTimeout(
    () => body.destroy(new Error("nobody took the report, or it stood still")),
    idleBodyMs,
  ).unref();
  child.stdout.on("data", () => idle.refresh());
  child.stdout.pipe(body, { end: false });
  child.once("close", (code) => {
    if (code === 0) body.end();
    else body.destroy(new Error("the report was not written to its end"));
  });
  // Whoever reads it is told; before anybody does, a refused order must not end this process.
  body.on("error", () => undefined);
  body.once("close", () => {
    clearTimeout(idle);
    if (child.exitCode === null) child.kill();
  });
  return body;
}

type Answer = Extract<ExportMessage, { is: "head" | "sheets" }>;

/** The first word that says how the order was taken. A listener that stays, because two words can come at once. */
async function answerOf(child: Child, order: ExportOrder): Promise<Answer> {
  const answer = await new Promise<Exclude<ExportMessage, { is: "ready" | "written" }>>((resolve, reject) => {
    child.on("message", (message: ExportMessage) => {
      if (message.is !== "ready" && message.is !== "written") resolve(message);
    });
    child.once("exit", () => reject(new Error("the export process ended without an answer")));
    child.once("error", reject);
    child.send(order);
  });
  if (answer.is === "bug") throw new Error(answer.message);
  if (answer.is !== "refused") return answer;
  const code = refusalCodes.find((known) => known === answer.code);
  throw code === undefined ? new Error(answer.code) : new Refusal(code, answer.detail);
}
