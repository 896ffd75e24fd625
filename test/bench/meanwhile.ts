import { readFileSync } from "node:fs";
import { performance } from "node:perf_hooks";
import { setTimeout as sleep } from "node:timers/promises";

/** Asks for an all but empty page and for a dashboard in turn until `signal`; how long each took (ms). */
export async function askForPages(baseUrl: string, cookie: string, signal: AbortSignal): Promise<number[]> {
  const times: number[] = [];
  for (let round = 0; !signal.aborted; round += 1) {
    const start = performance.now();
    const path = round % 2 === 0 ? "/own-password" : "/reports?period=2026";
    await (await fetch(`${baseUrl}${path}`, { headers: { Cookie: cookie } })).arrayBuffer();
    times.push(performance.now() - start);
    await sleep(100);
  }
  return times;
}

/** What the system says of a process; nothing where it is gone between two looks, or is somebody else's. */
export function readProc(path: string): string {
  try {
    return readFileSync(`/proc/${path}`, "utf8");
  } catch {
    return "";
  }
}
