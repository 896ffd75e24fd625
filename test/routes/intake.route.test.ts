import { readdirSync } from "node:fs";
import sharp from "sharp";
import { describe, expect, test } from "vitest";
import { readAgain } from "#app/certificate/intake/read-again.server.ts";
import { submitFile } from "#app/certificate/intake/submit-file.server.ts";
import { fileFinding } from "#app/certificate/read/file-finding.ts";
import { runNextJob } from "#app/jobs/run-next-job.server.ts";
import { texts as en } from "#app/i18n/en/index.ts";
import type { FileReading } from "#app/model/reading.ts";
import { certificates, readingJobs, submissions } from "#db/schema/index.ts";
import { anAccount, asViewer } from "#test/factories/account.ts";
import { aCertificateReading, aFileReading, pdfBytes } from "#test/factories/file-reading.ts";
import { appHandler, sessionCookie } from "#test/support/remix-app.ts";
import { testContext } from "#test/support/test-context.ts";

async function aWorld({ maxFileBytes = 1_000_000, maxFilesPerUpload = 3 } = {}) {
  const world = await testContext();
  const app = { ...world, config: { ...world.config, maxFileBytes, maxFilesPerUpload } };
  const visit = await appHandler(app);
  const teacher = await anAccount(app, { language: "en" });
  const cookie = await sessionCookie(app, teacher.id);
  const post = async (upload: FormData) => {
    const response = await visit("/certificates?index", { cookie, upload });
    return { status: response.status, html: textOf(await response.text()) };
  };
  const list = async () => textOf(await (await visit("/certificates", { cookie })).text());
  const sent = async () => (await app.db.read.select().from(submissions)).map(({ originalName }) => originalName);
  return { app, visit, teacher, cookie, post, list, sent };
}

/** What stands on the page: no tags, comments or data for the scripts. */
function textOf(html: string): string {
  return html
    .replaceAll(/<script[^]*?<\/script>/gu, "")
    .replaceAll("<!-- -->", "")
    .replaceAll(/<[^>]+>/gu, " ")
    .replaceAll("&quot;", '"')
    .replaceAll("&#x27;", "'");
}

function upload(...files: [name: string, content: Uint8Array][]): FormData {
  const form = new FormData();
  for (const [name, content] of files) form.append("files", new File([new Uint8Array(content)], name));
  return form;
}

const { results, stops } = en.certificates.summary;

describe("an upload", () => {
  test("keeps the good files, refuses the others with a sentence each, and lists what was kept", async () => {
    const { post, sent } = await aWorld();
    const { status, html } = await post(
      upload(["Куәлік.pdf", pdfBytes()], ["notes.docx", Buffer.from("PK\x03\x04")], ["empty.pdf", Buffer.alloc(0)]),
    );
    expect(status).toBe(200);
    expect(await sent()).toEqual(["Куәлік.pdf"]);
    expect(html).toContain(`Куәлік.pdf : ${results.sent}`);
    expect(html).toContain(`notes.docx : ${results.wrong_file_type}`);
    expect(html).toContain(`empty.pdf : ${results.empty}`);
    expect(html).toContain(en.certificates.statuses.queued);
  });

  test("of a file that was sent before adds nothing and says so", async () => {
    const { app, post, sent } = await aWorld();
    await post(upload(["a.pdf", pdfBytes()]));
    const { status, html } = await post(upload(["a.pdf", pdfBytes()]));
    expect(status).toBe(200);
    expect(html).toContain(results.already_sent);
    expect(await sent()).toHaveLength(1);
    expect(await app.db.read.select().from(readingJobs)).toHaveLength(1);
  });

  test("of nothing but refused files is 415", async () => {
    const { post, sent } = await aWorld();
    expect((await post(upload(["a.exe", Buffer.from("MZ")]))).status).toBe(415);
    expect(await sent()).toEqual([]);
  });

  test("with a file over the limit is 413 with what to do, and keeps what came before", async () => {
    const { app, post, sent } = await aWorld({ maxFileBytes: 1024 * 1024 });
    const { status, html } = await post(
      upload(["good.pdf", pdfBytes()], ["huge.pdf", pdfBytes("huge", 2_000_000)], ["later.pdf", pdfBytes("later")]),
    );
    expect(status).toBe(413);
    expect(html).toContain(stops.too_large.replace("{{megabytes}}", "1"));
    expect(await sent()).toEqual(["good.pdf"]);
    expect(html).toContain(en.certificates.statuses.queued);
    expect(readdirSync(`${app.config.dataDir}/incoming`)).toEqual([]);
  });

  test("of too many files is 413 and keeps the first ones", async () => {
    const { post, sent } = await aWorld({ maxFilesPerUpload: 2 });
    const { status, html } = await post(
      upload(["1.pdf", pdfBytes("1")], ["2.pdf", pdfBytes("2")], ["3.pdf", pdfBytes("3")]),
    );
    expect(status).toBe(413);
    expect(html).toContain("At most 2 files at once");
    expect((await sent()).sort()).toEqual(["1.pdf", "2.pdf"]);
  });

  test("without a chosen file asks for one", async () => {
    const { post } = await aWorld();
    const { status, html } = await post(upload(["", Buffer.alloc(0)]));
    expect(status).toBe(400);
    expect(html).toContain(stops.nothing);
  });
});

describe("the list", () => {
  test("says what to do next where nothing was sent", async () => {
    const { list } = await aWorld();
    expect(await list()).toContain(en.certificates.list.emptyHint);
  });

  test("shows each certificate with its next step, and the office's reason", async () => {
    const { app, post, list } = await aWorld();
    await post(upload(["a.pdf", pdfBytes()]));
    await runNextJob(app, async () => aFileReading([aCertificateReading({ number: "0012345" })]));
    expect(await list()).toContain("№ 0012345 of 02.10.2023");
    expect(await list()).toContain(en.certificates.steps.draft);
    const decisionReason = "The second page is missing, send the whole file.";
    await app.db.write(async (tx) => await tx.update(certificates).set({ state: "returned", decisionReason }));
    expect(await list()).toContain(decisionReason);
    expect(await list()).toContain(en.certificates.steps.returned);
  });

  const unread: [string, Partial<FileReading>, string][] = [
    ["an application", { outcome: "not-a-certificate", kind: "application" }, en.reading.kinds.application],
    ["a scan", { outcome: "needs-ocr", findings: [fileFinding("needs-ocr")] }, en.certificates.statuses["needs-ocr"]],
    [
      "a protected file",
      { outcome: "unreadable", findings: [fileFinding("encrypted-file")] },
      en.findings["encrypted-file"],
    ],
  ];
  test.each(unread)("says of %s what it is and what to do", async (_name, reading, sentence) => {
    const { app, post, list } = await aWorld();
    await post(upload(["a.pdf", pdfBytes()]));
    const findings = [fileFinding("application-form")];
    await runNextJob(app, async () => aFileReading([], { findings, ...reading }));
    expect(await list()).toContain(sentence);
    expect(await list()).not.toContain(en.reading.retry);
  });

  test("offers to read again what the reader failed on, and does so once", async () => {
    const { app, visit, cookie, post, list } = await aWorld();
    await post(upload(["a.pdf", pdfBytes()]));
    for (let n = 0; n < 3; n += 1) await runNextJob(app, async () => await Promise.reject(new Error("broken")));
    expect(await list()).toContain(en.reading.retry);
    const [submission] = await app.db.read.select().from(submissions);
    const form = { intent: "read-again", submissionId: submission?.id ?? "" };
    for (let n = 0; n < 2; n += 1) expect((await visit("/certificates?index", { cookie, form })).status).toBe(302);
    const jobs = await app.db.read.select().from(readingJobs);
    expect(jobs.map(({ state }) => state).sort()).toEqual(["failed", "queued"]);
    expect(await list()).toContain(en.certificates.statuses.queued);
  });

  test("lets a scan be filled in by hand, once, and never something that is no certificate", async () => {
    const { app, visit, teacher, cookie, post } = await aWorld();
    await post(upload(["scan.pdf", pdfBytes()]));
    const scan = aFileReading([], { outcome: "needs-ocr", findings: [fileFinding("needs-ocr")] });
    const [submission] = await app.db.read.select().from(submissions);
    const form = { intent: "fill-in", submissionId: submission?.id ?? "" };
    const ask = async (as = cookie) => await visit("/certificates?index", { cookie: as, form });
    expect((await ask()).status).toBe(409);
    await runNextJob(app, async () => scan);
    const addresses = [await ask(), await ask()].map(({ headers }) => headers.get("Location"));
    const drafts = await app.db.read.select().from(certificates);
    expect(drafts).toMatchObject([{ state: "draft", indexInReading: null, number: null }]);
    expect(addresses).toEqual([`/certificates/${drafts[0]?.id}`, `/certificates/${drafts[0]?.id}`]);
    expect((await visit(`/certificates/${drafts[0]?.id}`, { cookie })).status).toBe(200);
    expect((await ask(await sessionCookie(app, (await anAccount(app)).id))).status).toBe(404);
    await readAgain(app, asViewer(teacher), form.submissionId);
    await runNextJob(app, async () => aFileReading());
    expect(await app.db.read.select().from(certificates)).toHaveLength(1);
  });

  test("holds nothing of a colleague's, and no inline style that the security policy would drop", async () => {
    const { app, visit, cookie, post } = await aWorld();
    await post(upload(["mine.pdf", pdfBytes()]));
    await submitFile(app, asViewer(await anAccount(app)), { originalName: "theirs.pdf", content: pdfBytes("theirs") });
    const html = await (await visit("/certificates", { cookie })).text();
    expect(html).toContain("mine.pdf");
    expect(html).not.toContain("theirs.pdf");
    expect(html).not.toMatch(/<[^>]+ style=/u);
  });
});

describe("originals and page images", () => {
  async function aSentPicture(read: Partial<FileReading> = {}) {
    const world = await aWorld();
    const picture = await sharp({ create: { width: 900, height: 1200, channels: 3, background: "#eee" } })
      .png()
      .toBuffer();
    const { submissionId } = await submitFile(world.app, asViewer(world.teacher), {
      originalName: "Куәлік «1».png",
      content: picture,
    });
    await runNextJob(world.app, async () => aFileReading(undefined, { mediaType: "image/png", ...read }));
    const [certificate] = await world.app.db.read.select().from(certificates);
    return { ...world, picture, submissionId, certificateId: certificate?.id ?? "" };
  }

  test("the sender gets the very bytes, to save under their name, never to run", async () => {
    const { visit, cookie, picture, submissionId, certificateId } = await aSentPicture();
    for (const path of [`/submissions/${submissionId}/original`, `/certificates/${certificateId}/original`]) {
      const response = await visit(path, { cookie });
      expect(response.status).toBe(200);
      expect(Buffer.from(await response.arrayBuffer()).equals(picture)).toBe(true);
      expect(response.headers.get("Content-Disposition")).toMatch(/^attachment; .*filename\*=UTF-8''/u);
      expect(response.headers.get("X-Content-Type-Options")).toBe("nosniff");
      expect(response.headers.get("Content-Security-Policy")).toContain("sandbox");
    }
  });

  test("a colleague, and administration before approval, are told there is no such thing", async () => {
    const { app, visit, submissionId, certificateId } = await aSentPicture();
    const paths = [
      `/submissions/${submissionId}/original`,
      `/certificates/${certificateId}/original`,
      `/certificates/${certificateId}/pages/1`,
    ];
    for (const role of ["faculty", "administration"] as const) {
      const cookie = await sessionCookie(app, (await anAccount(app, { role })).id);
      for (const path of paths) expect((await visit(path, { cookie })).status).toBe(404);
    }
    await app.db.write(async (tx) => await tx.update(certificates).set({ state: "approved" }));
    const cookie = await sessionCookie(app, (await anAccount(app, { role: "administration" })).id);
    for (const path of paths) expect((await visit(path, { cookie })).status).toBe(200);
  });

  test("a page is drawn once in the width that was asked for, for this person's browser only", async () => {
    const { app, visit, cookie, certificateId } = await aSentPicture();
    for (let n = 0; n < 2; n += 1) {
      const response = await visit(`/certificates/${certificateId}/pages/1?w=400`, { cookie });
      expect(response.headers.get("Cache-Control")).toMatch(/^private/u);
      const { width } = await sharp(await response.arrayBuffer()).metadata();
      expect(width).toBe(400);
    }
    expect(readdirSync(`${app.config.dataDir}/previews`)).toHaveLength(1);
  });

  test("a page that was turned to be read is shown so, under an address of its own", async () => {
    const { visit, cookie, certificateId } = await aSentPicture({ pages: [{ page: 1, turns: 1, readBy: "ocr" }] });
    const page = await (await visit(`/certificates/${certificateId}`, { cookie })).text();
    expect(page.includes(`/certificates/${certificateId}/pages/1?w=1200&amp;turns=1`)).toBe(true);
    const response = await visit(`/certificates/${certificateId}/pages/1?w=400&turns=1`, { cookie });
    const { width, height } = await sharp(await response.arrayBuffer()).metadata();
    expect([width, height]).toEqual([400, 300]);
  });

  test.each([
    ["?w=401", 400],
    ["?w=x", 400],
  ])("another width is refused: %s", async (search, status) => {
    const { visit, cookie, certificateId } = await aSentPicture();
    expect((await visit(`/certificates/${certificateId}/pages/1${search}`, { cookie })).status).toBe(status);
  });

  test("a page the file does not have is not found", async () => {
    const { visit, cookie, certificateId } = await aSentPicture();
    expect((await visit(`/certificates/${certificateId}/pages/2`, { cookie })).status).toBe(404);
  });
});
