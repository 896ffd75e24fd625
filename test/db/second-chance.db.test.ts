import { rm } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import { fillInByHand } from "#app/certificate/intake/fill-in-by-hand.server.ts";
import { listSentFiles } from "#app/certificate/intake/list-sent-files.server.ts";
import { originalPath } from "#app/certificate/intake/original-path.server.ts";
import { readAgain } from "#app/certificate/intake/read-again.server.ts";
import { submitFile } from "#app/certificate/intake/submit-file.server.ts";
import { openPagePreview } from "#app/certificate/page-preview.server.ts";
import { correctCertificate } from "#app/certificate/review/correct-certificate.server.ts";
import { correctionForm } from "#app/certificate/review/correction-form.ts";
import { runNextJob, type ReadFile } from "#app/jobs/run-next-job.server.ts";
import type { FileReading } from "#app/model/reading.ts";
import { certificateFindings, certificates, files, readingJobs } from "#db/schema/index.ts";
import { anAccount, asViewer } from "#test/factories/account.ts";
import { aCertificateReading, aFileReading, pdfBytes } from "#test/factories/file-reading.ts";
import { testContext } from "#test/support/test-context.ts";

const file = { originalName: "куәлік.pdf", content: pdfBytes() };
const breaksDown: ReadFile = async () => await Promise.reject(new Error("broken"));
const answers =
  (reading: FileReading): ReadFile =>
  async () =>
    reading;

async function aWorld() {
  const app = await testContext();
  const teacher = asViewer(await anAccount(app));
  const drafts = async () => await app.db.read.select().from(certificates);
  const failThrice = async () => {
    for (let n = 0; n < 3; n += 1) await runNextJob(app, breaksDown);
  };
  return { app, teacher, drafts, failThrice };
}

describe("an original that is gone from the disk", () => {
  test("is called missing at the first look, and sending it once more brings it back and reads it", async () => {
    const { app, teacher, drafts } = await aWorld();
    const { submissionId } = await submitFile(app, teacher, file);
    const [row] = await app.db.read.select().from(files);
    await rm(originalPath(app.config, row?.id ?? ""));
    expect(await runNextJob(app, answers(aFileReading()))).toBe("failed");
    expect(await runNextJob(app, answers(aFileReading()))).toBe("idle");
    const { files: before } = await listSentFiles(app, teacher);
    expect(before).toMatchObject([{ status: "failed", findings: [{ code: "missing-file" }], certificates: [] }]);

    expect(await submitFile(app, teacher, file)).toEqual({ submissionId, alreadySent: true });
    expect(await runNextJob(app, answers(aFileReading()))).toBe("done");
    expect(await drafts()).toHaveLength(1);
  });
});

describe("sending a file again", () => {
  test("reads again what the reader failed on, once, and nothing that was read", async () => {
    const { app, teacher, failThrice } = await aWorld();
    await submitFile(app, teacher, file);
    await failThrice();
    for (let n = 0; n < 2; n += 1) await submitFile(app, teacher, file);
    expect(await runNextJob(app, answers(aFileReading()))).toBe("done");
    await submitFile(app, teacher, file);
    const jobs = await app.db.read.select().from(readingJobs);
    expect(jobs.map(({ state }) => state).sort()).toEqual(["done", "failed"]);
  });
});

describe("a certificate that was filled in by hand because reading failed", () => {
  test("is filled from the file when it is read after all, and stays the only one", async () => {
    const { app, teacher, drafts, failThrice } = await aWorld();
    const { submissionId } = await submitFile(app, teacher, file);
    await failThrice();
    const id = await fillInByHand(app, teacher, submissionId);
    await readAgain(app, teacher, submissionId);
    const two = [aCertificateReading(), aCertificateReading({ number: "40001", titleKk: "Өлкетану", pages: [2] })];
    await runNextJob(app, answers(aFileReading(two)));
    expect(await drafts()).toMatchObject([
      { id, number: "39362", indexInReading: 0 },
      { number: "40001", indexInReading: 1 },
    ]);
  });

  test("keeps what was typed, and is not mixed up with another certificate of the file", async () => {
    const { app, teacher, drafts, failThrice } = await aWorld();
    const { submissionId } = await submitFile(app, teacher, file);
    await failThrice();
    const id = await fillInByHand(app, teacher, submissionId);
    const typed = correctionForm.parse({ version: 0, number: "40001", registeredOn: "2023-10-02" });
    await correctCertificate(app, teacher, id, typed);
    await readAgain(app, teacher, submissionId);
    const two = [aCertificateReading(), aCertificateReading({ number: "40001", titleKk: "Өлкетану", pages: [2] })];
    await runNextJob(app, answers(aFileReading(two)));
    expect(await drafts()).toMatchObject([
      { id, number: "40001", titleKk: "Өлкетану", indexInReading: 1 },
      { number: "39362", titleKk: "Қашықтықтан оқыту", indexInReading: 0 },
    ]);
  });

  test("shows no page of a file that stopped the reader, so that it cannot stop the web server", async () => {
    const { app, teacher, failThrice } = await aWorld();
    const { submissionId } = await submitFile(app, teacher, file);
    await failThrice();
    const certificateId = await fillInByHand(app, teacher, submissionId);
    const preview = openPagePreview(app, teacher, { certificateId, page: 1, width: 400 });
    await expect(preview).rejects.toMatchObject({ code: "not_found", detail: "page 1" });
  });
});

describe("the same file from two people", () => {
  async function twoCopies(first: FileReading, second = first) {
    const world = await aWorld();
    const colleague = asViewer(await anAccount(world.app));
    await submitFile(world.app, world.teacher, file);
    await runNextJob(world.app, answers(first));
    const [one] = await world.drafts();
    const { submissionId } = await submitFile(world.app, colleague, file);
    const readSecond = async () => await runNextJob(world.app, answers(second));
    const findings = async () => await world.app.db.read.select().from(certificateFindings);
    return { ...world, colleague, one, submissionId, readSecond, findings };
  }
  const withoutNumber = () => {
    const certificate = aCertificateReading();
    certificate.merged.number = { ...certificate.merged.number, value: null, certainty: "missing" };
    return aFileReading([certificate]);
  };

  test("is a duplicate also where no number could be read", async () => {
    const { one, readSecond, findings } = await twoCopies(withoutNumber());
    await readSecond();
    expect(await findings()).toMatchObject([{ code: "duplicate", params: { certificateId: one?.id } }]);
  });

  test("is none where the first was rejected", async () => {
    const { app, readSecond, findings } = await twoCopies(withoutNumber());
    await app.db.write(async (tx) => await tx.update(certificates).set({ state: "rejected" }));
    await readSecond();
    expect(await findings()).toEqual([]);
  });

  test("holds two certificates: each is a duplicate of its own copy, not of the other", async () => {
    const other = aCertificateReading({ number: "40001", titleKk: "Өлкетану", pages: [2] });
    const { one, drafts, readSecond, findings } = await twoCopies(aFileReading([aCertificateReading(), other]));
    await readSecond();
    const copies = (await findings()).map(({ params }) => params["certificateId"]);
    const [, secondOfFirst] = await drafts();
    expect(copies).toEqual([one?.id, secondOfFirst?.id]);
  });

  test("is a duplicate also where both typed it by hand from a scan", async () => {
    const scan = aFileReading([], { outcome: "needs-ocr" });
    const { app, teacher, colleague, submissionId, readSecond, findings } = await twoCopies(scan);
    await readSecond();
    const { files: own } = await listSentFiles(app, teacher);
    const first = await fillInByHand(app, teacher, own[0]?.id ?? "");
    const second = await fillInByHand(app, colleague, submissionId);
    await correctCertificate(app, colleague, second, correctionForm.parse({ version: 0, titleKk: "Алматы тарихы" }));
    expect(await findings()).toMatchObject([
      { certificateId: second, code: "duplicate", params: { certificateId: first } },
    ]);
  });
});
