import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { submitFile } from "#app/certificate/intake/submit-file.server.ts";
import { listSentFiles } from "#app/certificate/intake/list-sent-files.server.ts";
import { readAgain } from "#app/certificate/intake/read-again.server.ts";
import { fileFinding } from "#app/certificate/read/file-finding.ts";
import { requeueStaleJobs } from "#app/jobs/requeue-stale-jobs.server.ts";
import { runNextJob, type ReadFile } from "#app/jobs/run-next-job.server.ts";
import type { FileReading } from "#app/model/reading.ts";
import type { Viewer } from "#app/model/viewer.ts";
import { claimNextJob } from "#db/queries/jobs.server.ts";
import {
  certificateAuthors,
  certificateFindings,
  certificates,
  events,
  readingJobs,
  readings,
} from "#db/schema/index.ts";
import { anAccount, asViewer } from "#test/factories/account.ts";
import { aCertificateReading, aFileReading, pdfBytes } from "#test/factories/file-reading.ts";
import { addStaff, addStructure } from "#test/factories/people.ts";
import { testContext } from "#test/support/test-context.ts";

const run = promisify(execFile);

async function aWorld() {
  const app = await testContext();
  const teacher = asViewer(await anAccount(app));
  const send = async (mark: string, viewer: Viewer = teacher) =>
    (await submitFile(app, viewer, { originalName: `${mark}.pdf`, content: pdfBytes(mark) })).submissionId;
  const drafts = async () => await app.db.read.select().from(certificates);
  const job = async (submissionId: string) => {
    const rows = await app.db.read.select().from(readingJobs).where(eq(readingJobs.submissionId, submissionId));
    return rows.at(-1);
  };
  return { app, teacher, send, drafts, job };
}

/** An engine that answers so for every file. */
const answers =
  (reading: FileReading): ReadFile =>
  async () =>
    reading;

const outOfTime = aFileReading([], {
  outcome: "unreadable",
  kind: "other",
  mediaType: null,
  findings: [fileFinding("reading-timed-out")],
});

describe("the queue", () => {
  test("workers in processes of their own never get the same job", async () => {
    const { app, send } = await aWorld();
    for (let n = 0; n < 40; n += 1) await send(`file ${n}`);
    const script = fileURLToPath(new URL("../support/claim-all-jobs.ts", import.meta.url));
    const claimAll = async () =>
      (await run(process.execPath, ["--import", "tsx", script, app.config.databasePath])).stdout.trim().split("\n");
    const [one, other] = await Promise.all([claimAll(), claimAll()]);
    const claimed = [...one, ...other].filter((id) => id !== "");
    expect(claimed).toHaveLength(40);
    expect(new Set(claimed).size).toBe(40);
  });

  test("nothing waiting is idle", async () => {
    const { app } = await aWorld();
    expect(await runNextJob(app, answers(aFileReading()))).toBe("idle");
  });

  test("the reader gets the original and the name the sender gave it", async () => {
    const { app, send } = await aWorld();
    await send("first");
    const seen: string[] = [];
    await runNextJob(app, async (path, { fileName }) => {
      seen.push(path.replace(app.config.filesDir, "").replace(/[0-9a-f]{64}$/u, "<hash>"), fileName);
      return aFileReading();
    });
    expect(seen[0]).toMatch(/^\/[0-9a-f]{2}\/<hash>$/u);
    expect(seen[1]).toBe("first.pdf");
  });

  test("a file that always hangs lets the next one pass, and has its finding after three attempts", async () => {
    const { app, teacher, send, job, drafts } = await aWorld();
    const hanging = await send("hangs");
    app.setNow("2026-11-23T06:00:01.000Z");
    const fine = await send("fine");
    app.setNow("2026-11-23T06:00:02.000Z");
    const order: string[] = [];
    const read: ReadFile = async (_path, { fileName }) => {
      order.push(fileName);
      return fileName === "hangs.pdf" ? outOfTime : aFileReading();
    };
    const results: string[] = [];
    for (let n = 0; n < 5; n += 1) results.push(await runNextJob(app, read));
    expect(order).toEqual(["hangs.pdf", "fine.pdf", "hangs.pdf", "hangs.pdf"]);
    expect(results).toEqual(["failed", "done", "failed", "failed", "idle"]);
    expect(await job(hanging)).toMatchObject({ state: "failed", attempts: 3, error: "reading-timed-out" });
    expect(await job(fine)).toMatchObject({ state: "done", attempts: 1, error: null });
    expect(await drafts()).toHaveLength(1);
    const { files } = await listSentFiles(app, teacher);
    expect(files.find(({ id }) => id === hanging)).toMatchObject({
      status: "failed",
      findings: [{ code: "reading-timed-out" }],
      certificates: [],
    });
  });

  test("a reader that breaks down three times leaves the file as unreadable", async () => {
    const { app, send, job } = await aWorld();
    const id = await send("poison");
    const read: ReadFile = async () => await Promise.reject(new Error("out of memory"));
    for (let n = 0; n < 3; n += 1) expect(await runNextJob(app, read)).toBe("failed");
    expect(await runNextJob(app, read)).toBe("idle");
    expect(await job(id)).toMatchObject({ state: "failed", error: "unreadable-file" });
  });

  test("a damaged file is no failure of the reader: it is answered at once", async () => {
    const { app, teacher, send } = await aWorld();
    await send("encrypted");
    const encrypted = { outcome: "unreadable", findings: [fileFinding("encrypted-file")] } as const;
    expect(await runNextJob(app, answers(aFileReading([], { ...encrypted, findings: [...encrypted.findings] })))).toBe(
      "done",
    );
    const { files } = await listSentFiles(app, teacher);
    expect(files).toMatchObject([{ status: "unreadable", findings: [{ code: "encrypted-file" }] }]);
  });

  test("a worker that is stopped gives the file back, and the attempt does not count", async () => {
    const { app, send, job } = await aWorld();
    const id = await send("long");
    const stop = new AbortController();
    const read: ReadFile = async (_path, { signal }) => {
      stop.abort();
      signal?.throwIfAborted();
      return aFileReading();
    };
    expect(await runNextJob(app, read, { signal: stop.signal })).toBe("failed");
    expect(await job(id)).toMatchObject({ state: "queued", attempts: 0 });
  });
});

describe("a worker that died", () => {
  test("its job waits again as soon as it has been silent for long, and not before", async () => {
    const { app, send, job } = await aWorld();
    const id = await send("file");
    await app.db.write(async (tx) => await claimNextJob(tx, app.clock.now()));
    app.setNow("2026-11-23T06:00:20.000Z");
    expect(await requeueStaleJobs(app)).toBe(0);
    app.setNow("2026-11-23T06:01:00.000Z");
    expect(await requeueStaleJobs(app)).toBe(1);
    expect(await job(id)).toMatchObject({ state: "queued", attempts: 1 });
    expect(await runNextJob(app, answers(aFileReading()))).toBe("done");
  });

  test("a file that kills its worker every time is given up", async () => {
    const { app, send, job } = await aWorld();
    const id = await send("killer");
    for (const minute of ["01", "02", "03"]) {
      await app.db.write(async (tx) => await claimNextJob(tx, app.clock.now()));
      app.setNow(`2026-11-23T06:${minute}:00.000Z`);
      await requeueStaleJobs(app);
    }
    expect(await job(id)).toMatchObject({ state: "failed", attempts: 3 });
  });

  test("that was only slow keeps nothing once another took its job", async () => {
    const { app, send, drafts } = await aWorld();
    await send("file");
    const slow: ReadFile = async () => {
      app.setNow("2026-11-23T06:05:00.000Z");
      await requeueStaleJobs(app);
      expect(await runNextJob(app, answers(aFileReading()))).toBe("done");
      return aFileReading();
    };
    expect(await runNextJob(app, slow)).toBe("failed");
    expect(await drafts()).toHaveLength(1);
    expect(await app.db.read.select().from(readings)).toHaveLength(1);
  });
});

describe("keeping a reading", () => {
  test("each certificate becomes a draft of the sender, with its values, and the worker's event", async () => {
    const { app, teacher, send, drafts } = await aWorld();
    const submissionId = await send("two");
    const two = [aCertificateReading(), aCertificateReading({ number: "0040001", titleKk: "Өлкетану", pages: [2] })];
    await runNextJob(app, answers(aFileReading(two)));
    expect(await drafts()).toMatchObject([
      { submissionId, senderId: teacher.id, state: "draft", number: "39362", registeredOn: "2023-10-02" },
      { number: "0040001", titleKk: "Өлкетану", indexInReading: 1, objectType: "scientific", createdOn: "2023-02-01" },
    ]);
    const actions = (await app.db.read.select().from(events)).map(({ action, userId }) => [action, userId]);
    expect(actions).toEqual([
      ["submitted-file", teacher.id],
      ["read-file", null],
      ["read", null],
      ["read", null],
    ]);
  });

  test("an author is tied to the directory only where exactly one person fits", async () => {
    const { app, send } = await aWorld();
    const staffId = await app.db.write(async (tx) => {
      await addStructure(tx);
      for (const id of ["twin-1", "twin-2"]) await addStaff(tx, { id, surname: "Ахметов", givenName: "Дәулет" });
      return await addStaff(tx, { surname: "Өтегенова", givenName: "Әсел", patronymic: "Маратқызы" });
    });
    await send("file");
    const authors = ["Өтегенова Әсел Маратқызы", "Ахметов Дәулет", "Сырттан Келген"];
    await runNextJob(app, answers(aFileReading([aCertificateReading({ authors })])));
    expect(await app.db.read.select().from(certificateAuthors)).toMatchObject([
      { position: 0, link: "machine", staffId },
      { position: 1, link: "open", staffId: null },
      { position: 2, link: "open", staffId: null },
    ]);
  });

  test.each([
    ["needs-ocr", "needs-ocr", "needs-ocr"],
    ["not-a-certificate", "application-form", "not-a-certificate"],
  ] as const)("a file that is %s makes no certificate and says why", async (outcome, code, status) => {
    const { app, teacher, send, drafts } = await aWorld();
    await send("file");
    await runNextJob(app, answers(aFileReading([], { outcome, kind: "application", findings: [fileFinding(code)] })));
    expect(await drafts()).toEqual([]);
    expect((await listSentFiles(app, teacher)).files).toMatchObject([{ status, findings: [{ code }] }]);
  });

  test("a colleague's copy of the same certificate is kept with a warning that tells nothing of the other's", async () => {
    const { app, send, drafts } = await aWorld();
    await send("mine");
    await runNextJob(app, answers(aFileReading()));
    const colleague = asViewer(await anAccount(app));
    await send("theirs", colleague);
    await runNextJob(app, answers(aFileReading()));
    const [first] = await drafts();
    expect(await app.db.read.select().from(certificateFindings)).toMatchObject([
      { code: "duplicate", severity: "warning", params: { certificateId: first?.id } },
    ]);
  });

  test("another work under the same number and day is no duplicate", async () => {
    const { app, send } = await aWorld();
    await send("one");
    await runNextJob(app, answers(aFileReading()));
    await send("other");
    await runNextJob(app, answers(aFileReading([aCertificateReading({ titleKk: "Музыка тарихынан дәрістер" })])));
    expect(await app.db.read.select().from(certificateFindings)).toEqual([]);
  });

  test("reading again adds only what was not found before, and reads anew what was", async () => {
    const { app, teacher, send, drafts } = await aWorld();
    const submissionId = await send("file");
    await runNextJob(app, answers(aFileReading()));
    const [draft] = await drafts();
    const id = draft?.id ?? "";
    await readAgain(app, teacher, submissionId);
    const again = [aCertificateReading({ number: "39363" }), aCertificateReading({ number: "50000", pages: [3] })];
    expect(await runNextJob(app, answers(aFileReading(again)))).toBe("done");
    expect(await drafts()).toMatchObject([
      { id, number: "39363", version: 1 },
      { number: "50000", indexInReading: 1 },
    ]);
    expect(await app.db.read.select().from(readings)).toHaveLength(2);
  });

  test("two certificates on one page are two, also when read again", async () => {
    const { app, teacher, send, drafts } = await aWorld();
    const submissionId = await send("file");
    await runNextJob(app, answers(aFileReading()));
    await readAgain(app, teacher, submissionId);
    await runNextJob(app, answers(aFileReading([aCertificateReading(), aCertificateReading({ number: "39363" })])));
    expect((await drafts()).map(({ number }) => number)).toEqual(["39362", "39363"]);
  });
});
