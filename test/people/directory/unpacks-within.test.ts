import ExcelJS from "exceljs";
import { describe, expect, test } from "vitest";
import { declaredSize } from "#app/people/directory/declared-size.ts";
import { unpacksWithin } from "#app/people/directory/unpacks-within.server.ts";

async function aWorkbook(): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  workbook.addWorksheet("1").addRow(["x".repeat(50_000)]);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

/** The same archive, saying of every entry that it is a byte long. */
function lying(archive: Uint8Array): Uint8Array {
  const lie = archive.slice();
  const view = new DataView(lie.buffer);
  for (let at = 0; at + 46 < lie.length; at += 1) {
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 1, true);
  }
  return lie;
}

describe("an archive", () => {
  test("is let in by what it really unpacks to", async () => {
    const archive = await aWorkbook();
    const size = declaredSize(archive);
    expect(size).toBeGreaterThan(50_000);
    expect(await unpacksWithin(archive, size)).toBe(true);
    expect(await unpacksWithin(archive, size - 1)).toBe(false);
  });

  test("is not believed when it calls itself small", async () => {
    const lie = lying(await aWorkbook());
    expect(declaredSize(lie)).toBeLessThan(100);
    expect(await unpacksWithin(lie, 40_000)).toBe(false);
  });

  test("that is broken is none", async () => {
    const archive = await aWorkbook();
    expect(await unpacksWithin(new Uint8Array([0x50, 0x4b, 3, 4]), 1e6)).toBe(false);
    expect(await unpacksWithin(archive.slice(0, -30), 1e6)).toBe(false);
    expect(await unpacksWithin(archive.fill(0xff, 40, 400), 1e6)).toBe(false);
  });
});
