import { eq, getTableColumns, sql } from "drizzle-orm";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { openPeriod } from "#app/certificate/aggregate/rating-rules.server.ts";
import { refreshCounts } from "#app/certificate/aggregate/refresh-counts.server.ts";
import { submitFile } from "#app/certificate/intake/submit-file.server.ts";
import { refreshPairs } from "#app/certificate/match/refresh-pairs.server.ts";
import { loadDashboard } from "#app/certificate/report/load-dashboard.server.ts";
import { loadReport } from "#app/certificate/report/load-report.server.ts";
import { closePeriod } from "#app/certificate/report/manage-periods.server.ts";
import { verifyCounts } from "#app/certificate/report/verify-counts.server.ts";
import { correctCertificate } from "#app/certificate/review/correct-certificate.server.ts";
import { correctionForm } from "#app/certificate/review/correction-form.ts";
import { decideDuplicate, listDuplicates, openDuplicate } from "#app/certificate/review/duplicate-pairs.server.ts";
import { openCertificate } from "#app/certificate/review/open-certificate.server.ts";
import type { AppContext } from "#app/context.server.ts";
import { runNextJob } from "#app/jobs/run-next-job.server.ts";
import type { CertificateReading } from "#app/model/reading.ts";
import type { Viewer } from "#app/model/viewer.ts";
import { certificates, duplicatePairs } from "#db/schema/index.ts";
import { anAccount, asViewer } from "#test/factories/account.ts";
import { addCertificate } from "#test/factories/approved-certificate.ts";
import { aCertificateReading, aFileReading, pdfBytes } from "#test/factories/file-reading.ts";
import { aRatedUniversity } from "#test/factories/rated-university.ts";
import { testContext } from "#test/support/test-context.ts";

async function send(app: AppContext, viewer: Viewer, mark: string, reading: CertificateReading): Promise<string> {
  const { submissionId } = await submitFile(app, viewer, { originalName: `${mark}.pdf`, content: pdfBytes(mark) });
  expect(await runNextJob(app, async () => aFileReading([reading]))).toBe("done");
  const rows = await app.db.read.select().from(certificates).where(eq(certificates.submissionId, submissionId));
  return rows[0]?.id ?? "";
}

async function twoSenders() {
  const app = await testContext();
  const teacher = async (displayName: string) => asViewer(await anAccount(app, { displayName }));
  const office = asViewer(await anAccount(app, { role: "office", displayName: "Ғылым бөлімі" }));
  const handIn = async () => {
    await app.db.write(async (tx) => await tx.update(certificates).set({ state: "submitted" }));
  };
  return { app, one: await teacher("Бірінші"), other: await teacher("Екінші"), office, handIn };
}

const pairs = async (app: AppContext) => {
  const rows = await app.db.read.select().from(duplicatePairs);
  return rows.map(({ kind, state }) => [kind, state]);
};

describe("a certificate that may be there already", () => {
  test("becomes a question when it is read: the same file, the same print, a work under another number", async () => {
    const { app, one, other } = await twoSenders();
    await send(app, one, "a", aCertificateReading());
    await send(app, other, "a", aCertificateReading());
    expect(await pairs(app)).toEqual([["exact", "open"]]);
    await send(app, other, "b", aCertificateReading({ registeredOn: "2024-10-02" }));
    expect(await pairs(app)).toHaveLength(1);
    await send(app, one, "c", aCertificateReading({ number: "50001" }));
    expect(await pairs(app)).toContainEqual(["near", "open"]);
  });

  test("is asked about again when a value is corrected, and no more when the reason is gone", async () => {
    const { app, one, other } = await twoSenders();
    await send(app, one, "a", aCertificateReading());
    const id = await send(app, other, "b", aCertificateReading({ number: "39363", titleKk: "Цитология" }));
    expect(await pairs(app)).toEqual([]);
    const correct = async (version: number, number: string, titleKk: string) => {
      const form = { version, number, registeredOn: "2023-10-02", titleKk, titleRu: "", titleEn: "" };
      await correctCertificate(
        app,
        other,
        id,
        correctionForm.parse({ createdOn: "2023-02-01", objectType: "scientific", ...form }),
      );
    };
    await correct(0, "39362", "Қашықтықтан оқыту");
    expect(await pairs(app)).toEqual([["same", "open"]]);
    await correct(1, "39362", "Цитология");
    expect(await pairs(app)).toEqual([]);
  });

  test("stays asked about when its sender has sent tens of thousands since", async () => {
    const { app, one } = await twoSenders();
    const id = await send(app, one, "a", aCertificateReading());
    await send(app, one, "b", aCertificateReading({ number: "39363" }));
    const { senderId, submissionId, readingId } = getTableColumns(certificates);
    await app.db.write(async (tx) => {
      tx.run(sql`
        with recursive later(n) as (select 1 union all select n + 1 from later where n < 40000)
        insert into certificates (id, submission_id, reading_id, sender_id, edition, object_type, created_at)
        select 'later-' || n, ${submissionId}, ${readingId}, ${senderId}, 'form2018', 'scientific', '2027-01-01'
        from ${certificates}, later where ${certificates.id} = ${id}`);
    });
    await app.db.write(async (tx) => {
      await refreshPairs(app, tx, id);
    });
    expect(await pairs(app)).toEqual([["near", "open"]]);
  });

  test("waits for the office once both are handed in, is shown side by side, and the answer can be taken back", async () => {
    const { app, one, other, office, handIn } = await twoSenders();
    const first = await send(app, one, "a", aCertificateReading());
    await send(app, other, "b", aCertificateReading());
    expect((await listDuplicates(app, office)).open).toEqual([]);
    await handIn();
    const [pair] = (await listDuplicates(app, office)).open;
    const pairId = pair?.id ?? "";
    expect(await openDuplicate(app, office, pairId)).toMatchObject({
      first: { id: first, senderName: "Бірінші" },
      second: { senderName: "Екінші" },
    });
    await expect(openDuplicate(app, one, pairId)).rejects.toMatchObject({ code: "forbidden" });
    await decideDuplicate(app, office, pairId, { intent: "one-certificate", note: "Фото мен PDF" });
    expect(await pairs(app)).toEqual([["same", "one-certificate"]]);
    expect(await openCertificate(app, other, first)).toMatchObject({ furtherSenders: ["Екінші"] });
    expect((await openCertificate(app, office, first)).history.at(-1)).toMatchObject({
      action: "decided-duplicate",
      reason: "Фото мен PDF",
    });
    await decideDuplicate(app, office, pairId, { intent: "open", note: "" });
    expect((await listDuplicates(app, office)).open).toHaveLength(1);
  });

  test("said to be two, it is not asked about again", async () => {
    const { app, one, other, office, handIn } = await twoSenders();
    await send(app, one, "a", aCertificateReading());
    const id = await send(app, other, "b", aCertificateReading({ number: "39363" }));
    await handIn();
    const [pair] = (await listDuplicates(app, office)).open;
    await decideDuplicate(app, office, pair?.id ?? "", { intent: "two-certificates", note: "" });
    const detail = await openCertificate(app, office, id);
    const form = { version: detail.version, number: "39363", registeredOn: "2023-10-02", createdOn: "2023-02-02" };
    const words = { titleKk: "Қашықтықтан оқыту", titleRu: "", titleEn: "", objectType: "scientific" };
    await correctCertificate(app, office, id, correctionForm.parse({ ...form, ...words }));
    expect(await pairs(app)).toEqual([["near", "two-certificates"]]);
  });
});

describe("of certificates that the office called one", () => {
  const aida = { name: "ӘБЕНОВА АИДА", staffId: "aida" };
  const bolat = { name: "Болатов Нұрлан", staffId: "bolat" };

  /** Three copies of one joint certificate beside the usual year. */
  async function aYearWithCopies() {
    const app = await testContext();
    const { office } = await aRatedUniversity(app);
    const viewer = asViewer(office);
    await openPeriod(app, "2026");
    const copies: string[] = [];
    for (let n = 0; n < 3; n += 1) {
      copies.push(await addCertificate(app, office.id, { on: "2026-05-05", number: "13000", authors: [aida, bolat] }));
    }
    const tie = async (firstId: string, secondId: string) => {
      const id = app.newId();
      const foundAt = app.clock.now().toISOString();
      await app.db.write(async (tx) => {
        await tx.insert(duplicatePairs).values({ id, firstId, secondId, kind: "same", foundAt });
      });
      await decideDuplicate(app, viewer, id, { intent: "one-certificate", note: "" });
      return id;
    };
    const figures = async () => {
      await refreshCounts(app, "2026");
      expect((await verifyCounts(app)).flatMap(({ differing }) => differing)).toEqual([]);
      const { report } = await loadDashboard(app, { period: "2026" });
      return report.figures.university;
    };
    return { app, viewer, copies, tie, figures };
  }

  test("one counts: at university and department, kept figures and full count alike; the others are listed with the reason", async () => {
    const { app, viewer, copies, tie, figures } = await aYearWithCopies();
    const [a = "", b = "", c = ""] = copies;
    const before = await figures();
    const pairId = await tie(a, b);
    expect(await figures()).toMatchObject({ certificates: before.certificates - 1 });
    await tie(b, c);
    expect(await figures()).toMatchObject({ certificates: before.certificates - 2 });
    const { report } = await loadReport(app, { period: "2026" });
    expect(report.excluded.filter(({ reason }) => reason === "copy").map(({ certificateId }) => certificateId)).toEqual(
      [b, c],
    );
    await decideDuplicate(app, viewer, pairId, { intent: "open", note: "" });
    expect(await figures()).toMatchObject({ certificates: before.certificates - 1 });
  });

  test("a closed period stays as it was", async () => {
    const { app, viewer, copies, tie } = await aYearWithCopies();
    const frozen = async () => {
      const { figures, excluded } = (await loadReport(app, { period: "2026" })).report;
      return { figures, excluded };
    };
    await closePeriod(app, viewer, "2026");
    const before = await frozen();
    await tie(copies[0] ?? "", copies[1] ?? "");
    expect(await frozen()).toEqual(before);
  });

  test("the next counts when the first is approved no more", async () => {
    const { app, copies, tie, figures } = await aYearWithCopies();
    const [a = "", b = ""] = copies;
    await tie(a, b);
    const before = await figures();
    await app.db.write(async (tx) => {
      await tx.update(certificates).set({ state: "returned" }).where(eq(certificates.id, a));
    });
    expect(await figures()).toEqual(before);
    const { report } = await loadReport(app, { period: "2026" });
    expect(report.excluded.filter(({ reason }) => reason === "copy")).toEqual([]);
  });

  test("the figures are the same in whatever order they were called so", async () => {
    const seen = new Set<string>();
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray([0, 1, 2], { minLength: 3 }), fc.boolean(), async (order, isTurned) => {
        const { copies, tie, figures } = await aYearWithCopies();
        const [a = "", b = "", c = ""] = order.map((index) => copies[index] ?? "");
        await (isTurned ? tie(b, a) : tie(a, b));
        await tie(b, c);
        seen.add(JSON.stringify(await figures()));
      }),
      { numRuns: 6 },
    );
    expect(seen.size).toBe(1);
  });
});
