/**
 * Serves the web and keeps the reading worker running. Expects a built app (not with --dev) and migrates the database.
 *
 * Usage: tsx scripts/serve.ts [--dev]   Exit: 0 stopped on request · 1 wrong setting or port in use
 */
import { createServer, type Server } from "node:http";
import { mkdirSync } from "node:fs";
import { fileURLToPath, pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import type { ServerBuild } from "@remix-run/node";
import { sweepOriginals } from "#app/certificate/intake/sweep-originals.server.ts";
import { ConfigError, readConfig, type Config } from "#app/config.server.ts";
import { createAppContext, type AppContext } from "#app/context.server.ts";
import { prepareSetUp } from "#app/people/set-up.server.ts";
import { createServerApp } from "#app/server/create-app.ts";
import { keepWorker, type WorkerKeeper } from "#app/server/worker-process.ts";
import { migrateDatabase } from "#db/migrate.server.ts";

const root = fileURLToPath(new URL("../", import.meta.url));
const { values: flags } = parseArgs({ options: { dev: { type: "boolean", default: false } } });

try {
  await serve(readConfig(process.env));
} catch (error) {
  if (!(error instanceof ConfigError) && !isAddressInUse(error)) throw error;
  console.error(error instanceof ConfigError ? error.message : sentenceForPort());
  process.exit(1);
}

async function serve(config: Config): Promise<void> {
  mkdirSync(config.dataDir, { recursive: true });
  await migrateDatabase(config.databasePath);
  const app = createAppContext(config);
  await sweepOriginals(app);
  const server = createServer();
  server.on("request", await requestListener(app, server));
  await listen(server, config);
  const worker = keepWorker([process.execPath, "--import", "tsx", `${root}app/jobs/worker.ts`], app.log);
  let stopped: Promise<void> | null = null;
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    // A terminal sends Ctrl+C to us and to npm, which hands it on: the second one must not cut the first one short.
    process.on(signal, () => {
      stopped ??= stop(server, worker, app);
    });
  }
  await announce(app);
}

async function requestListener(app: AppContext, server: Server) {
  if (!flags.dev) {
    const build = (await import(pathToFileURL(`${root}build/server/index.js`).href)) as ServerBuild;
    return createServerApp({ app, build, client: { folder: `${root}build/client` } });
  }
  const { createServer: createVite } = await import("vite");
  const vite = await createVite({ root, server: { middlewareMode: true, hmr: { server } }, appType: "custom" });
  return createServerApp({
    app,
    build: async () => (await vite.ssrLoadModule("virtual:remix/server-build")) as ServerBuild,
    client: { vite: vite.middlewares },
  });
}

async function listen(server: Server, { host, port }: Config): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, resolve);
  });
}

async function announce(app: AppContext): Promise<void> {
  const { host, port, publicUrl } = app.config;
  const shownHost = host === "127.0.0.1" || host === "0.0.0.0" ? "localhost" : host;
  const address = publicUrl ?? `http://${shownHost}:${port}`;
  console.log(`Tizilim answers at ${address}`);
  const token = await prepareSetUp(app);
  if (token === null) return;
  console.log(
    `Nobody has an account yet. Open ${new URL("/set-up", address).href} and type this one-time token: ${token}`,
  );
}

/** Lets running answers finish (ten seconds at most), then ends the worker and closes the database. */
async function stop(server: Server, worker: WorkerKeeper, app: AppContext): Promise<void> {
  const closed = new Promise((resolve) => server.close(resolve));
  server.closeIdleConnections();
  const impatient = setTimeout(() => server.closeAllConnections(), 10_000);
  await Promise.all([closed, worker.stop()]);
  clearTimeout(impatient);
  app.db.close();
  process.exit(0);
}

function isAddressInUse(error: unknown): boolean {
  return error instanceof Error && "code" in error && (error.code === "EADDRINUSE" || error.code === "EACCES");
}

function sentenceForPort(): string {
  return `Port ${process.env["PORT"] ?? "3000"} is in use or not allowed; set PORT to another one, for example PORT=3100.`;
}
