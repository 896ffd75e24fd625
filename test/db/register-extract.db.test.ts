import { buffer } from "node:stream/consumers";
import { and, eq } from "drizzle-orm";
import ExcelJS from "exceljs";
import { describe, expect, test } from "vitest";
import { openPeriod } from "#app/certificate/aggregate/rating-rules.server.ts";
import { openRegisterComparison } from "#app/certificate/match/compare-register.server.ts";
import { extractLimits, formerExtracts, takeInExtract } from "#app/certificate/match/register-extracts.server.ts";
import { exportReport } from "#app/certificate/report/ready/export-report.server.ts";
import { exportRegisterComparison } from "#app/certificate/report/export-register-comparison.server.ts";
import { correctCertificate } from "#app/certificate/review/correct-certificate.server.ts";
import { offerReceiptDays, takeReceiptDays } from "#app/certificate/review/take-receipt-days.server.ts";
import type { AppContext } from "#app/context.server.ts";
import { languages } from "#app/model/language.ts";
import type { Viewer } from "#app/model/viewer.ts";
import { getCertificate } from "#db/queries/certificates.server.ts";
import { listCorrections } from "#db/queries/corrections.server.ts";
import { getExtractContent } from "#db/queries/register-extracts.server.ts";
import { certificates, events } from "#db/schema/index.ts";
import { anAccount, asViewer } from "#test/factories/account.ts";
import { addCertificate } from "#test/factories/approved-certificate.ts";
import { aRatedUniversity } from "#test/factories/rated-university.ts";
import { addRegisterWorld } from "#test/factories/register-world.ts";
import { registerFileBytes, registerFiles } from "#test/support/register-files.ts";
import { testContext } from "#test/support/test-context.ts";

async function aRegisterWorld() {
  const app = await testContext();
  const teacher = asViewer(await anAccount(app));
  const office = asViewer(await anAccount(app, { role: "office", displayName: "Ғылым бөлімі" }));
  return { app, teacher, office, held: await addRegisterWorld(app, teacher.id) };
}

async function taken(app: AppContext, office: Viewer, fileName: string, bytes: Uint8Array): Promise<string> {
  const result = await takeInExtract(app, office, { fileName, bytes });
  if (!result.ok) throw new Error(result.error);
  return result.value;
}

async function theExtract(app: AppContext, office: Viewer): Promise<string> {
  return await taken(app, office, "extract.xlsx", await registerFileBytes("extract.xlsx"));
}

function csv(...rows: string[]): Uint8Array {
  return new TextEncoder().encode(["№ свидетельства;Дата регистрации;Дата поступления;Название произведения", ...rows].join("\r\n")); // prettier-ignore
}

/** What became of each row, by number. */
async function outcomes(app: AppContext, office: Viewer, id: string) {
  const { lines } = await openRegisterComparison(app, office, id);
  return lines.map(({ outcome, row, held }) => [row?.number ?? held?.number, outcome]);
}

describe("an extract that is handed in", () => {
  test.each(registerFiles)("reads the same from %s", async (name) => {
    const { app, office } = await aRegisterWorld();
    const content = await getExtractContent(app.db.read, await taken(app, office, name, await registerFileBytes(name)));
    expect(content?.rows).toMatchObject([
      { line: 5, number: "39362", registeredOn: "2023-10-02", receivedOn: "2023-09-28", createdOn: "2023-02-01", objectType: "scientific", authors: ["Утегенова Асель Болатовна", "Цой Нуржан"], problems: [] },
      { line: 6, number: "0005541", registeredOn: "2012-05-14", receivedOn: "2012-05-10", createdOn: "2012-03-01", objectType: "literary", authors: ["Лим Елена Викторовна", "Ким Роман"], problems: [] },
      { line: 7, lastLine: 8, number: "55942", registeredOn: "2025-03-18", title: "Программа «Деканат»", objectType: "computer-program", authors: ["Абенова Аида Серикбаевна", "Болатов Нурлан"], problems: [] },
      { line: 9, number: "78109", registeredOn: null, objectType: "unknown", problems: [{ column: "registeredOn", letter: "B" }, { column: "createdOn", letter: "G" }, { column: "objectType", letter: "E" }] },
    ]); // prettier-ignore
    expect(content?.rows).toHaveLength(4);
  });

  test("is kept and listed, with an event that says who brought it", async () => {
    const { app, office, teacher } = await aRegisterWorld();
    const id = await theExtract(app, office);
    expect(await formerExtracts(app, office)).toMatchObject([
      { id, originalName: "extract.xlsx", rowCount: 4, byName: "Ғылым бөлімі" },
    ]);
    const happened = await app.db.read.select().from(events).where(eq(events.action, "imported-register"));
    expect(happened).toMatchObject([{ subjectId: id, userId: office.id, after: { rows: 4 } }]);
    await expect(takeInExtract(app, teacher, { fileName: "a.csv", bytes: csv() })).rejects.toMatchObject({ code: "forbidden" }); // prettier-ignore
    await expect(openRegisterComparison(app, teacher, id)).rejects.toMatchObject({ code: "forbidden" });
    await expect(openRegisterComparison(app, office, "none")).rejects.toMatchObject({ code: "not_found" });
  });

  test.each([
    ["rubbish", new Uint8Array([1, 0, 2, 0]), "not-readable"],
    ["a zip that is no workbook", new Uint8Array([0x50, 0x4b, 3, 4, 9, 9]), "not-readable"],
    ["a sheet about something else", new TextEncoder().encode("Кафедра;Қызметкер\r\nХимия;Цой"), "no-header"],
    ["headings alone", csv(), "no-rows"],
    ["too many rows", csv(...Array.from({ length: extractLimits.maxRows + 1 }, () => "1;2;3;4")), "too-many-rows"],
  ])("is refused when it is %s", async (_what, bytes, error) => {
    const { app, office } = await aRegisterWorld();
    expect(await takeInExtract(app, office, { fileName: "a", bytes })).toEqual({ ok: false, error });
    expect(await formerExtracts(app, office)).toEqual([]);
  });
});

describe("the comparison", () => {
  test("says of every row and every certificate of its days how they stand", async () => {
    const { app, office } = await aRegisterWorld();
    const { lines, counts, span } = await openRegisterComparison(app, office, await theExtract(app, office));
    expect(lines.map(({ outcome, row, held }) => [row?.number ?? held?.number, outcome])).toEqual([
      ["39362", "same"],
      ["0005541", "differs"],
      ["55942", "missing-here"],
      ["78109", "missing-here"],
      ["60000", "missing-there"],
    ]);
    expect(lines[1]?.differences.map(({ field, kind }) => `${field}: ${kind}`)).toEqual([
      "number: spelling",
      "receivedOn: only-register",
      "title: differs",
    ]);
    expect(counts).toMatchObject({ same: 1, differs: 1, "missing-here": 2, "missing-there": 1, ambiguous: 0 });
    expect(span).toEqual({ from: "2012-05-14", to: "2025-03-18" });
  });

  test("follows what is corrected and decided later", async () => {
    const { app, office, held } = await aRegisterWorld();
    const id = await theExtract(app, office);
    await app.db.write(async (tx) => await tx.update(certificates).set({ state: "submitted" }));
    expect((await outcomes(app, office, id))[1]).toEqual(["0005541", "differs"]);
    const change = { version: 0, titleKk: "Сборник задач по физике" };
    await correctCertificate(app, office, held["5541"] ?? "", change);
    expect((await outcomes(app, office, id))[1]).toEqual(["0005541", "same"]);
    await app.db.write(
      async (tx) => await tx.update(certificates).set({ state: "rejected", version: 9 }).where(eq(certificates.number, "60000")), // prettier-ignore
    );
    expect((await outcomes(app, office, id)).map(([number]) => number)).not.toContain("60000");
  });

  test("knows nothing of drafts", async () => {
    const { app, office } = await aRegisterWorld();
    await app.db.write(async (tx) => await tx.update(certificates).set({ state: "draft" }));
    const { counts } = await openRegisterComparison(app, office, await theExtract(app, office));
    expect(counts).toMatchObject({ same: 0, differs: 0, "missing-here": 4, "missing-there": 0 });
  });

  test.each(languages)("finds our own register in %s the same as what is kept", async (language) => {
    const app = await testContext();
    const office = asViewer((await aRatedUniversity(app)).office);
    await openPeriod(app, "2026");
    const { body } = await exportReport(app, { kind: "rating", search: { period: "2026" }, language, viewer: office });
    const id = await taken(app, office, "own.xlsx", new Uint8Array(await buffer(body)));
    const { counts, passedOver } = await openRegisterComparison(app, office, id);
    // Our own register holds what counts; 11004 to 11006 do not.
    expect(counts).toEqual({ same: 3, differs: 0, "missing-here": 0, "missing-there": 3, ambiguous: 0, unreadable: 0 });
    // Authors, and what does not count.
    expect(passedOver).toHaveLength(2);
  });

  test("as a workbook keeps what looks like a formula text, and both sides apart", async () => {
    const { app, office } = await aRegisterWorld();
    const id = await taken(app, office, "a.csv", csv("39362;02.10.2023;28.09.2023;=1+1", ";;;@SUM(A1)"));
    const order = { id, filter: {}, language: "ru" } as const;
    const { fileName, body } = await exportRegisterComparison(app, office, order);
    expect(fileName).toBe("Сверка с реестром.xlsx");
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(new Uint8Array(await buffer(body)).buffer);
    const [sheet, counts] = workbook.worksheets;
    const cells: unknown[] = [];
    sheet?.eachRow((row) => row.eachCell((cell) => cells.push(cell.value)));
    expect(cells).toEqual(expect.arrayContaining(["Отличается", "=1+1", "Дистанционное обучение химии", "@SUM(A1)"]));
    expect(cells.filter((value) => typeof value === "object" && value !== null && "formula" in value)).toEqual([]);
    expect(counts?.getColumn(1).values).toContain("Не читается");
    const happened = await app.db.read.select().from(events).where(eq(events.action, "exported-register-comparison"));
    expect(happened).toMatchObject([{ subjectId: id, userId: office.id }]);
  });
});

describe("the days of receipt of the register", () => {
  /** 39362 agrees and has no day of receipt. */
  async function anOffer() {
    const world = await aRegisterWorld();
    const id = await theExtract(world.app, world.office);
    const offer = async () => await offerReceiptDays(world.app, world.office, id);
    const take = async (seal: string) => await takeReceiptDays(world.app, world.office, { extractId: id, seal });
    const certificateId = world.held["39362"] ?? "";
    const now = async () => await getCertificate(world.app.db.read, certificateId);
    return { ...world, id, offer, take, certificateId, now };
  }

  test("are shown first and then taken as the office's correction, also for what is approved", async () => {
    const { app, office, id, offer, take, certificateId, now } = await anOffer();
    const { receipts, seal } = await offer();
    expect(receipts).toMatchObject([{ certificateId, number: "39362", receivedOn: "2023-09-28", isLate: false }]);
    expect((await now())?.receivedOn).toBeNull();
    expect(await take(seal)).toEqual({ ok: true, value: { taken: 1, passedOver: 0 } });
    expect(await now()).toMatchObject({ receivedOn: "2023-09-28", version: 1, state: "approved" });
    expect(await listCorrections(app.db.read, certificateId)).toMatchObject([
      { field: "receivedOn", before: null, after: "2023-09-28", byId: office.id },
    ]);
    const ofIt = and(eq(events.certificateId, certificateId), eq(events.action, "corrected"));
    expect(await app.db.read.select().from(events).where(ofIt)).toMatchObject([
      { userId: office.id, subjectId: id, before: { receivedOn: null }, after: { receivedOn: "2023-09-28" } },
    ]);
    expect((await offer()).receipts).toEqual([]);
    expect(await take((await offer()).seal)).toEqual({ ok: false, error: "nothing" });
  });

  test("are not taken from a list that is no longer the one that was seen", async () => {
    const { app, take, offer, now } = await anOffer();
    const { seal } = await offer();
    await app.db.write(async (tx) => await tx.update(certificates).set({ version: 5 }));
    expect(await take(seal)).toEqual({ ok: false, error: "changed" });
    expect((await now())?.receivedOn).toBeNull();
  });

  test("never replace what a person has set, be it to nothing", async () => {
    const { app, office, offer, certificateId } = await anOffer();
    await app.db.write(async (tx) => await tx.update(certificates).set({ state: "held" }));
    await correctCertificate(app, office, certificateId, { version: 0, receivedOn: null, confirmed: ["receivedOn"] });
    expect((await offer()).receipts).toEqual([]);
  });

  test("are not taken for what is back with its teacher, nor where the extract itself names two", async () => {
    const { app, office, offer } = await anOffer();
    await app.db.write(async (tx) => await tx.update(certificates).set({ state: "returned", version: 1 }));
    expect((await offer()).receipts).toEqual([]);
    await app.db.write(async (tx) => await tx.update(certificates).set({ state: "approved", version: 2 }));
    const row = "39362;02.10.2023;28.09.2023;Дистанционное обучение химии";
    const twice = await taken(app, office, "a.csv", csv(row, row.replace("28.09", "27.09")));
    expect((await offerReceiptDays(app, office, twice)).receipts).toEqual([]);
    const once = await taken(app, office, "b.csv", csv(row, row));
    expect((await offerReceiptDays(app, office, once)).receipts).toHaveLength(1);
  });

  test("are all taken, however many there are", async () => {
    const app = await testContext();
    const office = asViewer(await anAccount(app, { role: "office" }));
    const rows: string[] = [];
    for (let number = 1; number <= 230; number += 1) {
      await addCertificate(app, office.id, { number: `${number}`, on: "2023-10-02", title: `Туынды ${number}`, authors: [] });
      rows.push(`${number};02.10.2023;03.10.2023;Туынды ${number}`);
    } // prettier-ignore
    const extractId = await taken(app, office, "a.csv", csv(...rows));
    const { receipts, seal } = await offerReceiptDays(app, office, extractId);
    expect(receipts.filter(({ isLate }) => isLate)).toHaveLength(230);
    expect(await takeReceiptDays(app, office, { extractId, seal })).toEqual({ ok: true, value: { taken: 230, passedOver: 0 } }); // prettier-ignore
  });
});
