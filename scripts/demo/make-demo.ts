import { createWriteStream } from "node:fs";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { ensureRule } from "#app/certificate/aggregate/rating-rules.server.ts";
import { exportReport } from "#app/certificate/report/ready/export-report.server.ts";
import { stopRecognition } from "#app/certificate/read/tesseract.server.ts";
import type { Config } from "#app/config.server.ts";
import { migrateDatabase } from "#db/migrate.server.ts";
import { insertUniversity } from "#db/seed/insert-university.server.ts";
import { letColleaguesAct } from "./colleagues.ts";
import { createDemoAccounts, demoAccounts, type DemoAccount } from "./demo-accounts.ts";
import { keepDemoReport } from "./kept-report.ts";
import { noteExpectedWorks } from "./expected-works.ts";
import { inventedUniversity } from "./invented-university.ts";
import { bringRegisterExtract } from "./register-extract.ts";
import { enterRegistrationFees } from "./registration-fees.ts";
import { playStory, type Progress } from "./story.ts";
import { storyWorld, type StoryWorld } from "./story-world.ts";

/**
 * Fills a new database with the invented university and lets three weeks of work happen there through the real use cases,
 * the real engine included; then writes `rating-report.xlsx` beside the database.
 *
 * @returns the accounts that can sign in now
 */
export async function makeDemo(config: Config, progress: Progress): Promise<readonly DemoAccount[]> {
  await migrateDatabase(config.databasePath);
  const world = storyWorld(config);
  try {
    const university = inventedUniversity();
    await world.db.write(async (tx) => {
      await insertUniversity(tx, university);
      await ensureRule(tx, world);
    });
    const accounts = demoAccounts(university);
    await createDemoAccounts(world, accounts);
    await playStory(world, { university, accounts }, progress);
    await letColleaguesAct(world, { university, accounts });
    await noteExpectedWorks(world, { university, accounts });
    await enterRegistrationFees(world, accounts);
    await bringRegisterExtract(world, accounts);
    await keepDemoReport(world, { university, accounts });
    await writeReport(world, join(config.dataDir, "rating-report.xlsx"));
    return accounts;
  } finally {
    world.db.close();
    // The engine ran in this process; its threads would keep `npm run demo` from going on to serve.
    await stopRecognition();
  }
}

async function writeReport(world: StoryWorld, path: string): Promise<void> {
  world.moveTo(new Date());
  const { body } = await exportReport(world, {
    kind: "rating",
    search: { period: "2026" },
    language: "kk",
    viewer: null,
  });
  await pipeline(body, createWriteStream(path));
}
