import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { verifyRows } from "#app/audit/verify-rows.server.ts";
import { changedFeeForm, newFeeForm, type NewFeeForm } from "#app/certificate/report/fees/fee-form.ts";
import { ledgerSearch } from "#app/certificate/report/fees/fee-search.ts";
import { correctFee, enterFee, reimburseFees, retireFee } from "#app/certificate/report/fees/keep-fees.server.ts";
import { loadFees } from "#app/certificate/report/fees/load-fees.server.ts";
import { findPaidCertificates, openFee, openNewFee } from "#app/certificate/report/fees/open-fee.server.ts";
import { loadOwnFees, openLedger } from "#app/certificate/report/fees/open-ledger.server.ts";
import { changeUsualFees, readUsualFees } from "#app/certificate/report/fees/usual-fees.server.ts";
import { makeReport } from "#app/certificate/report/ready/export-report.server.ts";
import { calendarDate } from "#app/model/calendar-date.ts";
import type { ReportSearch } from "#app/model/report.ts";
import { changeDirectory } from "#app/people/directory/change-directory.server.ts";
import { events, registrationFees } from "#db/schema/index.ts";
import { anAccount, asViewer } from "#test/factories/account.ts";
import { addCertificate } from "#test/factories/approved-certificate.ts";
import { addStaff } from "#test/factories/people.ts";
import { aRatedUniversity } from "#test/factories/rated-university.ts";
import { refusalOf } from "#test/support/refusal-of.ts";
import { columnOf, sheetAt } from "#test/support/sheet-cells.ts";
import { testContext } from "#test/support/test-context.ts";

const today = calendarDate("2026-11-23");
const asked = { who: "", language: "ru" } as const;

async function aWorld() {
  const app = await testContext();
  const university = await aRatedUniversity(app);
  const [office, administration] = [asViewer(university.office), asViewer(university.administration)];
  const aida = asViewer(await anAccount(app, { staffId: "aida" }));
  const { joint } = university.certificates;
  const typed = (wanted: Record<string, string> = {}): NewFeeForm =>
    newFeeForm(today).parse({
      certificateId: joint,
      seen: "0",
      payerId: "aida",
      departmentId: "by-post",
      amount: "6932,80",
      commission: "200",
      paidOn: "2026-03-10",
      ...wanted,
    });
  const enter = async (wanted: Record<string, string> = {}) => {
    const entered = await enterFee(app, office, typed(wanted));
    if (!entered.ok) throw new Error(entered.error);
    return entered.value.feeId;
  };
  const change = async (feeId: string, wanted: Record<string, string>) => {
    const { certificateId: _certificate, seen: _seen, ...kept } = fields(wanted);
    return await correctFee(app, office, feeId, changedFeeForm(today).parse(kept));
  };
  const ledger = async (search: ReportSearch = {}, viewer = office) =>
    await openLedger(app, viewer, { search: ledgerSearch.parse(search), language: "ru" });
  const report = async (search: ReportSearch = {}, viewer = office) =>
    (await makeReport(app, { kind: "fees", search, language: "ru", viewer })).plan;
  return { app, office, administration, aida, joint, typed, enter, change, ledger, report };
}

function fields(wanted: Record<string, string>): Record<string, string> {
  return {
    payerId: "aida",
    departmentId: "department-01",
    amount: "6932,80",
    commission: "200",
    paidOn: "2026-03-10",
    version: "0",
    ...wanted,
  };
}

describe("keeping the ledger of fees", () => {
  test("is the office's right, looking at it the administration's too, and a teacher's neither", async () => {
    const { app, office, administration, aida, typed, enter, joint, ledger } = await aWorld();
    const feeId = await enter();
    for (const viewer of [administration, aida]) {
      const outcomes = [
        enterFee(app, viewer, typed()),
        correctFee(app, viewer, feeId, changedFeeForm(today).parse(fields({}))),
        retireFee(app, viewer, feeId, { intent: "retire", version: 0 }),
        reimburseFees(app, viewer, { on: today, fee: [{ id: feeId, version: 0 }] }),
        changeUsualFees(app, viewer, { amounts: [1], commissions: [] }),
        findPaidCertificates(app, viewer, "11001"),
        openNewFee(app, viewer, joint, asked),
        openFee(app, viewer, feeId, asked),
      ];
      expect(await Promise.all(outcomes.map(refusalOf))).toEqual(outcomes.map(() => "forbidden"));
    }
    expect((await ledger({}, administration)).mayKeep).toBe(false);
    expect(await refusalOf(ledger({}, aida))).toBe("forbidden");
    expect(await refusalOf(makeReport(app, { kind: "fees", search: {}, language: "ru", viewer: aida }))).toBe(
      "forbidden",
    );
    expect(await refusalOf(loadOwnFees(app, office))).toBe("forbidden");
  });

  test("takes the department from the payer's main post on the day of payment, or the named one", async () => {
    const { app, enter, ledger, office, typed } = await aWorld();
    await app.db.write(async (tx) => {
      await addStaff(tx, { id: "dana", surname: "Дана", givenName: "Дана" }, [
        { departmentId: "department-02", fromOn: calendarDate("2015-09-01"), toOn: calendarDate("2026-02-28") },
        { departmentId: "department-01", fromOn: calendarDate("2026-03-01"), sharePercent: 50 },
      ]);
    });
    await enter({ payerId: "dana", paidOn: "2026-02-28" });
    await enter({ payerId: "dana", paidOn: "2026-03-01", seen: "1" });
    await enter({ payerId: "nobody", departmentId: "department-02", paidOn: "2026-03-02", seen: "2" });
    const { lines } = await ledger();
    expect(lines.map(({ departmentId, payer }) => [departmentId, payer?.staffId])).toEqual([
      ["department-02", undefined],
      ["department-01", "dana"],
      ["department-02", "dana"],
    ]);
    for (const nowhere of [{ payerId: "nobody" }, { payerId: "left", paidOn: "2026-01-01" }]) {
      expect(await enterFee(app, office, typed({ ...nowhere, seen: "3" }))).toEqual({ ok: false, error: "no_post" });
    }
    for (const nonsense of [{ payerId: "x" }, { departmentId: "x" }, { certificateId: "x" }]) {
      expect(await refusalOf(enterFee(app, office, typed(nonsense)))).toBe("not_found");
    }
  });

  test("knows nothing of drafts", async () => {
    const { app, office, typed } = await aWorld();
    const teacher = await anAccount(app);
    const draft = await addCertificate(app, teacher.id, {
      on: "2026-05-01",
      authors: [],
      state: "draft",
      number: "77",
    });
    expect(await refusalOf(enterFee(app, office, typed({ certificateId: draft })))).toBe("not_found");
    expect(await refusalOf(openNewFee(app, office, draft, asked))).toBe("not_found");
    expect(await findPaidCertificates(app, office, "77")).toEqual([]);
    expect((await findPaidCertificates(app, office, "Цитология")).map(({ number }) => number)).toEqual(["11001"]);
  });

  test("lets two co-authors pay a part each, but not twice by one press", async () => {
    const { app, office, joint, typed, enter } = await aWorld();
    await enter();
    expect(await enterFee(app, office, typed())).toEqual({ ok: false, error: "entered_meanwhile" });
    const { earlier, seen, people } = await openNewFee(app, office, joint, asked);
    expect(earlier.map(({ payer }) => payer?.name)).toEqual(["Әбенова Аида"]);
    expect(people.map(({ staffId }) => staffId)).toEqual(["aida", "bolat"]);
    await enter({ payerId: "bolat", seen: String(seen) });
    expect((await findPaidCertificates(app, office, "11001")).map(({ entries }) => entries)).toEqual([2]);
  });

  test("two who press at the same moment make one entry", async () => {
    const { app, office, typed } = await aWorld();
    const outcomes = await Promise.all([enterFee(app, office, typed()), enterFee(app, office, typed())]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
  });

  test("changes an entry as it stands, never one that somebody changed meanwhile", async () => {
    const { enter, change, ledger } = await aWorld();
    const feeId = await enter();
    expect(await change(feeId, { amount: "7117" })).toMatchObject({ ok: true });
    expect(await change(feeId, { amount: "1" })).toEqual({ ok: false, error: "stale_version" });
    expect((await ledger()).lines.map(({ amount, version }) => [amount, version])).toEqual([[711_700, 1]]);
  });

  test("a mistake is kept, in no sum, and can be taken back", async () => {
    const { app, office, aida, enter, change, ledger, report } = await aWorld();
    const feeId = await enter();
    await enter({ payerId: "bolat", seen: "1", commission: "0" });
    expect(await retireFee(app, office, feeId, { intent: "retire", version: 0 })).toMatchObject({ ok: true });
    expect((await ledger()).sums.all).toMatchObject({ entries: 1, total: 693_280 });
    expect((await ledger({ retired: "yes" })).lines.map(({ id }) => id)).toEqual([feeId]);
    expect((await ledger({ retired: "yes" })).sums.all.entries).toBe(0);
    expect(columnOf(sheetAt(await report(), 1), "payer")).toEqual(["Болатов Нұрлан"]);
    expect(await loadOwnFees(app, aida)).toEqual([]);
    expect(await refusalOf(change(feeId, { version: "1" }))).toBe("illegal_transition");
    expect(await retireFee(app, office, feeId, { intent: "retire", version: 1 })).toMatchObject({ ok: false });
    expect(await retireFee(app, office, feeId, { intent: "restore", version: 1 })).toMatchObject({ ok: true });
    expect((await ledger()).sums.all.entries).toBe(2);
  });

  test("marks several as reimbursed on one day, and passes over what does not fit", async () => {
    const { app, office, enter, change, ledger } = await aWorld();
    const first = await enter();
    const later = await enter({ seen: "1", paidOn: "2026-06-01" });
    const changed = await enter({ seen: "2" });
    const retired = await enter({ seen: "3" });
    await change(changed, { commission: "0" });
    await retireFee(app, office, retired, { intent: "retire", version: 0 });
    const fee = [first, later, changed, retired, "no-such"].map((id) => ({ id, version: 0 }));
    const on = calendarDate("2026-05-01");
    expect(await reimburseFees(app, office, { on, fee })).toEqual({ marked: 1, passedOver: 4 });
    expect(await reimburseFees(app, office, { on, fee })).toEqual({ marked: 0, passedOver: 5 });
    expect((await ledger({ reimbursed: "yes" })).lines.map(({ id }) => id)).toEqual([first]);
    expect((await ledger({ reimbursed: "no" })).sums.all).toMatchObject({ entries: 2, owed: 1_406_560, reimbursed: 0 });
  });

  test("records who changed what, in ids, sums and days; no word of names, titles or notes", async () => {
    const { app, office, enter, change } = await aWorld();
    const feeId = await enter({ note: "Төлеген Әбенова" });
    await change(feeId, { amount: "7117", note: "Енді басқаша" });
    await change(feeId, { amount: "7117", note: "Енді басқаша", version: "1" });
    await reimburseFees(app, office, { on: today, fee: [{ id: feeId, version: 1 }] });
    await retireFee(app, office, feeId, { intent: "retire", version: 2 });
    const rows = await app.db.read.select().from(events).where(eq(events.subjectId, feeId));
    expect(rows.map(({ action }) => action)).toEqual(["fee.entered", "fee.changed", "fee.reimbursed", "fee.retired"]);
    expect(rows.every(({ userId, certificateId }) => userId === office.id && certificateId === null)).toBe(true);
    expect(rows[1]).toMatchObject({ before: { amount: "6932.80" }, after: { amount: "7117.00", noteChanged: true } });
    expect(rows[2]?.after).toEqual({ reimbursedOn: "2026-11-23" });
    expect(JSON.stringify(rows)).not.toMatch(/Әбенова|басқаша|Цитология/u);
    expect(await verifyRows(app.db.read)).not.toContainEqual(expect.stringContaining("fee"));
  });

  test("usual sums are the office's to set, and none until it does", async () => {
    const { app, office, joint } = await aWorld();
    expect(await readUsualFees(app.db.read)).toEqual({ amounts: [], commissions: [] });
    const usual = { amounts: [693_280, 711_700], commissions: [20_000, 0] };
    await changeUsualFees(app, office, usual);
    await changeUsualFees(app, office, usual);
    expect((await openNewFee(app, office, joint, asked)).usual).toEqual(usual);
    const rows = await app.db.read.select().from(events).where(eq(events.action, "fee.usual-set"));
    expect(rows.map(({ after }) => after)).toEqual([
      { usualAmounts: ["6932.80", "7117.00"], usualCommissions: ["200.00", "0.00"] },
    ]);
  });
});

describe("what the ledger shows", () => {
  test("the page and the report hold the same entries under every filter", async () => {
    const { app, office, enter, ledger, report, joint } = await aWorld();
    const other = await addCertificate(app, office.id, { number: "12001", on: "2026-06-01", authors: [] });
    await enter();
    await enter({ payerId: "bolat", seen: "1", paidOn: "2026-06-01", reimbursedOn: "2026-07-01", amount: "355,85" });
    await enter({ certificateId: other, payerId: "nobody", departmentId: "department-02", paidOn: "2026-08-01" });
    const filters: ReportSearch[] = [
      {},
      { from: "2026-03-10", to: "2026-06-01" },
      { to: "2026-03-09" },
      { department: "department-02" },
      { person: "bolat" },
      { reimbursed: "yes" },
      { reimbursed: "no", department: "department-02" },
    ];
    const sizes: number[] = [];
    for (const search of filters) {
      const { lines, sums } = await ledger(search);
      const plan = await report(search);
      const list = sheetAt(plan, 1);
      sizes.push(lines.length);
      expect(columnOf(list, "recordId").length).toBe(lines.length);
      expect(columnOf(list, "paidOn")).toEqual(lines.map(({ paidOn }) => ({ on: paidOn })).toReversed());
      expect(columnOf(list, "payer")).toEqual(
        lines.map(({ payer }) => payer?.name ?? "не из справочника или неизвестен").toReversed(),
      );
      expect(columnOf(sheetAt(plan, 0), "departmentId")).toEqual(
        sums.byDepartment.map(({ departmentId }) => departmentId),
      );
      expect(columnOf(sheetAt(plan, 0), "total")).toEqual(sums.byDepartment.map(({ total }) => total / 100));
    }
    expect(sizes).toEqual([3, 2, 0, 2, 1, 1, 1]);
    expect(joint).not.toBe(other);
    for (const search of [{ person: "x" }, { department: "x" }]) {
      expect(await refusalOf(report(search))).toBe("not_found");
    }
  });

  test("a sum stays with the department it was entered for, under the names of the day, whatever becomes of it", async () => {
    const { app, office, enter, ledger, report, change } = await aWorld();
    const feeId = await enter();
    await enter({ seen: "1", paidOn: "2026-09-10" });
    const names = { nameKk: "Биология және экология", nameRu: "Биология и экология", nameEn: "Biology and Ecology" };
    const done = [
      await changeDirectory(app, office, {
        intent: "rename-department",
        departmentId: "department-01",
        facultyId: "faculty-1",
        fromOn: calendarDate("2026-09-01"),
        ...names,
      }),
      await changeDirectory(app, office, {
        intent: "merge",
        departmentId: "department-01",
        intoId: "department-02",
        fromOn: calendarDate("2026-11-01"),
      }),
    ];
    expect(done.map(({ ok }) => ok)).toEqual([true, true]);
    const { lines, sums, departments } = await ledger();
    expect(lines.map(({ department }) => department.ru)).toEqual(["Биология и экология", "Биология"]);
    expect(sums.byDepartment.map(({ departmentId, entries }) => [departmentId, entries])).toEqual([
      ["department-01", 2],
    ]);
    expect(departments.map(({ isClosed }) => isClosed)).toEqual([true]);
    // A report of the time before says what it said then.
    const before = sheetAt(await report({ to: "2026-08-31" }), 0);
    expect(columnOf(before, "department")).toEqual(["Биология"]);
    // What is paid after the merger belongs to the new department; the closed one is refused.
    expect(await change(feeId, { paidOn: "2026-11-02" })).toEqual({ ok: false, error: "department_closed" });
    await enter({ seen: "2", paidOn: "2026-11-02" });
    expect((await ledger({ from: "2026-11-01" })).lines.map(({ departmentId }) => departmentId)).toEqual([
      "department-02",
    ]);
  });

  test("who has no queue sees that something was paid for what is not approved, and not for what", async () => {
    const { app, office, administration, enter, ledger, report } = await aWorld();
    const authors = [{ name: "Әбенова Аида", staffId: "aida" }];
    const waiting = { number: "12345", on: "2026-05-01", title: "Құпия", authors, state: "submitted" } as const;
    const certificateId = await addCertificate(app, office.id, waiting);
    await enter({ certificateId });
    const seen = [await ledger({}, administration), await report({}, administration)];
    expect(JSON.stringify(seen)).not.toMatch(/12345|Құпия/u);
    expect(seen[0]).toMatchObject({ count: 1, sums: { all: { total: 713_280 } } });
    expect(JSON.stringify(await ledger())).toMatch(/12345/u);
  });

  test("a teacher sees what they paid themselves, and neither notes nor anybody else", async () => {
    const { app, aida, enter } = await aWorld();
    const feeId = await enter({ note: "ішкі ескертпе" });
    await enter({ payerId: "bolat", seen: "1" });
    const stranger = asViewer(await anAccount(app));
    expect(await loadOwnFees(app, aida)).toEqual([
      { id: feeId, number: "11001", amount: 693_280, commission: 20_000, paidOn: "2026-03-10", reimbursedOn: null },
    ]);
    expect(await loadOwnFees(app, stranger)).toEqual([]);
  });

  test("a span that ends before it begins shows nothing and says so", async () => {
    const { enter, ledger } = await aWorld();
    await enter();
    expect(await ledger({ from: "2026-05-01", to: "2026-04-01" })).toMatchObject({ isSpan: false, count: 0 });
  });

  test("page after page, with the sums of all", async () => {
    const { app, office, joint, ledger } = await aWorld();
    await app.db.write(async (tx) => {
      const at = app.clock.now().toISOString();
      const entry = { certificateId: joint, payerId: "aida", departmentId: "department-01", enteredById: office.id };
      const sum = { amountTiyn: 10, commissionTiyn: 0, paidOn: calendarDate("2026-03-10"), enteredAt: at };
      for (let made = 0; made < 130; made += 1) {
        await tx.insert(registrationFees).values({ id: `fee-${made}`, ...entry, ...sum });
      }
    });
    const [first, second] = [await ledger(), await ledger({ page: "2" })];
    expect([first.lines.length, second.lines.length, first.pages]).toEqual([100, 30, 2]);
    expect(new Set([...first.lines, ...second.lines].map(({ id }) => id)).size).toBe(130);
    expect(second.sums.all.total).toBe(1300);
    expect((await ledger({ page: "99" })).page).toBe(2);
    expect(await loadFees(app.db.read, null, {})).toHaveLength(130);
  });
});

test("verify finds a reimbursement before its payment", async () => {
  const { app, enter } = await aWorld();
  const feeId = await enter();
  await app.db.write(async (tx) => {
    await tx.update(registrationFees).set({ reimbursedOn: calendarDate("2026-01-01") });
  });
  expect(await verifyRows(app.db.read)).toContain(`fee-reimbursed-before-paid: ${feeId}`);
});
