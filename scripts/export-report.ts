/**
 * Writes the rating report from the database, with nobody signed in.
 *
 * Usage: npm run report -- --period 2026 --out FILE.xlsx [--language kk|ru|en] [--data DIR]
 * Exit: 0 written · 1 failed · 2 wrong usage
 */
import { createWriteStream, existsSync } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { pipeline } from "node:stream/promises";
import { parseArgs } from "node:util";
import { z } from "zod";
import { parsePeriod } from "#app/certificate/aggregate/period.ts";
import { exportReport } from "#app/certificate/report/ready/export-report.server.ts";
import { readConfig } from "#app/config.server.ts";
import { createAppContext } from "#app/context.server.ts";
import { languages } from "#app/model/language.ts";
import { migrateDatabase } from "#db/migrate.server.ts";

const usage = "Usage: npm run report -- --period 2026|2025-2026 --out FILE.xlsx [--language kk|ru|en] [--data DIR]";

const argument = z.object({
  period: z.string().refine((text) => parsePeriod(text) !== null),
  out: z.string().regex(/\.xlsx$/i),
  language: z.enum(languages).default("kk"),
  data: z.string().min(1).optional(),
});

function readArguments(): z.infer<typeof argument> | null {
  const text = { type: "string" } as const;
  try {
    const { values } = parseArgs({ options: { period: text, out: text, language: text, data: text } });
    return argument.safeParse(values).data ?? null;
  } catch {
    return null;
  }
}

async function main(): Promise<number> {
  const order = readArguments();
  if (order === null) {
    console.error(usage);
    return 2;
  }
  const config = readConfig({ ...process.env, ...(order.data === undefined ? {} : { DATA_DIR: order.data }) });
  if (!existsSync(config.databasePath)) {
    console.error(
      `There is no database at ${config.databasePath}: start the app once, or name its folder with --data.`,
    );
    return 1;
  }
  await migrateDatabase(config.databasePath);
  const context = createAppContext(config);
  // Beside its final place, so that an interrupted run never leaves half a workbook under the name people open.
  const unfinished = `${order.out}.part`;
  try {
    const { body } = await exportReport(context, {
      kind: "rating",
      search: { period: order.period },
      language: order.language,
      viewer: null,
    });
    await pipeline(body, createWriteStream(unfinished));
    await rename(unfinished, order.out);
    console.log(order.out);
    return 0;
  } finally {
    await rm(unfinished, { force: true });
    context.db.close();
  }
}

process.exitCode = await main();
