import { statfs } from "node:fs/promises";
import type { AppContext } from "#app/context.server.ts";
import { logBug } from "#app/http/bug-log.server.ts";
import { lastWorkerBeat, proveWritable } from "#db/queries/health.server.ts";

/** Below this a few uploads and the database's log may fill the disk. */
const minFreeBytes = 512 * 1024 * 1024;
const beatMaxAgeMs = 60_000;
/** A worker needs a moment to load the engine. */
const startToleranceMs = 30_000;

export type HealthCheck = "database" | "disk" | "worker";

/** What the checks look at besides the database; tests put in their own. */
export type Surroundings = { uptimeMs: number; freeBytes(folder: string): Promise<number> };

/** This process and its disk. */
export const realSurroundings: Surroundings = {
  get uptimeMs() {
    return process.uptime() * 1000;
  },
  async freeBytes(folder) {
    const { bavail, bsize } = await statfs(folder);
    return bavail * bsize;
  },
};

/** Names of the checks that failed; none: the installation can take and read certificates. */
export async function failedChecks(app: AppContext, around: Surroundings): Promise<HealthCheck[]> {
  const checks: Record<HealthCheck, () => Promise<boolean>> = {
    database: async () => await canWrite(app),
    disk: async () => (await around.freeBytes(app.config.dataDir)) >= minFreeBytes,
    worker: async () => await isWorkerAlive(app, around.uptimeMs),
  };
  const failed: HealthCheck[] = [];
  for (const name of ["database", "disk", "worker"] as const) {
    try {
      if (!(await checks[name]())) failed.push(name);
    } catch (error) {
      logBug(app.log, `health:${name}`, error);
      failed.push(name);
    }
  }
  return failed;
}

async function canWrite(app: AppContext): Promise<boolean> {
  await app.db.write(async (tx) => {
    await proveWritable(tx, app.clock.now().toISOString());
  });
  return true;
}

async function isWorkerAlive(app: AppContext, uptimeMs: number): Promise<boolean> {
  if (uptimeMs < startToleranceMs) return true;
  const beat = await lastWorkerBeat(app.db.read);
  return beat !== null && app.clock.now().getTime() - Date.parse(beat) <= beatMaxAgeMs;
}
