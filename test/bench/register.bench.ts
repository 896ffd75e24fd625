/**
 * Times an extract of 10,000 rows against 50,000 certificates with 2.5 authors each: reading the .xlsx, the comparison, the
 * second page of it, its workbook; and how long other requests had to wait meanwhile.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import { monitorEventLoopDelay, performance } from "node:perf_hooks";
import Database from "better-sqlite3";
import ExcelJS from "exceljs";
import { openRegisterComparison } from "#app/certificate/match/compare-register.server.ts";
import { takeInExtract } from "#app/certificate/match/register-extracts.server.ts";
import { exportRegisterComparison } from "#app/certificate/report/export-register-comparison.server.ts";
import { readConfig } from "#app/config.server.ts";
import { createAppContext } from "#app/context.server.ts";
import { migrateDatabase } from "#db/migrate.server.ts";
import { chanceFrom } from "#db/seed/chance.ts";
import { asViewer, anAccount } from "../factories/account.ts";
import { inventStaff, type BigStaff } from "../factories/big-directory.ts";
import { fillUniversity } from "./big-university.ts";

const [held, rows] = [50_000, 10_000];
const words = "Қазақ тілі әдебиеті туралы ғылыми зерттеулер оқыту әдістемесі білім беру жүйесі математика физика химия цифрлық технологиялар негізінде құрылған автоматтандырылған бағдарлама".split(" "); // prettier-ignore

type Printed = { id: string; number: string; day: string; title: string; people: BigStaff[] };

/** Prints times, the longest standstill and the memory. */
export async function run(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "tizilim-bench-"));
  const config = readConfig({ DATA_DIR: folder, LOG_LEVEL: "silent" });
  await migrateDatabase(config.databasePath);
  const context = createAppContext(config);
  try {
    const office = asViewer(await anAccount(context, { role: "office" }));
    fillUniversity(config.databasePath, office.id, { certificates: held, staff: 2000, departments: 60 });
    const bytes = await writeExtract(printCertificates(config.databasePath));
    console.log(`${rows} rows (${(bytes.length / 1e6).toFixed(1)} MB) against ${held} certificates`);
    const id = await watched("taken in", async () => {
      const taken = await takeInExtract(context, office, { fileName: "register.xlsx", bytes });
      if (!taken.ok) throw new Error(taken.error);
      return taken.value;
    });
    const { counts } = await watched("compared", async () => await openRegisterComparison(context, office, id));
    console.log(Object.entries(counts).map(([outcome, count]) => `${outcome} ${count}`).join(", ")); // prettier-ignore
    await watched("looked at again", async () => await openRegisterComparison(context, office, id));
    await watched("workbook", async () => {
      const { body } = await exportRegisterComparison(context, office, { id, filter: {}, language: "kk" });
      return await buffer(body);
    });
  } finally {
    context.db.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function watched<T>(what: string, work: () => Promise<T>): Promise<T> {
  const delay = monitorEventLoopDelay({ resolution: 5 });
  let most = 0;
  const look = setInterval(() => {
    most = Math.max(most, process.memoryUsage().rss);
  }, 20);
  delay.enable();
  const start = performance.now();
  const value = await work();
  const ms = performance.now() - start;
  delay.disable();
  clearInterval(look);
  most = Math.max(most, process.memoryUsage().rss);
  const standstill = (delay.max / 1e6).toFixed(0);
  console.log(
    `${what}: ${ms.toFixed(0)} ms, longest standstill ${standstill} ms, memory ${(most / 1e6).toFixed(0)} MB`,
  );
  return value;
}

/** Gives the certificates titles and people that look like real ones; returns what a register would say of them. */
function printCertificates(path: string): Printed[] {
  const connection = new Database(path);
  const chance = chanceFrom(5);
  const staff = inventStaff(2000, 6);
  const list = connection
    .prepare("select id, number, registered_on as day from certificates")
    .all() as { id: string; number: string; day: string }[]; // prettier-ignore
  const write = connection.prepare("update certificates set title_kk = ?, title_ru = null where id = ?");
  const rename = connection.prepare(
    "update certificate_authors set name = ? where certificate_id = ? and position = ?",
  );
  const count = connection.prepare("select count(*) from certificate_authors where certificate_id = ?").pluck();
  const printed = connection.transaction(() =>
    list.map((one) => {
      const title = Array.from({ length: chance.between(4, 12) }, () => chance.pick(words)).join(" ");
      write.run(title, one.id);
      const people = Array.from({ length: Number(count.get(one.id)) }, () => chance.pick(staff));
      for (const [position, { kk }] of people.entries()) rename.run(kk, one.id, position);
      return { id: one.id, number: one.number, day: one.day, title, people };
    }),
  )();
  connection.close();
  return printed;
}

/** Nine rows of ten are held; a third of them spell people in Russian, a tenth has another title. */
async function writeExtract(printed: readonly Printed[]): Promise<Uint8Array> {
  const chance = chanceFrom(9);
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet("Реестр");
  sheet.addRow(["№ свидетельства", "Дата регистрации", "Дата поступления", "Фамилия, имя, отчество", "Вид объекта авторского права", "Название произведения", "Дата создания объекта авторского права", "Статус"]); // prettier-ignore
  for (let index = 0; index < rows; index += 1) {
    const { number, day, title, people } = chance.pick(printed);
    const names = people.map(({ kk, ru }) => (chance.happens(33) ? ru : kk)).join(", ");
    const shown = chance.happens(10) ? `${title} жаңа` : title;
    const known = chance.happens(90) ? number : `9${number}`;
    sheet.addRow([known, new Date(day), new Date(day), names, "произведение науки", shown, null, "действует"]);
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}
