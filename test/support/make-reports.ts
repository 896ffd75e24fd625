/**
 * Writes reports of a database as another process would, in the time zone and locale it was started with.
 *
 * Usage: tsx test/support/make-reports.ts ORDERS.json   Data: DATA_DIR   Exit: 0 written
 */
import { readFileSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { exportReport } from "#app/certificate/report/ready/export-report.server.ts";
import { readConfig } from "#app/config.server.ts";
import { createAppContext } from "#app/context.server.ts";
import type { Language } from "#app/model/language.ts";
import type { ReportKind, ReportSearch } from "#app/model/report.ts";

/** One report and where it goes. */
export type ReportToWrite = { kind: ReportKind; search: ReportSearch; language: Language; out: string };

const context = createAppContext(readConfig(process.env));
for (const { out, ...order } of JSON.parse(readFileSync(process.argv[2] ?? "", "utf8")) as ReportToWrite[]) {
  await writeFile(out, (await exportReport(context, { ...order, viewer: null })).body);
}
context.exports.close();
context.db.close();
