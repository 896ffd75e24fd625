import { buffer } from "node:stream/consumers";
import { Writable } from "node:stream";
import { eq } from "drizzle-orm";
import ExcelJS from "exceljs";
import pino from "pino";
import { describe, expect, test } from "vitest";
import { exportReport, viewReport } from "#app/certificate/report/ready/export-report.server.ts";
import { announceClosing } from "#app/certificate/report/manage-periods.server.ts";
import { openPeriod } from "#app/certificate/aggregate/rating-rules.server.ts";
import { changeSavedReport, keepReport } from "#app/certificate/report/saved/keep-reports.server.ts";
import type { SavedReportForm } from "#app/certificate/report/saved/saved-report-form.ts";
import { addSchedule, endSchedule, openSavedReport } from "#app/certificate/report/saved/schedules.server.ts";
import { openMailLine, type MailLine } from "#app/mail/mail-line.server.ts";
import { sendDueReports } from "#app/mail/send-due-reports.server.ts";
import { calendarDate } from "#app/model/calendar-date.ts";
import type { ReportSearch } from "#app/model/report.ts";
import { openDb } from "#db/client.server.ts";
import { events, reportSendings, savedReports, users } from "#db/schema/index.ts";
import { asViewer } from "#test/factories/account.ts";
import { aRatedUniversity } from "#test/factories/rated-university.ts";
import { mailCatcher, partsOf } from "#test/support/mail-catcher.ts";
import { refusalOf } from "#test/support/refusal-of.ts";
import { testContext } from "#test/support/test-context.ts";

type Schedule = Omit<Extract<SavedReportForm, { intent: "schedule" }>, "intent" | "recipientId">;

/** A Monday, 09:00 in Kazakhstan: the usual hour of letters. */
const monday = "2026-11-23T04:00:00.000Z";
const weekly: Schedule = { rhythm: "weekly", day: 1 };

/** The office keeps reports and has them sent to the administration, which reads Russian. It is Monday morning. */
async function aWorld(url: string | null) {
  const world = await testContext(monday);
  const university = await aRatedUniversity(world);
  const office = asViewer(university.office);
  await world.db.write(async (tx) => {
    const change = { language: "ru" as const, email: "rector@example.kz" };
    await tx.update(users).set(change).where(eq(users.id, university.administration.id));
  });
  const reader = { ...asViewer(university.administration), language: "ru" as const };
  let logged = "";
  const sink = new Writable({
    write(chunk: Buffer, _encoding, done) {
      logged += chunk.toString();
      done();
    },
  });
  const app = {
    ...world,
    config: { ...world.config, publicUrl: "https://tizilim.example.kz/" },
    log: pino({ level: "debug" }, sink),
    openMail: url === null ? null : () => openMailLine({ smtpUrl: url, from: "Tizilim <science@example.kz>" }),
  };
  /** Keeps a register, shares it, has it sent. @returns its id */
  const keep = async (name: string, search: ReportSearch, schedule: Schedule = weekly) => {
    const kept = await keepReport(app, office, { name, kind: "register", language: "kk", as: "new" }, search);
    if (!kept.ok) throw new Error(kept.error);
    const id = new URL(kept.value, "http://x").searchParams.get("saved") ?? "";
    const change = { intent: "change", version: 0, name, sharedWith: ["administration" as const] } as const;
    await changeSavedReport(app, office, id, { ...change, sharedWith: [...change.sharedWith] });
    await addSchedule(app, office, id, { intent: "schedule", recipientId: reader.id, ...schedule });
    return id;
  };
  const kept = async () =>
    (await app.db.read.select().from(reportSendings)).map(({ dueOn, outcome, failure }) => [dueOn, outcome, failure]);
  const lastEvent = async () => (await app.db.read.select().from(events)).at(-1);
  return { app, office, reader, keep, kept, lastEvent, log: () => logged };
}

async function cellsOf(bytes: Buffer): Promise<string[]> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(new Uint8Array(bytes).buffer);
  return workbook.worksheets.flatMap((sheet) => {
    const cells: string[] = [];
    sheet.eachRow((row) =>
      row.eachCell((cell) => cells.push(`${sheet.name} ${cell.address} ${JSON.stringify(cell.value)}`)),
    );
    return cells;
  });
}

describe("a kept report by email", () => {
  test("goes in the recipient's language with exactly the workbook they would download, and once", async () => {
    const catcher = await mailCatcher();
    const { app, reader, keep, kept, lastEvent, log } = await aWorld(catcher.url);
    const id = await keep("Биология {{rows}}", { period: "2026", faculty: "faculty-1" });
    expect(await sendDueReports(app)).toBe("sent");
    const [letter] = catcher.letters;
    if (letter === undefined) throw new Error("no letter came");
    expect(letter.to).toEqual(["rector@example.kz"]);
    const { text, files } = partsOf(letter);
    expect(text).toContain("К письму приложен отчёт «Биология {{rows}}» со строками на 23.11.2026, 09:00.");
    expect(text).toContain("Отчёт: Реестр\nПериод: 2026\nСтрок на листах:\n");
    const address = `reports/ready/register?period=2026&faculty=faculty-1&language=kk&saved=${id}`;
    expect(text).toContain(`https://tizilim.example.kz/${address}`);
    expect(text).toContain(`https://tizilim.example.kz/reports/saved/${id}`);

    const order = { kind: "register" as const, search: { period: "2026", faculty: "faculty-1" }, viewer: reader };
    const download = await exportReport(app, { ...order, language: "kk" });
    expect(files.map(({ name }) => name)).toEqual([download.fileName]);
    const attached = files[0]?.bytes ?? Buffer.alloc(0);
    expect(await cellsOf(attached)).toEqual(await cellsOf(await buffer(download.body)));
    const { sheets } = await viewReport(app, { ...order, language: "kk" }, 100);
    expect(text).toContain(sheets.map(({ name, count }) => `– ${name}: ${count}`).join("\n"));
    expect(sheets[0]?.count).toBe(3);
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(new Uint8Array(attached).buffer);
    const texts = sheets.flatMap(({ name, rows }) =>
      rows.flatMap(({ at, cells }) => {
        const row = workbook.getWorksheet(name)?.getRow(at);
        return cells.map(({ text: shown }, index) => ({ shown, value: row?.getCell(index + 1).value }));
      }),
    );
    const inBoth = texts.filter(({ value }) => typeof value === "string");
    expect(inBoth.length).toBeGreaterThan(20);
    expect(inBoth.filter(({ shown, value }) => shown !== value)).toEqual([]);

    expect(await kept()).toEqual([["2026-11-23", "sent", null]]);
    expect(await sendDueReports(app)).toBe("idle");
    app.setNow("2026-11-29T18:59:00.000Z");
    expect(await sendDueReports(app)).toBe("idle");
    expect(catcher.letters).toHaveLength(1);
    expect(log()).not.toMatch(/rector@|Биология/u);
    app.setNow("2026-11-30T04:00:00.000Z");
    expect(await sendDueReports(app)).toBe("sent");
    expect(await kept()).toHaveLength(2);
    expect(await lastEvent()).toMatchObject({
      action: "sent-report",
      userId: null,
      subjectId: id,
      after: { recipientId: reader.id, kind: "register", filter: { period: "2026" }, failure: null },
    });
  });

  test("before a period closes it is about that period, though another is current", async () => {
    const catcher = await mailCatcher();
    const { app, office, keep } = await aWorld(catcher.url);
    await openPeriod(app, "2025");
    const closesOn = calendarDate("2026-12-07");
    await announceClosing(app, office, { periodId: "2025", closesOn });
    const id = await keep("Жыл соңы", {}, { rhythm: "before-closing", day: 7 });
    const view = await openSavedReport(app, office, id);
    expect(view.mail?.schedules).toMatchObject([{ next: { is: "on", day: "2026-11-30" } }]);
    expect(await sendDueReports(app)).toBe("idle");
    app.setNow("2026-11-30T04:00:00.000Z");
    expect(await sendDueReports(app)).toBe("sent");
    const { text, files } = partsOf(catcher.letters[0] ?? { to: [], raw: "" });
    expect(text).toContain("Период: 2025");
    expect(text).toContain("Период закрывается 07.12.2026.");
    expect(text).toContain("/reports/ready/register?period=2025&language=kk");
    expect(files[0]?.name).toMatch(/ 2025\.xlsx$/u);
    const cells = (await cellsOf(files[0]?.bytes ?? Buffer.alloc(0))).join("\n");
    expect(cells).toContain('"10999"');
    expect(cells).not.toContain('"11001"');
  });

  test("of two periods that close on two days each has its letter; of two on one day it names the other", async () => {
    const catcher = await mailCatcher();
    const { app, office, keep, kept } = await aWorld(catcher.url);
    for (const period of ["2025", "2026"]) await openPeriod(app, period);
    await announceClosing(app, office, { periodId: "2025", closesOn: calendarDate("2026-12-07") });
    await announceClosing(app, office, { periodId: "2026", closesOn: calendarDate("2026-12-08") });
    const id = await keep("Жыл соңы", {}, { rhythm: "before-closing", day: 7 });
    // The worker was down on both days.
    app.setNow("2026-12-02T04:00:00.000Z");
    for (const round of ["sent", "sent", "idle"]) expect(await sendDueReports(app)).toBe(round);
    const [first, second] = catcher.letters.map(partsOf);
    expect(first?.text).toContain("Период: 2025\nПериод закрывается 07.12.2026.\nСтрок");
    expect(second?.text).toContain("Период: 2026\nПериод закрывается 08.12.2026.\nСтрок");
    const next = { is: "no-more", until: "2026-12-08" };
    expect((await openSavedReport(app, office, id)).mail?.schedules).toMatchObject([{ next }]);
    await announceClosing(app, office, { periodId: "2025", closesOn: calendarDate("2026-12-20") });
    await announceClosing(app, office, { periodId: "2026", closesOn: calendarDate("2026-12-20") });
    app.setNow("2026-12-13T04:00:00.000Z");
    for (const round of ["sent", "idle"]) expect(await sendDueReports(app)).toBe(round);
    const both = partsOf(catcher.letters[2] ?? { to: [], raw: "" });
    expect(both.text).toContain("Период: 2026\nПериод закрывается 20.12.2026.\nВ тот же день закрывается 2025");
    expect(await kept()).toHaveLength(3);
  });

  test("waits for the hour the office set, and without a mail server there is nothing to set up", async () => {
    const catcher = await mailCatcher();
    const { app, keep } = await aWorld(catcher.url);
    await keep("Биология", { period: "2026" });
    app.setNow("2026-11-23T03:59:59.000Z");
    expect(await sendDueReports(app)).toBe("idle");
    expect(catcher.letters).toEqual([]);
    const without = await aWorld(null);
    expect(await refusalOf(without.keep("Биология", {}))).toBe("forbidden");
    expect(await sendDueReports(without.app)).toBe("idle");
  });

  test("too large to go along, it is named with its address", async () => {
    const catcher = await mailCatcher();
    const { app, keep, kept } = await aWorld(catcher.url);
    await keep("Биология", { period: "2026" });
    expect(await sendDueReports(app, { mostBytes: 1000 })).toBe("sent");
    const { text, files } = partsOf(catcher.letters[0] ?? { to: [], raw: "" });
    expect(files).toEqual([]);
    expect(text).toContain("его файл больше 15 МБ и к письму не приложен");
    expect(text).toContain("https://tizilim.example.kz/reports/ready/register?period=2026");
    expect(await kept()).toEqual([["2026-11-23", "sent", "too-large"]]);
  });
});

describe("a kept report by email, when things go wrong", () => {
  test("rights that are gone refuse it, and its page says so", async () => {
    const catcher = await mailCatcher();
    const { app, office, reader, keep, kept, lastEvent } = await aWorld(catcher.url);
    const id = await keep("Биология", { period: "2026" });
    await app.db.write(async (tx) => await tx.update(users).set({ active: false }).where(eq(users.id, reader.id)));
    expect(await sendDueReports(app)).toBe("idle");
    expect(await lastEvent()).toMatchObject({ action: "unsent-report", after: { failure: "not-allowed" } });
    app.setNow("2026-11-30T04:00:00.000Z");
    await app.db.write(async (tx) => {
      await tx.update(users).set({ active: true }).where(eq(users.id, reader.id));
      await tx.update(savedReports).set({ sharedWith: ["office"] });
    });
    expect(await sendDueReports(app)).toBe("idle");
    expect(await sendDueReports(app)).toBe("idle");
    expect(await kept()).toEqual([
      ["2026-11-23", "refused", "not-allowed"],
      ["2026-11-30", "refused", "not-allowed"],
    ]);
    const { mail } = await openSavedReport(app, office, id);
    expect(mail?.sendings).toMatchObject([{ outcome: "refused", failure: "not-allowed" }, { dueOn: "2026-11-23" }]);
    expect(catcher.letters).toEqual([]);
  });

  test("a mail server that is down, before or while it is made, costs nobody the letter", async () => {
    const gone = await aWorld("smtp://127.0.0.1:9");
    await gone.keep("Биология", { period: "2026" });
    expect(await sendDueReports(gone.app)).toBe("cut");
    expect(await gone.kept()).toEqual([]);
    const catcher = await mailCatcher();
    const openMail = () => openMailLine({ smtpUrl: catcher.url, from: "Tizilim <science@example.kz>" });
    const answers = [null, "unreachable"] as const;
    let asked = 0;
    const leaving: MailLine = { ...openMail(), reach: async () => answers[asked++] ?? null };
    const write: typeof gone.app.exports.write = async (order) => {
      gone.app.setNow("2026-11-23T04:00:31.000Z");
      return await gone.app.exports.write(order);
    };
    const exports = { ...gone.app.exports, write };
    expect(await sendDueReports({ ...gone.app, exports, openMail: () => leaving })).toBe("cut");
    expect(await gone.kept()).toEqual([]);
    expect(asked).toBe(2);
    gone.app.setNow("2026-11-24T04:00:00.000Z");
    expect(await sendDueReports({ ...gone.app, openMail })).toBe("sent");
    expect(await gone.kept()).toEqual([["2026-11-23", "sent", null]]);
  });

  test.each([
    ["role", { role: "office" as const }],
    ["address", { email: "other@example.kz" }],
    ["language", { language: "kk" as const }],
  ])("what was made for another %s goes to nobody; the next look makes it anew", async (_what, change) => {
    const catcher = await mailCatcher();
    const { app, office, reader, keep, kept } = await aWorld(catcher.url);
    const id = await keep("Биология", { period: "2026" });
    const sharedWith = ["office" as const, "administration" as const];
    await changeSavedReport(app, office, id, { intent: "change", version: 1, name: "Биология", sharedWith });
    const write: typeof app.exports.write = async (order) => {
      const written = await app.exports.write(order);
      await app.db.write(async (tx) => await tx.update(users).set(change).where(eq(users.id, reader.id)));
      return written;
    };
    expect(await sendDueReports({ ...app, exports: { ...app.exports, write } })).toBe("idle");
    expect(catcher.letters).toEqual([]);
    expect(await kept()).toEqual([]);
    expect(await sendDueReports(app)).toBe("sent");
    expect(catcher.letters.map(({ to }) => to)).toEqual([["email" in change ? change.email : "rector@example.kz"]]);
    expect(await kept()).toEqual([["2026-11-23", "sent", null]]);
  });

  test("two workers at once send one", async () => {
    const catcher = await mailCatcher();
    const { app, keep, kept } = await aWorld(catcher.url);
    await keep("Биология", { period: "2026" });
    const db = openDb(app.config.databasePath);
    const both = await Promise.all([sendDueReports(app), sendDueReports({ ...app, db, newId: () => "other-worker" })]);
    db.close();
    expect(both.toSorted()).toEqual(["idle", "sent"]);
    expect(catcher.letters).toHaveLength(1);
    expect(await kept()).toHaveLength(1);
  });

  test("one that cannot be made says why, and the next one goes", async () => {
    const catcher = await mailCatcher();
    const { app, keep, kept } = await aWorld(catcher.url);
    const broken = await keep("Химия", { period: "2026" });
    await keep("Биология", { period: "2026" });
    await app.db.write(async (tx) => {
      await tx
        .update(savedReports)
        .set({ search: { department: "department-99" } })
        .where(eq(savedReports.id, broken));
    });
    expect(await sendDueReports(app)).toBe("sent");
    const [first, second] = catcher.letters.map(partsOf);
    expect(first?.text).toContain("Отчёт «Химия» составить не удалось");
    expect(first?.text).toContain("больше нет в справочнике");
    expect(first?.files).toEqual([]);
    expect(second?.files).toHaveLength(1);
    expect(await kept()).toEqual([
      ["2026-11-23", "failed", "not-made"],
      ["2026-11-23", "sent", null],
    ]);
  });

  test("one that breaks off, nobody knows why, is made at a later look, until the day's last hour", async () => {
    const catcher = await mailCatcher();
    const { app, keep, kept, log } = await aWorld(catcher.url);
    await keep("Химия", { period: "2026" });
    await keep("Биология", { period: "2025" });
    let asked = 0;
    const openMail = (): MailLine => {
      const line = app.openMail?.();
      if (line === undefined) throw new Error("there is a mail server");
      return { ...line, reach: async () => ((asked += 1), await line.reach()) };
    };
    const write: typeof app.exports.write = async (order) => {
      if (order.search["period"] === "2026") throw new Error("killed for memory");
      return await app.exports.write(order);
    };
    const short = { ...app, openMail, exports: { ...app.exports, write } };
    expect(await sendDueReports(short)).toBe("cut");
    expect(asked).toBe(1);
    expect(log()).toContain("killed for memory");
    // The other one has gone meanwhile.
    expect(catcher.letters).toHaveLength(1);
    expect(await kept()).toEqual([["2026-11-23", "sent", null]]);
    expect(await sendDueReports(app)).toBe("sent");
    expect(await kept()).toHaveLength(2);
    expect(catcher.letters.map((one) => partsOf(one).files.length)).toEqual([1, 1]);

    app.setNow("2026-11-30T17:59:00.000Z");
    expect(await sendDueReports(short)).toBe("cut");
    app.setNow("2026-11-30T18:00:00.000Z");
    expect(await sendDueReports(short)).toBe("sent");
    expect(partsOf(catcher.letters.at(-1) ?? { to: [], raw: "" }).text).toContain("составить не удалось");
    expect((await kept()).at(-1)).toEqual(["2026-11-30", "failed", "not-made"]);
    expect(await sendDueReports(app)).toBe("idle");
  });

  test("a worker that ended with the letter on its way does not send it again; a stopped one has not begun", async () => {
    const catcher = await mailCatcher();
    const { app, office, keep, kept } = await aWorld(catcher.url);
    const id = await keep("Биология", { period: "2026" });
    const stop = new AbortController();
    const stopping: MailLine = {
      reach: async () => {
        queueMicrotask(() => stop.abort());
        return null;
      },
      send: () => Promise.reject(new Error("nothing is sent")),
      close() {},
    };
    expect(await sendDueReports({ ...app, openMail: () => stopping }, { stop: stop.signal })).toBe("idle");
    expect(await kept()).toEqual([]);
    const broken: MailLine = { reach: async () => null, send: () => Promise.reject(new Error("ended")), close() {} };
    expect(await sendDueReports({ ...app, openMail: () => broken })).toBe("idle");
    expect(await kept()).toEqual([["2026-11-23", "sending", null]]);
    expect(await sendDueReports(app)).toBe("idle");
    const [schedule] = (await openSavedReport(app, office, id)).mail?.schedules ?? [];
    await endSchedule(app, office, id, schedule?.id ?? "");
    app.setNow("2026-11-30T04:00:00.000Z");
    expect(await sendDueReports(app)).toBe("idle");
    expect(catcher.letters).toEqual([]);
  });
});

describe("who has a kept report sent to whom", () => {
  test("its keeper to whoever may open it, everybody else to themselves; the same once", async () => {
    const catcher = await mailCatcher();
    const { app, office, reader, keep } = await aWorld(catcher.url);
    const id = await keep("Биология", { period: "2026" });
    const schedule = { intent: "schedule", ...weekly } as const;
    await addSchedule(app, office, id, { ...schedule, recipientId: reader.id });
    expect((await openSavedReport(app, office, id)).mail?.schedules).toHaveLength(1);
    expect(await refusalOf(addSchedule(app, reader, id, { ...schedule, recipientId: office.id }))).toBe("forbidden");
    await addSchedule(app, reader, id, { ...schedule, day: 3, recipientId: reader.id });
    await addSchedule(app, office, id, { ...schedule, recipientId: office.id });
    const { mail } = await openSavedReport(app, reader, id);
    expect(mail?.schedules.map(({ day, mayStop }) => [day, mayStop])).toEqual([
      [1, true],
      [3, true],
      [1, false],
    ]);
    expect(mail?.recipients.map(({ id: one }) => one)).toEqual([reader.id]);
    expect(await refusalOf(endSchedule(app, reader, id, mail?.schedules[2]?.id ?? ""))).toBe("forbidden");
  });
});
