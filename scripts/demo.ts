/**
 * Makes the demonstration in DATA_DIR (data/demo without one): an invented university whose teachers sent the bundled
 * certificates and whose science office decided on them. Does nothing when this very demonstration is there already.
 *
 * Usage: npm run demo (which also serves it)   Exit: 0 ready · 1 failed
 */
import { SingleBar } from "cli-progress";
import { readConfig } from "#app/config.server.ts";
import { bundleDigest } from "./demo/bundle.ts";
import { demoAccounts, demoPassword } from "./demo/demo-accounts.ts";
import { isMade, markMade, startOver } from "./demo/demo-marker.ts";
import { inventedUniversity } from "./demo/invented-university.ts";
import { makeDemo } from "./demo/make-demo.ts";
import { universityName } from "#db/seed/structure.ts";

async function main(): Promise<void> {
  const config = readConfig({ ...process.env, DATA_DIR: process.env["DATA_DIR"] || "data/demo", LOG_LEVEL: "error" });
  const bundle = await bundleDigest();
  if (!(await isMade(config.dataDir, bundle))) {
    await startOver(config.dataDir, bundle);
    const bar = new SingleBar({ format: "{what} [{bar}] {value}/{total}", hideCursor: true });
    await makeDemo(config, {
      start(total) {
        bar.start(total, 0, { what: "" });
      },
      step(what) {
        bar.increment({ what: what.padEnd(24) });
      },
    });
    bar.stop();
    await markMade(config.dataDir, bundle);
  }
  printSignIn(config.dataDir);
}

function printSignIn(dataDir: string): void {
  const shown = demoAccounts(inventedUniversity()).filter(({ email }) => !/\d/u.test(email));
  console.log(`\n${universityName.en} (invented). Everybody's password: ${demoPassword}`);
  for (const { role, email, displayName } of shown)
    console.log(`  ${role.padEnd(15)} ${email.padEnd(28)} ${displayName}`);
  console.log(`  other teachers  teacher02@demo.example … teacher14@demo.example`);
  console.log(`Rating report: ${dataDir}/rating-report.xlsx\n`);
}

await main();
