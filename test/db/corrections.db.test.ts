import { buffer } from "node:stream/consumers";
import { eq } from "drizzle-orm";
import ExcelJS from "exceljs";
import { describe, expect, test } from "vitest";
import { loadReport } from "#app/certificate/report/load-report.server.ts";
import { exportWorkingRegister } from "#app/certificate/report/corrections/export-working.server.ts";
import {
  confirmCorrections,
  previewCorrections,
  startCorrections,
} from "#app/certificate/report/corrections/import-corrections.server.ts";
import type { AppContext } from "#app/context.server.ts";
import { corrections as texts } from "#app/i18n/kk/corrections.ts";
import { workKinds } from "#app/i18n/kk/object-types.ts";
import type { Viewer } from "#app/model/viewer.ts";
import { changeCertificate, getCertificate, listCertificateAuthors } from "#db/queries/certificates.server.ts";
import { listCorrections } from "#db/queries/corrections.server.ts";
import { listCertificateEvents } from "#db/queries/events.server.ts";
import { getRegisterNote } from "#db/queries/working-register.server.ts";
import { listNamesOf } from "#db/queries/staff-names.server.ts";
import { staff } from "#db/schema/index.ts";
import { addCertificate } from "#test/factories/approved-certificate.ts";
import { anOfficeWorld, type OfficeWorld } from "#test/factories/office-world.ts";
import { addStaff } from "#test/factories/people.ts";
import { refusalOf } from "#test/support/refusal-of.ts";
import { saveInOffice } from "#test/support/save-in-office.ts";
import { testContext } from "#test/support/test-context.ts";

type World = OfficeWorld & { app: AppContext; ours: string; undecided: string; otherStaffId: string };

/** One certificate that counts and one that does not, because nobody decided who its author is. */
async function aRegister(): Promise<World> {
  const app = await testContext();
  const world = await anOfficeWorld(app);
  const otherStaffId = await app.db.write(async (tx) => {
    const id = await addStaff(tx, { surname: "Лим", givenName: "Елена" });
    await tx.update(staff).set({ outsideId: "0103" }).where(eq(staff.id, id));
    return id;
  });
  const on = "2026-03-02";
  const author = { name: "Өтегенова Әсел", staffId: world.authorStaffId };
  const ours = await addCertificate(app, world.teacher.id, { on, authors: [author], number: "0018045" });
  const open = { name: "Лим Е.", link: "open" as const };
  const undecided = await addCertificate(app, world.teacher.id, { on, authors: [open], number: "0018046" });
  return { ...world, app, ours, undecided, otherStaffId };
}

async function takeOut(app: AppContext, office: Viewer): Promise<Buffer> {
  const { body } = await exportWorkingRegister(app, office, { filter: { period: "2026" }, language: "kk" });
  return await buffer(body);
}

/** The file with cells written by the number of the certificate and the heading. */
async function edited(bytes: Uint8Array, edits: [sheet: string, number: string, heading: string, text: string][]) {
  const workbook = new ExcelJS.Workbook();
  const copy = new ArrayBuffer(bytes.byteLength);
  new Uint8Array(copy).set(bytes);
  await workbook.xlsx.load(copy);
  for (const [name, number, heading, text] of edits) {
    const sheet = workbook.getWorksheet(name);
    const header = sheet?.getRow(3);
    let at = 0;
    header?.eachCell((cell, column) => {
      if (cell.text === heading) at = column;
    });
    sheet?.eachRow((row) => {
      if (row.getCell(1).text === number) row.getCell(at).value = text;
    });
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

async function bringBack(app: AppContext, office: Viewer, bytes: Uint8Array) {
  const started = await startCorrections(app, office, { fileName: "тізілім.xlsx", bytes });
  if (!started.ok) throw new Error(started.error);
  return { id: started.value, ...(await previewCorrections(app, office, started.value)) };
}

const { sheets, columns, states } = texts.workbook;
const kindOf = (number: string, kind: string) =>
  [sheets.certificates, number, columns.kind, kind] as [string, string, string, string];

describe("corrections read back from a workbook", () => {
  test("what was taken out and not edited changes nothing, also when LibreOffice saved it again", async () => {
    const { app, office } = await aRegister();
    const bytes = await takeOut(app, office);
    for (const file of [bytes, await saveInOffice(bytes)]) {
      const { plan } = await bringBack(app, office, file);
      expect(plan.counts).toEqual({ change: 0, refused: 0, unchanged: 4 });
    }
  });

  test("the workbook hides identities and offers kinds of work to choose from", async () => {
    const { app, office } = await aRegister();
    const bytes = await takeOut(app, office);
    const workbook = new ExcelJS.Workbook();
    const copy = new ArrayBuffer(bytes.byteLength);
    new Uint8Array(copy).set(bytes);
    await workbook.xlsx.load(copy);
    const sheet = workbook.getWorksheet(sheets.certificates);
    expect([sheet?.getColumn(11).hidden, sheet?.getColumn(10).hidden]).toEqual([true, false]);
    const { formulae = [] } = sheet?.getCell("I4").dataValidation ?? {};
    expect(String(formulae[0])).toMatch(/\$B\$3:\$B\$9$/u);
    const how = workbook.getWorksheet(sheets.how);
    expect([how?.getCell("B3").text, how?.getCell("B9").text]).toEqual([workKinds.textbook, workKinds.other]);
  });

  test("kind, remark and author are taken over with their events, and count from then on", async () => {
    const { app, office, undecided, otherStaffId } = await aRegister();
    const counted = async () => (await loadReport(app, { period: "2026" })).report.certificates.map(({ id }) => id);
    expect(await counted()).not.toContain(undecided);
    const bytes = await edited(await takeOut(app, office), [
      kindOf("0018046", workKinds.monograph),
      [sheets.certificates, "0018046", columns.remark, "=Тексерілді"],
      [sheets.authors, "0018046", columns.staffNumber, "0103"],
      [sheets.authors, "0018046", columns.state, states.ours],
    ]);
    const { id, seal, plan } = await bringBack(app, office, bytes);
    expect(plan.counts).toEqual({ change: 2, refused: 0, unchanged: 2 });
    expect(await confirmCorrections(app, office, id, seal)).toEqual({ ok: true, value: plan.counts });
    expect(await getCertificate(app.db.read, undecided)).toMatchObject({
      workKind: "monograph",
      version: 1,
      state: "approved",
    });
    const [author] = await listCertificateAuthors(app.db.read, undecided);
    expect(author).toMatchObject({ link: "person", staffId: otherStaffId });
    expect((await listNamesOf(app.db.read, otherStaffId)).map(({ name }) => name)).toContain("Лим Е.");
    expect(await counted()).toContain(undecided);
    const [kept] = await listCorrections(app.db.read, undecided);
    expect(kept).toMatchObject({ field: "workKind", before: null, after: "monograph", byId: office.id });
    const actions = (await listCertificateEvents(app.db.read, undecided)).map(({ action }) => action);
    expect(actions.toSorted()).toEqual(["author-linked", "corrected", "remarked-in-register"]);
    expect(await getRegisterNote(app.db.read, undecided)).toMatchObject({
      text: "=Тексерілді",
      byName: office.displayName,
    });
    expect((await bringBack(app, office, await takeOut(app, office))).plan.counts.unchanged).toBe(4);
  });

  test("a row that was changed meanwhile is refused and listed, the others are carried out", async () => {
    const { app, office, ours, undecided } = await aRegister();
    const bytes = await edited(await takeOut(app, office), [
      kindOf("0018045", workKinds.textbook),
      kindOf("0018046", workKinds.textbook),
    ]);
    await app.db.write(
      async (tx) => await changeCertificate(tx, { id: ours, seen: 0, change: { workKind: "software" } }),
    );
    const { id, seal, plan } = await bringBack(app, office, bytes);
    expect(plan.rows.flatMap(({ number, refusal }) => (refusal === null ? [] : [[number, refusal]]))).toEqual([
      ["0018045", "stale"],
    ]);
    expect((await confirmCorrections(app, office, id, seal)).ok).toBe(true);
    expect((await getCertificate(app.db.read, ours))?.workKind).toBe("software");
    expect((await getCertificate(app.db.read, undecided))?.workKind).toBe("textbook");
  });

  test("what is confirmed is what was seen", async () => {
    const { app, office, secondOfficer, administration, ours } = await aRegister();
    const bytes = await edited(await takeOut(app, office), [kindOf("0018045", workKinds.textbook)]);
    const { id, seal } = await bringBack(app, office, bytes);
    expect(await refusalOf(previewCorrections(app, secondOfficer, id))).toBe("not_found");
    expect(await refusalOf(startCorrections(app, administration, { fileName: "a.xlsx", bytes }))).toBe("forbidden");
    await app.db.write(async (tx) => await changeCertificate(tx, { id: ours, seen: 0, change: {} }));
    expect(await confirmCorrections(app, office, id, seal)).toEqual({ ok: false, error: "plan-changed" });
    const again = await previewCorrections(app, office, id);
    expect(await confirmCorrections(app, office, id, again.seal)).toEqual({ ok: false, error: "nothing-to-do" });
    expect((await getCertificate(app.db.read, ours))?.workKind).toBeNull();
  });

  test("nobody corrects what was decided on their own sending; other files are none of ours", async () => {
    const { app, office } = await aRegister();
    await addCertificate(app, office.id, { on: "2026-04-01", authors: [], number: "77" });
    const bytes = await edited(await takeOut(app, office), [kindOf("77", workKinds.textbook)]);
    const { plan } = await bringBack(app, office, bytes);
    expect(plan.rows.find(({ number }) => number === "77")?.refusal).toBe("own");
    const text = new TextEncoder().encode("а;б\r\n1;2\r\n");
    expect(await startCorrections(app, office, { fileName: "a.csv", bytes: text })).toEqual({
      ok: false,
      error: "not-ours",
    });
  });
});
