import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import ExcelJS from "exceljs";
import { describe, expect, onTestFinished, test } from "vitest";
import { fromBufferPromise } from "yauzl";
import { ZipFile } from "yazl";
import { openPeriod } from "#app/certificate/aggregate/rating-rules.server.ts";
import { checkPack } from "#app/certificate/report/pack/check-pack.server.ts";
import { exportPack } from "#app/certificate/report/pack/export-pack.server.ts";
import { manifestText, packManifest, sumsText, type PackManifest } from "#app/certificate/report/pack/pack-manifest.ts";
import { asViewer } from "#test/factories/account.ts";
import { aRatedUniversity } from "#test/factories/rated-university.ts";
import { storeOriginals } from "#test/factories/stored-originals.ts";
import { testContext } from "#test/support/test-context.ts";

const first = "originals/11001 2026-03-15.pdf";
let made: Promise<Buffer> | null = null;

/** A pack as the house makes it, once for all tests of this file. */
async function aPack(): Promise<Buffer> {
  made ??= (async () => {
    const app = await testContext();
    const { office } = await aRatedUniversity(app);
    await openPeriod(app, "2026");
    await storeOriginals(app);
    const order = { kind: "register", search: { period: "2026" }, language: "kk", viewer: asViewer(office) } as const;
    const pack = await exportPack(app, order, new AbortController().signal);
    if (!pack.ok) throw new Error("originals are lacking");
    return await buffer(pack.value.body);
  })();
  return Buffer.from(await made);
}

function onDisk(bytes: Buffer): string {
  const folder = mkdtempSync(join(tmpdir(), "tizilim-test-check-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const file = join(folder, "pack.zip");
  writeFileSync(file, bytes);
  return file;
}

async function problemsOf(bytes: Buffer): Promise<string[]> {
  return (await checkPack(onDisk(bytes))).problems.map(({ code, what }) => `${code}: ${what}`);
}

async function filesOf(bytes: Buffer): Promise<Map<string, Buffer>> {
  const zip = await fromBufferPromise(bytes, { lazyEntries: true });
  const files = new Map<string, Buffer>();
  for await (const entry of zip.eachEntry()) {
    files.set(entry.fileName, await buffer(await zip.openReadStreamPromise(entry)));
  }
  return files;
}

type Files = Iterable<readonly [string, Buffer]>;

async function zipOf(files: Files, compress = false): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [name, content] of files) zip.addBuffer(content, name, { compress });
  zip.end();
  return await buffer(zip.outputStream as Readable);
}

/** A pack by somebody who knows how one is made: manifest and list of checksums fit what was changed. */
async function forged(change: (manifest: PackManifest, files: Map<string, Buffer>) => void | Promise<void>) {
  const files = await filesOf(await aPack());
  const manifest = packManifest.parse(JSON.parse(files.get("manifest.json")?.toString() ?? ""));
  await change(manifest, files);
  const text = manifestText(manifest);
  files.set("manifest.json", Buffer.from(text));
  const named = [manifest.workbook, { path: "manifest.json", sha256: sha256(text) }, ...manifest.originals];
  files.set("SHA256SUMS.txt", Buffer.from(sumsText(named)));
  return await zipOf(files);
}

function sha256(content: string | Buffer): string {
  return createHash("sha256").update(content).digest("hex");
}

test("a pack as it was made holds", async () => {
  expect(await problemsOf(await aPack())).toEqual([]);
  expect(await problemsOf(await forged(() => undefined))).toEqual([]);
});

describe("a pack that was touched", () => {
  test("in one byte of an original is told by its checksum", async () => {
    const bytes = await aPack();
    const at = bytes.indexOf("%PDF-1.4") + 100;
    bytes[at] = (bytes[at] ?? 0) ^ 1;
    expect(await problemsOf(bytes)).toEqual([`altered: ${first}`]);
  });

  test("by taking a file away is told by the manifest and by the link that leads nowhere", async () => {
    const files = await filesOf(await aPack());
    files.delete(first);
    expect(await problemsOf(await zipOf(files))).toEqual([`missing: ${first}`, `dead-link: ${first}`]);
  });

  test("by adding a file is told", async () => {
    const files = [...(await filesOf(await aPack())), ["originals/99999.pdf", Buffer.from("%PDF-")] as const];
    expect(await problemsOf(await zipOf(files))).toEqual(["extra: originals/99999.pdf"]);
  });

  test("by another file of another length in the place of one is told twice", async () => {
    const files = await filesOf(await aPack());
    files.set(first, Buffer.from("%PDF-1.4 another"));
    expect(await problemsOf(await zipOf(files))).toEqual([`wrong-size: ${first}`, `altered: ${first}`]);
  });

  test("in its manifest is told by the list of checksums", async () => {
    const files = await filesOf(await aPack());
    const text = files.get("manifest.json")?.toString().replace('"period": "2026"', '"period": "2025"') ?? "";
    files.set("manifest.json", Buffer.from(text));
    expect(await problemsOf(await zipOf(files))).toEqual(["sums-differ: manifest.json"]);
  });

  test("in the manifest and the list of checksums is another pack than the audit knows", async () => {
    const genuine = await checkPack(onDisk(await aPack()));
    const bytes = await forged(({ report }) => {
      report.period = "2025";
    });
    const check = await checkPack(onDisk(bytes));
    expect(check.problems).toEqual([]);
    expect(check.manifestSha256).not.toBe(genuine.manifestSha256);
  });

  test.each([
    ["manifest.json", "no-manifest: manifest.json"],
    ["SHA256SUMS.txt", "no-sums: SHA256SUMS.txt"],
  ])("by making %s unreadable is told", async (name, problem) => {
    for (const content of ["{", "", null]) {
      const files = await filesOf(await aPack());
      if (content === null) files.delete(name);
      else files.set(name, Buffer.from(content));
      expect(await problemsOf(await zipOf(files))).toContain(problem);
    }
  });

  test("so that the manifest contradicts itself is told", async () => {
    const bytes = await forged(({ counts }) => {
      counts.certificates = 4;
    });
    expect(await problemsOf(bytes)).toEqual(["wrong-count: certificates: 4 instead of 3"]);
  });

  test("so that its workbook leads elsewhere is told link by link", async () => {
    const bytes = await forged(async ({ workbook }, files) => {
      const book = new ExcelJS.Workbook();
      const sheet = book.addWorksheet("1");
      sheet.getCell("A1").value = { text: "web", hyperlink: "https://tizilim.example.kz/certificates/1" };
      sheet.getCell("A2").value = { text: "there", hyperlink: encodeURI("originals/11002 2026-03-16.pdf") };
      sheet.getCell("A3").value = { text: "nowhere", hyperlink: "originals/no.pdf" };
      sheet.getCell("A4").value = { text: "out", hyperlink: "../../secret.pdf" };
      sheet.getCell("A5").value = { text: "disk", hyperlink: "file:///etc/passwd" };
      sheet.getCell("A6").value = { formula: 'HYPERLINK("originals/11003 2026-12-31.pdf","x")', result: "x" };
      sheet.getCell("A7").value = { formula: 'IF(1,HYPERLINK("originals/ж&.pdf","x"),1)', result: "x" };
      const content = Buffer.from(await book.xlsx.writeBuffer());
      files.set(workbook.path, content);
      Object.assign(workbook, { bytes: content.length, sha256: sha256(content) });
    });
    expect((await problemsOf(bytes)).toSorted()).toEqual(
      [
        "dead-link: ../../secret.pdf",
        "dead-link: file:///etc/passwd",
        "dead-link: originals/no.pdf",
        "dead-link: originals/ж&.pdf",
        `unlinked: ${first}`,
      ].toSorted(),
    );
  });

  test.each([
    ["no zip at all", Buffer.from("workbook")],
    ["nothing", Buffer.alloc(0)],
  ])("so that the workbook is %s is told", async (_what, content) => {
    const bytes = await forged(({ workbook }, files) => {
      files.set(workbook.path, content);
      Object.assign(workbook, { bytes: content.length, sha256: sha256(content) });
    });
    expect(await problemsOf(bytes)).toEqual([expect.stringMatching(/^no-workbook: /u)]);
  });
});

describe("what could do harm", () => {
  test("a compressed pack is not unpacked at all: it might be a bomb", async () => {
    const bytes = await zipOf([["manifest.json", Buffer.alloc(50_000_000)]], true);
    expect(bytes.length).toBeLessThan(100_000);
    expect(await problemsOf(bytes)).toEqual(["unsafe: manifest.json: compressed or encrypted"]);
  });

  test.each([
    ["more than any of ours", 0x7fff_ffff],
    ["more than it says", 10],
  ])("a workbook that unpacks to %s is not read to its end", async (_what, declared) => {
    const content = await zipOf([["xl/worksheets/sheet1.xml", Buffer.alloc(1_000_000, "<a/>")]], true);
    const directory = content.indexOf(Buffer.from("504b0102", "hex"));
    content.writeUInt32LE(declared, directory + 24);
    const bytes = await forged(({ workbook }, files) => {
      files.set(workbook.path, content);
      Object.assign(workbook, { bytes: content.length, sha256: sha256(content) });
    });
    expect(await problemsOf(bytes)).toEqual([expect.stringMatching(/^no-workbook: .*(?:too large|too many bytes)/u)]);
  });

  test("a name that leads out of the folder is refused", async () => {
    const text = (await aPack()).toString("latin1").replaceAll("originals/11001", "../../xxx/11001");
    expect(await problemsOf(Buffer.from(text, "latin1"))).toEqual([
      expect.stringMatching(/^unsafe: invalid relative path: \.\.\/\.\./u),
    ]);
  });

  test("one name twice, or in another case, is refused", async () => {
    const files = [...(await filesOf(await aPack()))];
    const twice = [...files, ["MANIFEST.JSON", Buffer.from("{}")] as const];
    expect(await problemsOf(await zipOf(twice))).toEqual(["unsafe: MANIFEST.JSON: twice"]);
  });

  test("an entry that is called otherwise where it lies is refused", async () => {
    const bytes = await aPack();
    const localHeader = Buffer.from("504b0304", "hex");
    let at = bytes.indexOf(localHeader);
    while (
      !bytes
        .subarray(at + 30)
        .toString("latin1", 0, 15)
        .startsWith("originals/11001")
    ) {
      at = bytes.indexOf(localHeader, at + 1);
    }
    bytes.write("x", at + 30, "latin1");
    expect(await problemsOf(bytes)).toEqual([`unsafe: ${first}: two names`]);
  });

  test.each([
    ["cut off", (bytes: Buffer) => bytes.subarray(0, bytes.length - 500)],
    ["empty", () => Buffer.alloc(0)],
    ["something else", () => Buffer.from("%PDF-1.4")],
  ])("a file that is %s is no pack", async (_what, change) => {
    expect(await problemsOf(change(await aPack()))).toEqual([expect.stringMatching(/^not-a-zip: /u)]);
  });
});

async function command(...args: string[]): Promise<{ code: number; out: string }> {
  return await new Promise((resolve) => {
    execFile("node", ["--import", "tsx", "scripts/check-pack.ts", ...args], (error, out, err) => {
      resolve({ code: typeof error?.code === "number" ? error.code : 0, out: out + err });
    });
  });
}

test("the command says what it found, line by line, and ends with 0, 1 or 2", async () => {
  const bytes = await aPack();
  const good = await command(onDisk(bytes));
  expect(good).toMatchObject({
    code: 0,
    out: expect.stringMatching(/3 originals\nmanifest\.json: [\da-f]{64}.*\nall holds\n$/u),
  });
  const files = await filesOf(bytes);
  files.delete(first);
  const bad = await command(onDisk(await zipOf(files)));
  expect(bad.code).toBe(1);
  expect(bad.out).toContain(`  missing: ${first}\n`);
  expect(bad.out).toMatch(/2 problems\n$/u);
  for (const args of [[], ["a", "b"], ["--what"], ["/no/such/file.zip"]]) expect((await command(...args)).code).toBe(2);
}, 60_000);
