import { buffer } from "node:stream/consumers";
import { setTimeout as sleep } from "node:timers/promises";
import { and, eq } from "drizzle-orm";
import ExcelJS from "exceljs";
import { describe, expect, test } from "vitest";
import { makeReport } from "#app/certificate/report/ready/export-report.server.ts";
import { makeWithProofs } from "#app/certificate/report/pack/make-with-proofs.server.ts";
import { mostTableRows } from "#app/certificate/report/workbook-plan.ts";
import { writeWorkbook } from "#app/certificate/report/write-workbook.server.ts";
import type { AppContext } from "#app/context.server.ts";
import { Refusal } from "#app/model/result.ts";
import type { Viewer } from "#app/model/viewer.ts";
import { getPeriod } from "#db/queries/rating.server.ts";
import { countingTotals } from "#db/schema/index.ts";
import { anAccount, asViewer } from "#test/factories/account.ts";
import { aRatedUniversity } from "#test/factories/rated-university.ts";
import { testContext } from "#test/support/test-context.ts";

function orderOf(app: AppContext, viewer: Viewer | null, search: Record<string, string> = { period: "2026" }) {
  const now = app.clock.now().toISOString();
  return { kind: "rating" as const, search, language: "ru" as const, viewer, publicUrl: "https://example.kz", now };
}

async function cellsOf(bytes: Buffer): Promise<string[]> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(new Uint8Array(bytes).buffer);
  return workbook.worksheets.flatMap((sheet) => {
    const cells: string[] = [];
    sheet.eachRow((row) =>
      row.eachCell((cell) => cells.push(`${cell.fullAddress.address} ${JSON.stringify(cell.value)}`)),
    );
    return cells;
  });
}

describe("a report made by another process", () => {
  test("has the cells, the head and the sheets it would have had in this one", async () => {
    const app = await testContext();
    const { office } = await aRatedUniversity(app);
    const order = orderOf(app, asViewer(office));
    const here = await makeReport(app, order);
    const running = await app.exports.write(order);
    const bytes = await buffer(running.body);
    expect(await cellsOf(bytes)).toEqual(await cellsOf(await buffer(await writeWorkbook(here.plan))));
    expect(running.head).toMatchObject({
      fileName: here.fileName,
      subjectId: "2026",
      facts: here.facts,
    });
    const { sheets } = await app.exports.view({ ...order, mostRows: 2 });
    expect(sheets.map(({ name, count }) => [name, count])).toEqual(
      here.plan.sheets.map(({ name, rows }) => [name, rows.length]),
    );
    expect(sheets[3]?.rows).toHaveLength(2);
  });

  test("is refused as in this one, in words of ours", async () => {
    const app = await testContext();
    await aRatedUniversity(app);
    const teacher = asViewer(await anAccount(app));
    await expect(app.exports.write(orderOf(app, teacher))).rejects.toMatchObject({ code: "forbidden" });
    const unknown = orderOf(app, null, { period: "2026", snapshot: "7" });
    await expect(app.exports.view({ ...unknown, mostRows: 1 })).rejects.toBeInstanceOf(Refusal);
  });

  test("opens no period for whoever may not have it, nor for a report of none", async () => {
    const app = await testContext();
    const { office } = await aRatedUniversity(app);
    const teacher = asViewer(await anAccount(app));
    await expect(app.exports.write(orderOf(app, teacher))).rejects.toMatchObject({ code: "forbidden" });
    const list = { ...orderOf(app, asViewer(office), { person: "aida" }), kind: "person" as const };
    await buffer((await app.exports.write(list)).body);
    expect(await getPeriod(app.db.read, "2026")).toBeNull();
    await buffer((await app.exports.write(orderOf(app, asViewer(office)))).body);
    expect(await getPeriod(app.db.read, "2026")).not.toBeNull();
  });

  test("takes two orders at a time, says how far each is to its owner alone, and stops when told", async () => {
    const app = await testContext();
    const { office, administration } = await aRatedUniversity(app);
    const order = orderOf(app, asViewer(office));
    const [first, second, third] = [app.exports.write(order), app.exports.write(order), app.exports.write(order)];
    await expect(third).rejects.toMatchObject({ code: "busy" });
    const [one, two] = await Promise.all([first, second]);
    const { watched } = app.exports;
    watched.watch("mine", office.id, one);
    expect(watched.progressOf("mine", office.id)).toMatchObject({ state: "writing", count: one.head.count });
    expect(watched.progressOf("mine", administration.id)).toEqual({ state: "waiting", written: 0, count: 0 });
    expect(watched.cancel("mine", administration.id)).toBe(false);
    expect(watched.cancel("mine", office.id)).toBe(true);
    expect(watched.progressOf("mine", office.id).state).toBe("cancelled");
    watched.watch("other", office.id, two);
    await buffer(two.body);
    await sleep(50);
    expect(watched.progressOf("other", office.id).state).toBe("done");
    expect(watched.cancel("other", office.id)).toBe(false);
    // Both places are free again.
    await buffer((await app.exports.write(order)).body);
  });

  test("breaks off where fewer rows come than the figures say, also after its first bytes: nobody takes a torso for a file", async () => {
    const app = await testContext();
    const { office } = await aRatedUniversity(app);
    const order = { ...orderOf(app, asViewer(office)), kind: "register" as const };
    await buffer((await app.exports.write(order)).body);
    const isWhole = and(eq(countingTotals.periodId, "2026"), eq(countingTotals.grouping, "university"));
    await app.db.write(async (tx) => {
      await tx
        .update(countingTotals)
        .set({ certificates: mostTableRows + 1 })
        .where(isWhole);
    });
    const running = await app.exports.write(order);
    expect(running.head.sheets[0]?.count).toBe(mostTableRows + 1);
    await expect(buffer(running.body)).rejects.toThrow("not written to its end");
  });
});

test("a report made by another process leads to the same originals as one made here, and says which they are", async () => {
  const app = await testContext();
  const { office } = await aRatedUniversity(app);
  const order = orderOf(app, asViewer(office));
  const here = await makeWithProofs(app, order);
  const running = await app.exports.write({ ...order, withProofs: true });
  expect(running.head.proofs).toEqual(here.proofs);
  expect(here.proofs.originals).toHaveLength(3);
  expect(await cellsOf(await buffer(running.body))).toEqual(
    await cellsOf(await buffer(await writeWorkbook(here.made.plan))),
  );
});
