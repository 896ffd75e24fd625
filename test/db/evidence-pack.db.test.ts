import { execFileSync } from "node:child_process";
import { once } from "node:events";
import { createReadStream, mkdtempSync, readdirSync, readFileSync, readlinkSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { eq } from "drizzle-orm";
import ExcelJS from "exceljs";
import { describe, expect, onTestFinished, test } from "vitest";
import { openPeriod } from "#app/certificate/aggregate/rating-rules.server.ts";
import { originalPath } from "#app/certificate/intake/original-path.server.ts";
import { storeOriginal } from "#app/certificate/intake/store-original.server.ts";
import { checkPack } from "#app/certificate/report/pack/check-pack.server.ts";
import { exportPack } from "#app/certificate/report/pack/export-pack.server.ts";
import { closePeriod } from "#app/certificate/report/manage-periods.server.ts";
import { viewPack } from "#app/certificate/report/pack/view-pack.server.ts";
import { writePack } from "#app/certificate/report/pack/write-pack.server.ts";
import type { AppContext } from "#app/context.server.ts";
import type { ReportKind, ReportSearch } from "#app/model/report.ts";
import { certificates, events } from "#db/schema/index.ts";
import { anAccount, asViewer } from "#test/factories/account.ts";
import { aRatedUniversity } from "#test/factories/rated-university.ts";
import { giveFile, pdfBytes, shareFile, storeOriginals } from "#test/factories/stored-originals.ts";
import { testContext } from "#test/support/test-context.ts";

/** Nobody goes away. */
const stays = new AbortController().signal;

async function aWorld() {
  const app = await testContext();
  const university = await aRatedUniversity(app);
  await openPeriod(app, "2026");
  const paths = await storeOriginals(app);
  const office = asViewer(university.office);
  const order = (
    kind: ReportKind,
    search: ReportSearch = { period: "2026" },
    viewer: typeof office | null = office,
  ) => ({
    kind,
    search,
    language: "ru" as const,
    viewer,
    publicUrl: "https://tizilim.example.kz",
  });
  return { app, ...university, office, paths, order };
}

type Order = Parameters<typeof exportPack>[1];

async function packOf(app: AppContext, order: Order): Promise<{ file: string; folder: string; bytes: number }> {
  const pack = await exportPack(app, order, stays);
  if (!pack.ok) throw new Error("originals are lacking");
  const folder = mkdtempSync(join(tmpdir(), "tizilim-test-pack-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const file = join(folder, "pack.zip");
  writeFileSync(file, await buffer(pack.value.body));
  return { file, folder, bytes: pack.value.bytes };
}

const reports: [ReportKind, ReportSearch][] = [
  ["rating", { period: "2026" }],
  ["register", { period: "2026" }],
  ["departments", { period: "2026" }],
  ["person", { person: "aida" }],
  ["custom", { period: "2026", columns: "title" }],
  ["custom", { period: "2026", columns: "author,file", groups: "department", limit: "2" }],
];

describe.each(reports)("the evidence pack of the report %s under %j", (kind, search) => {
  test("is as long as was said, holds under its own check, and every row about a packed certificate leads to its file", async () => {
    const { app, order } = await aWorld();
    await shareFile(app, ["11001", "11002"]);
    const { file, folder, bytes } = await packOf(app, order(kind, search));
    expect(readFileSync(file)).toHaveLength(bytes);
    const { problems, manifest } = await checkPack(file);
    expect(problems).toEqual([]);
    expect(manifest?.report.kind).toBe(kind);
    // Info-ZIP and GNU coreutils as outside readers.
    execFileSync("unzip", ["-tq", file]);
    execFileSync("unzip", ["-q", "pack.zip"], { cwd: folder });
    expect(execFileSync("sha256sum", ["-c", "SHA256SUMS.txt"], { cwd: folder, encoding: "utf8" })).not.toContain(
      "FAILED",
    );
    const originals = readdirSync(join(folder, "originals"));
    expect(originals).toHaveLength(manifest?.originals.length ?? -1);
    expect(originals).toContain("11001 2026-03-15.pdf");
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.readFile(join(folder, manifest?.workbook.path ?? ""));
    const numbersLedTo = new Set<string>();
    for (const sheet of workbook.worksheets) {
      sheet.eachRow((row) =>
        row.eachCell(({ hyperlink }) => {
          if (!(hyperlink ?? "").startsWith("originals/")) return;
          readFileSync(join(folder, decodeURIComponent(hyperlink)));
          numbersLedTo.add(decodeURIComponent(hyperlink).slice("originals/".length, "originals/".length + 5));
        }),
      );
    }
    const packed = manifest?.originals.flatMap((one) => one.certificates.map(({ number }) => number));
    expect([...numbersLedTo].sort()).toEqual([...new Set(packed)].sort());
  });
});

test("openpyxl reads the relative links, and each leads to a file of the certificate in its row", async () => {
  const { app, order } = await aWorld();
  const { file, folder } = await packOf(app, order("rating"));
  execFileSync("unzip", ["-q", file], { cwd: folder });
  const script = `
import glob, json, os, openpyxl, urllib.parse
book = openpyxl.load_workbook(glob.glob("*.xlsx")[0])
found = []
for sheet in book.worksheets:
    for row in sheet.iter_rows():
        for cell in row:
            target = cell.hyperlink.target if cell.hyperlink else None
            if target and target.startswith("originals/"):
                path = urllib.parse.unquote(target)
                assert os.path.isfile(path), path
                numbers = [str(other.value) for other in row if other.value is not None]
                assert any(number == os.path.basename(path)[:5] for number in numbers), (path, numbers)
                found.append(path)
print(json.dumps(found))
`;
  const found = JSON.parse(
    execFileSync("/usr/bin/python3", ["-c", script], { cwd: folder, encoding: "utf8" }),
  ) as string[];
  // Three in the register, and one row each author and department: the joint one has two.
  expect(found).toHaveLength(3 + 4);
});

test("a frozen state, its manifest and the event that knows the manifest belong together", async () => {
  const { app, order, office } = await aWorld();
  const { file } = await packOf(app, order("register"));
  const { manifest, manifestSha256 } = await checkPack(file);
  expect(manifest).toMatchObject({
    report: { kind: "register", search: { period: "2026" }, period: "2026", snapshot: null, ruleVersion: 1 },
    madeAt: "2026-11-23T06:00:00.000Z",
    madeBy: office.displayName,
    counts: { certificates: 3, originals: 3, withheld: 0 },
  });
  const [event] = await app.db.read.select().from(events).where(eq(events.action, "exported-pack"));
  expect(event).toMatchObject({ userId: office.id, subjectId: "2026" });
  expect(event?.after).toMatchObject({ kind: "register", originals: 3, manifest: manifestSha256 });
  // Nothing is left of the workbook that waited to be packed.
  expect(readdirSync(join(app.config.dataDir, "incoming"))).toEqual([]);
});

describe("an original that is gone or altered", () => {
  test("is named before anything is packed, where it is missing or has another length", async () => {
    const { app, order, paths, certificates: made } = await aWorld();
    rmSync(paths.get("11001") ?? "");
    writeFileSync(paths.get("11003") ?? "", "short");
    const pack = await exportPack(app, order("register"), stays);
    expect(pack).toMatchObject({ ok: false, error: [{ path: "originals/11001 2026-03-15.pdf" }, {}] });
    const view = await viewPack(app, order("register"));
    expect(view.lacking).toEqual([
      { certificateId: made.joint, number: "11001", registeredOn: "2026-03-15" },
      expect.objectContaining({ number: "11003" }),
    ]);
    expect(await app.db.read.select().from(events).where(eq(events.action, "exported-pack"))).toEqual([]);
    // Every place is free again.
    for (let times = 0; times < 9; times += 1) expect((await exportPack(app, order("register"), stays)).ok).toBe(false);
  });

  test("breaks the pack off where a byte differs, and the audit says which file", async () => {
    const { app, order, paths } = await aWorld();
    const path = paths.get("11002") ?? "";
    const bytes = readFileSync(path);
    bytes[1000] = 0;
    writeFileSync(path, bytes);
    const pack = await exportPack(app, order("register"), stays);
    if (!pack.ok) throw new Error("it was seen before");
    await expect(buffer(pack.value.body)).rejects.toThrow("missing or altered");
    await expect
      .poll(async () => await app.db.read.select().from(events).where(eq(events.action, "broke-off-pack")))
      .toMatchObject([{ subjectId: "2026", after: { kind: "register", fileId: path.slice(-64) } }]);
  });
});

describe("whose originals are packed", () => {
  test("a teacher's own list brings the originals of a colleague's sending that names the teacher", async () => {
    const { app, order } = await aWorld();
    const bolat = asViewer(await anAccount(app, { staffId: "bolat" }));
    const { file } = await packOf(app, order("person", {}, bolat));
    const { problems, manifest } = await checkPack(file);
    expect([problems, manifest?.originals.map(({ path }) => path)]).toEqual([[], ["originals/11001 2026-03-15.pdf"]]);
    await expect(exportPack(app, order("person", { person: "aida" }, bolat), stays)).rejects.toThrow("forbidden");
    await expect(exportPack(app, order("register", {}, bolat), stays)).rejects.toThrow("forbidden");
    await expect(viewPack(app, order("register", {}, bolat))).rejects.toThrow("forbidden");
  });

  test("what the administration may no longer open stays out, and the pack says so", async () => {
    const { app, order, office, administration, certificates: made } = await aWorld();
    await closePeriod(app, office, "2026");
    await app.db.write(async (tx) => {
      await tx.update(certificates).set({ state: "returned" }).where(eq(certificates.id, made.joint));
    });
    const asked = order("register", { period: "2026" }, asViewer(administration));
    expect(await viewPack(app, asked)).toMatchObject({ originals: 2, withheld: 1, lacking: [] });
    const { file } = await packOf(app, asked);
    const { problems, manifest } = await checkPack(file);
    expect([problems, manifest?.counts]).toEqual([[], expect.objectContaining({ certificates: 2, withheld: 1 })]);
    expect(manifest?.report.snapshot).toBe(1);
    expect((await viewPack(app, order("register"))).withheld).toBe(0);
    const [event] = await app.db.read.select().from(events).where(eq(events.action, "exported-pack"));
    expect(event?.after).toMatchObject({ certificates: 3, packedCertificates: 2, withheld: 1 });
  });

  test("there is none of a report that is about no certificates", async () => {
    const { app, order } = await aWorld();
    for (const kind of ["service", "missing", "differences"] as const) {
      await expect(exportPack(app, order(kind), stays)).rejects.toThrow("not_found");
      await expect(viewPack(app, order(kind))).rejects.toThrow("not_found");
    }
  });
});

describe("a pack that somebody takes", () => {
  /** Files of the world that this process holds open, and how far each has been read. */
  function openFiles(app: AppContext): { path: string; read: number }[] {
    return readdirSync("/proc/self/fd").flatMap((fd) => {
      try {
        const path = readlinkSync(`/proc/self/fd/${fd}`);
        if (!path.startsWith(app.config.filesDir) && !path.includes("/incoming/")) return [];
        const read = Number(/pos:\s+(\d+)/.exec(readFileSync(`/proc/self/fdinfo/${fd}`, "utf8"))?.[1]);
        return [{ path, read }];
      } catch {
        return [];
      }
    });
  }

  async function take(body: Readable, bytes: number): Promise<number> {
    let taken = 0;
    while (taken < bytes) {
      const piece = body.read() as Buffer | null;
      if (piece === null) await once(body, "readable");
      else taken += piece.length;
    }
    return taken;
  }

  test("slowly is read no further ahead than a few pieces, one original at a time", async () => {
    const { app, order } = await aWorld();
    const paths = await storeOriginals(app, 8_000_000);
    const pack = await exportPack(app, order("register"), stays);
    if (!pack.ok) throw new Error("originals are lacking");
    const { body } = pack.value;
    const taken = await take(body, 2_000_000);
    // Time enough to read everything: another reader of the same files gets to their end.
    for (const path of paths.values()) expect((await buffer(createReadStream(path))).length).toBeGreaterThan(8_000_000);
    const open = openFiles(app);
    expect(open).toHaveLength(1);
    expect(open[0]?.read).toBeLessThan(taken + 500_000);
    body.destroy();
    await expect.poll(() => openFiles(app)).toEqual([]);
  });

  test("and leaves closes its files, gives its place back and leaves nothing behind", async () => {
    const { app, order } = await aWorld();
    await storeOriginals(app, 4_000_000);
    const gone = new AbortController();
    const taken = await Promise.all(
      [1, 2, 3, 4].map(async () => await exportPack(app, order("register"), gone.signal)),
    );
    await expect(exportPack(app, order("register"), stays)).rejects.toMatchObject({ code: "busy" });
    const bodies = taken.flatMap((pack) => (pack.ok ? [pack.value.body] : []));
    await Promise.all(bodies.map(async (body) => await take(body, 1_000_000)));
    expect(openFiles(app)).toHaveLength(4);
    gone.abort();
    await expect.poll(() => openFiles(app)).toEqual([]);
    await expect.poll(() => readdirSync(join(app.config.dataDir, "incoming"))).toEqual([]);
    expect((await packOf(app, order("register"))).bytes).toBeGreaterThan(12_000_000);
    const early = new AbortController();
    early.abort();
    await expect(exportPack(app, order("register"), early.signal)).rejects.toThrow("abort");
  });

  test("says to its page how far it has come, and can be cancelled there", async () => {
    const { app, order, office } = await aWorld();
    const pack = await exportPack(app, { ...order("register"), watchedAs: "mine" }, stays);
    if (!pack.ok) throw new Error("originals are lacking");
    const { watched } = app.exports;
    expect(watched.progressOf("mine", office.id)).toMatchObject({ state: "writing", count: 3 });
    await buffer(pack.value.body);
    await expect.poll(() => watched.progressOf("mine", office.id)).toEqual({ state: "done", written: 3, count: 3 });
    const second = await exportPack(app, { ...order("register"), watchedAs: "other" }, stays);
    if (!second.ok) throw new Error("originals are lacking");
    expect(watched.cancel("other", office.id)).toBe(true);
    await expect(buffer(second.value.body)).rejects.toThrow("Premature close");
  });
});

test("a scan keeps the ending of what it is, and two works under one number are told apart", async () => {
  const { app, order, certificates: made } = await aWorld();
  const [row] = await app.db.read.select().from(certificates).where(eq(certificates.id, made.joint));
  const jpeg = Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), pdfBytes("scan")]);
  await giveFile(app, row?.submissionId ?? "", await storeOriginal(app.config, jpeg));
  await app.db.write(async (tx) => {
    await tx
      .update(certificates)
      .set({ number: "11002", registeredOn: row?.registeredOn ?? null })
      .where(eq(certificates.number, "11003"));
    await tx
      .update(certificates)
      .set({ registeredOn: row?.registeredOn ?? null })
      .where(eq(certificates.number, "11002"));
  });
  const { manifest } = await checkPack((await packOf(app, order("register"))).file);
  expect(manifest?.originals.map(({ path }) => path)).toEqual([
    "originals/11001 2026-03-15.jpg",
    "originals/11002 2026-03-15.pdf",
    "originals/11002 2026-03-15 (2).pdf",
  ]);
});

test.each([500, 740, 1000])(
  "a pack of %i originals is as long as was said",
  async (count) => {
    const app = await testContext();
    const { id: fileId, bytes } = await storeOriginal(app.config, pdfBytes("x", 20));
    const workbook = { path: "Есеп.xlsx", file: originalPath(app.config, fileId), bytes };
    const originals = Array.from({ length: count }, (_, index) => ({
      path: `originals/${String(index).padStart(7, "0")} 2026-03-15.pdf`,
      fileId,
      bytes,
      certificates: [],
    }));
    const parts = { workbook, manifest: "{}", sums: "", originals, madeAt: app.clock.now() };
    const pack = writePack(app.config, parts);
    let taken = 0;
    for await (const piece of pack.body) taken += (piece as Buffer).length;
    expect([taken, pack.written()]).toEqual([pack.bytes, count]);
  },
  120_000,
);
