import { spawn } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";

/** How a program ended; `peakRssMb` is null when nobody looked or the machine has no /proc. */
export type Run = { exitCode: number | null; seconds: number; peakRssMb: number | null; errors: string };

type RunOptions = { env?: Record<string, string>; watchMemory?: boolean };

const sampleMs = 50;
const keptErrors = 2000;

/** Runs a program to its end; its output is dropped, because writing it to a terminal would be timed as well. */
export async function run(program: string, args: readonly string[], options: RunOptions = {}): Promise<Run> {
  const startedAt = performance.now();
  const child = spawn(program, args, {
    env: { ...process.env, ...options.env },
    stdio: ["ignore", "ignore", "pipe"],
  });
  let errors = "";
  child.stderr.on("data", (chunk: Buffer) => (errors = (errors + chunk.toString("utf8")).slice(-keptErrors)));
  let peak = 0;
  const { pid } = child;
  const look = () => (peak = Math.max(peak, pid === undefined ? 0 : treeRssMb(pid)));
  const timer = options.watchMemory === true ? setInterval(look, sampleMs) : undefined;
  const exitCode = await new Promise<number | null>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", resolve);
  }).finally(() => clearInterval(timer));
  return { exitCode, seconds: (performance.now() - startedAt) / 1000, peakRssMb: peak === 0 ? null : peak, errors };
}

/** Memory that a process and all its descendants hold at this moment; pages they share are counted for each. */
function treeRssMb(root: number): number {
  const children = new Map<number, number[]>();
  const rss = new Map<number, number>();
  for (const name of processNames()) {
    const stat = processStat(Number(name));
    if (stat === null) continue;
    rss.set(Number(name), stat.rssMb);
    children.set(stat.parent, [...(children.get(stat.parent) ?? []), Number(name)]);
  }
  let total = 0;
  const waiting = [root];
  for (let pid = waiting.pop(); pid !== undefined; pid = waiting.pop()) {
    total += rss.get(pid) ?? 0;
    waiting.push(...(children.get(pid) ?? []));
  }
  return total;
}

function processNames(): string[] {
  try {
    return readdirSync("/proc").filter((name) => /^\d+$/u.test(name));
  } catch {
    return [];
  }
}

const pageBytes = 4096;

/** Parent and memory from /proc (proc(5)); null when the process has just ended. */
function processStat(pid: number): { parent: number; rssMb: number } | null {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, "utf8");
    const fields = text.slice(text.lastIndexOf(")") + 2).split(" ");
    return { parent: Number(fields[1]), rssMb: (Number(fields[21]) * pageBytes) / 2 ** 20 };
  } catch {
    return null;
  }
}

/** Whether a program can be started at all. */
export async function isInstalled(program: string): Promise<boolean> {
  return run(program, ["--version"]).then(
    () => true,
    () => false,
  );
}
