import { spawn, type ChildProcess } from "node:child_process";
import type { Logger } from "pino";

const firstPauseMs = 1000;
const longestPauseMs = 30_000;
/** A worker that lived this long was well: its next death starts with the short pause again. */
const wellAfterMs = 60_000;

/** The reading worker as long as the server lives. */
export type WorkerKeeper = {
  /** Asks the worker to end and waits; after ten seconds it is killed. */ stop(): Promise<void>;
};

/**
 * Runs the reading worker outside the request process, and again after a growing pause whenever it dies:
 * a file that breaks the engine must not take the web with it.
 *
 * @param command for example `node --import tsx app/jobs/worker.ts`
 */
export function keepWorker(command: readonly [string, ...string[]], log: Logger): WorkerKeeper {
  let child: ChildProcess | null = null;
  let timer: NodeJS.Timeout | null = null;
  let pauseMs = firstPauseMs;
  let stopping = false;

  function start(): void {
    const startedMs = Date.now();
    const [program, ...args] = command;
    child = spawn(program, args, { stdio: ["ignore", "inherit", "inherit", "ipc"] });
    child.on("error", (error) => log.error({ err: error }, "reading worker did not start"));
    child.on("close", (code, signal) => {
      child = null;
      if (stopping) return;
      if (Date.now() - startedMs > wellAfterMs) pauseMs = firstPauseMs;
      log.warn({ code, signal, pauseMs }, "reading worker ended; it starts again after a pause");
      timer = setTimeout(start, pauseMs);
      pauseMs = Math.min(pauseMs * 2, longestPauseMs);
    });
  }

  start();
  return {
    async stop() {
      stopping = true;
      if (timer !== null) clearTimeout(timer);
      const running = child;
      if (running === null) return;
      const ended = new Promise((resolve) => running.once("close", resolve));
      running.kill("SIGTERM");
      const killer = setTimeout(() => running.kill("SIGKILL"), 10_000);
      await ended;
      clearTimeout(killer);
    },
  };
}
