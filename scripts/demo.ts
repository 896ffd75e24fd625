/**
 * Makes the demonstration in DATA_DIR (data/demo without one): an invented university whose teachers sent the bundled
 * certificates and whose science office decided on them. Does nothing when this very demonstration is there already.
 *
 * Usage: npm run demo (which also serves it)   Exit: 0 ready · 1 failed
 */
import { readConfig, type Config } from "#app/config.server.ts";
import { bundleDigest } from "./demo/bundle.ts";
import { greetingOf, markMade, startOver } from "./demo/demo-marker.ts";

async function main(): Promise<void> {
  const config = readConfig({ ...process.env, DATA_DIR: process.env["DATA_DIR"] || "data/demo", LOG_LEVEL: "error" });
  const bundle = await bundleDigest();
  console.log((await greetingOf(config.dataDir, bundle)) ?? (await make(config, bundle)));
}

/** Loads what making needs only now: a second start does not wait for it. */
async function make(config: Config, bundle: string): Promise<string> {
  const [{ SingleBar }, { makeDemo }, { greetingFor }] = await Promise.all([
    import("cli-progress"),
    import("./demo/make-demo.ts"),
    import("./demo/greeting.ts"),
  ]);
  await startOver(config.dataDir, bundle);
  const bar = new SingleBar({ format: "{what} [{bar}] {value}/{total}", hideCursor: true });
  const accounts = await makeDemo(config, {
    start(total) {
      bar.start(total, 0, { what: "" });
    },
    step(what) {
      bar.increment({ what: what.padEnd(20) });
    },
  });
  bar.stop();
  const greeting = greetingFor(accounts, config.dataDir);
  await markMade(config.dataDir, bundle, greeting);
  return greeting;
}

await main();
