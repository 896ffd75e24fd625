/**
 * Writes a ready report from the database, with nobody signed in: of the register as it is, or of a frozen state.
 *
 * Usage: npm run report -- --out FILE.xlsx [--kind rating] [--period 2026] [--snapshot 1] [--query "department=…"]
 *   [--language kk|ru|en] [--data DIR]
 * Exit: 0 written · 1 failed · 2 wrong usage
 */
import { createWriteStream, existsSync } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { pipeline } from "node:stream/promises";
import { parseArgs } from "node:util";
import { z } from "zod";
import { exportReport } from "#app/certificate/report/ready/export-report.server.ts";
import { reportMakers } from "#app/certificate/report/ready/report-makers.server.ts";
import { readConfig } from "#app/config.server.ts";
import { createAppContext } from "#app/context.server.ts";
import { languages } from "#app/model/language.ts";
import { reportKinds, type ReportSearch } from "#app/model/report.ts";
import { Refusal } from "#app/model/result.ts";
import { migrateDatabase } from "#db/migrate.server.ts";

const usage = `Usage: npm run report -- --out FILE.xlsx [--kind ${Object.keys(reportMakers).join("|")}] [--period 2026|2025-2026] [--snapshot N] [--query "QUERY STRING OF THE REPORT'S PAGE"] [--language kk|ru|en] [--data DIR]`;

const argument = z.object({
  kind: z.enum(reportKinds).default("rating"),
  period: z.string().optional(),
  snapshot: z.string().optional(),
  query: z.string().default(""),
  out: z.string().regex(/\.xlsx$/i),
  language: z.enum(languages).default("kk"),
  data: z.string().min(1).optional(),
});

type Order = Pick<z.infer<typeof argument>, "kind" | "out" | "language" | "data"> & { search: ReportSearch };

function readArguments(): Order | null {
  const text = { type: "string" } as const;
  const which = { kind: text, period: text, snapshot: text, query: text };
  const options = { ...which, out: text, language: text, data: text };
  try {
    const { period, snapshot, query, ...order } = argument.parse(parseArgs({ options }).values);
    const search = { ...Object.fromEntries(new URLSearchParams(query)), ...defined({ period, snapshot }) };
    return makesSense(order.kind, search) ? { ...order, search } : null;
  } catch {
    return null;
  }
}

function defined(values: Record<string, string | undefined>): ReportSearch {
  return Object.fromEntries(
    Object.entries(values).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])),
  );
}

/** A period that is not said is not guessed, and a state that this report does not know is not passed over. */
function makesSense(kind: Order["kind"], search: ReportSearch): boolean {
  const maker = reportMakers[kind];
  if (maker === undefined || !maker.search.safeParse(search).success) return false;
  if (maker.fields.includes("period") && search["period"] === undefined) return false;
  return maker.fields.includes("snapshot") || search["snapshot"] === undefined;
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
    const { kind, search, language } = order;
    const { body } = await exportReport(context, { kind, search, language, viewer: null });
    await pipeline(body, createWriteStream(unfinished));
    await rename(unfinished, order.out);
    console.log(order.out);
    return 0;
  } catch (error) {
    if (!(error instanceof Refusal) || error.code !== "not_found") throw error;
    console.error("There is no such period, frozen state, unit or person.");
    return 1;
  } finally {
    await rm(unfinished, { force: true });
    context.exports.close();
    context.db.close();
  }
}

process.exitCode = await main();
