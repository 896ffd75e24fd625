import { spawn, type ChildProcess } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readConfig } from "#app/config.server.ts";
import { createAppContext, type AppContext } from "#app/context.server.ts";
import { migrateDatabase } from "#db/migrate.server.ts";
import { putSetting } from "#db/queries/settings.server.ts";

/** The built server in a process of its own, on a free port, with its own data folder. */
export type RunningApp = {
  baseUrl: string;
  /** Everything the server printed so far. */
  output(): string;
  /** Changes the world under the running server, as another process on the same data would. */
  change(work: (app: AppContext) => Promise<void>): Promise<void>;
  stop(): Promise<void>;
};

const startLimitMs = 60_000;

/**
 * Fills a new data folder through `seed`, then starts the server on it.
 *
 * @param seed what the journey needs to exist; nothing: an empty database, as on a first visit
 * @param settings further variables of the server's environment
 * @throws Error when the app was not built, or does not answer in time
 */
export async function startApp(
  seed?: (app: AppContext) => Promise<void>,
  settings: Record<string, string> = {},
): Promise<RunningApp> {
  if (!existsSync("build/server/index.js")) throw new Error("the app is not built: run npm run build first");
  const folder = mkdtempSync(join(tmpdir(), "tizilim-e2e-"));
  if (seed !== undefined) await fill(folder, seed);
  const port = await freePort();
  const { child, output } = serve(folder, port, settings);
  const baseUrl = `http://localhost:${port}`;
  try {
    await untilHealthy(baseUrl, child, output);
  } catch (error) {
    child.kill("SIGKILL");
    throw error;
  }
  return {
    baseUrl,
    output,
    change: async (work) => await inWorld(folder, work),
    async stop() {
      await ended(child);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function fill(folder: string, seed: (app: AppContext) => Promise<void>): Promise<void> {
  await migrateDatabase(readConfig({ DATA_DIR: folder }).databasePath);
  await inWorld(folder, async (app) => {
    // A journey that meets a full look one time in twenty would fail one time in twenty.
    await app.db.write(async (tx) => await putSetting(tx, "full_look_percent", "0"));
    await seed(app);
  });
}

async function inWorld(folder: string, work: (app: AppContext) => Promise<void>): Promise<void> {
  const app = createAppContext(readConfig({ DATA_DIR: folder, LOG_LEVEL: "silent" }));
  try {
    await work(app);
  } finally {
    app.db.close();
  }
}

function serve(
  folder: string,
  port: number,
  settings: Record<string, string>,
): { child: ChildProcess; output: () => string } {
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    NODE_ENV: "production",
    DATA_DIR: folder,
    PORT: String(port),
    LOG_LEVEL: "warn",
    ...settings,
  };
  // Vitest's own marks would make the server believe that it is a test.
  for (const name of ["VITEST", "VITEST_WORKER_ID", "VITEST_POOL_ID"]) Reflect.deleteProperty(env, name);
  const child = spawn(process.execPath, ["--import", "tsx", "scripts/serve.ts"], {
    env,
    stdio: ["ignore", "pipe", "pipe"],
  });
  let printed = "";
  child.stdout.on("data", (chunk: Buffer) => (printed += chunk.toString()));
  child.stderr.on("data", (chunk: Buffer) => (printed += chunk.toString()));
  return { child, output: () => printed };
}

async function untilHealthy(baseUrl: string, child: ChildProcess, output: () => string): Promise<void> {
  const deadline = Date.now() + startLimitMs;
  while (Date.now() < deadline) {
    if (child.exitCode !== null) throw new Error(`the server stopped at start:\n${output()}`);
    const answer = await fetch(`${baseUrl}/healthz`).catch(() => null);
    if (answer?.ok === true) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`the server does not answer:\n${output()}`);
}

/** Asks the server to stop and waits until it has; a server that hangs is ended. */
async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const exit = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  child.kill("SIGTERM");
  const impatience = setTimeout(() => child.kill("SIGKILL"), 10_000);
  await exit;
  clearTimeout(impatience);
}

async function freePort(): Promise<number> {
  return await new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      const port = typeof address === "object" && address !== null ? address.port : 0;
      probe.close(() => resolve(port));
    });
  });
}
