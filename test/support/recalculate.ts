import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";

/** LibreOffice recalculates every formula on loading; by itself it would believe the values in the file. */
const alwaysRecalculate = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode"><value>0</value></prop></item>
</oor:items>`;

/** Comma, quotes, UTF-8, from line 1; values as they are, not as shown; every sheet in a file of its own. */
const csvFilter = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1";

/**
 * The workbook's cells as LibreOffice calculates them, by sheet.
 *
 * @throws Error when LibreOffice is missing: a skipped check would look like a passed one
 */
export async function recalculate(workbook: Buffer): Promise<Map<string, string[][]>> {
  const folder = mkdtempSync(join(tmpdir(), "tizilim-calc-"));
  try {
    const profile = join(folder, "profile");
    mkdirSync(join(profile, "user"), { recursive: true });
    writeFileSync(join(profile, "user", "registrymodifications.xcu"), alwaysRecalculate);
    writeFileSync(join(folder, "book.xlsx"), workbook);
    await promisify(execFile)(
      "soffice",
      [
        `-env:UserInstallation=${pathToFileURL(profile).href}`,
        "--headless",
        "--convert-to",
        csvFilter,
        "--outdir",
        folder,
        join(folder, "book.xlsx"),
      ],
      { timeout: 120_000 },
    );
    const sheets = readdirSync(folder).filter((name) => name.endsWith(".csv"));
    return new Map(
      sheets.map((name) => [
        name.slice("book-".length, -".csv".length),
        parseCsv(readFileSync(join(folder, name), "utf8")),
      ]),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function parseCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\n]*))(,|\n|$)/g)) {
    rows.at(-1)?.push(quoted === undefined ? (plain ?? "") : quoted.replaceAll('""', '"'));
    if (end === "\n") rows.push([]);
    if (end === "") break;
  }
  return rows;
}
