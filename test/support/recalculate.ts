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

/** A workbook as LibreOffice has it: its cells by sheet, calculated anew, and its pages as PDF where they were wanted. */
export type InLibreOffice = { sheets: Map<string, string[][]>; pdf: Buffer | null };

/**
 * The workbook's cells as LibreOffice calculates them, by sheet.
 *
 * @throws Error when LibreOffice is missing: a skipped check would look like a passed one
 */
export async function recalculate(workbook: Buffer): Promise<Map<string, string[][]>> {
  const [opened] = await openInLibreOffice([workbook], { print: false });
  return opened?.sheets ?? new Map<string, string[][]>();
}

/** As {@link recalculate} for several workbooks with one start, which takes longer than all of them. */
export async function openInLibreOffice(
  workbooks: readonly Buffer[],
  { print }: { print: boolean },
): Promise<InLibreOffice[]> {
  const folder = mkdtempSync(join(tmpdir(), "tizilim-calc-"));
  try {
    const profile = join(folder, "profile");
    mkdirSync(join(profile, "user"), { recursive: true });
    writeFileSync(join(profile, "user", "registrymodifications.xcu"), alwaysRecalculate);
    const files = workbooks.map((bytes, index) => {
      const file = join(folder, `${index}.xlsx`);
      writeFileSync(file, bytes);
      return file;
    });
    const convert = async (format: string) =>
      await promisify(execFile)(
        process.env["SOFFICE_PATH"] ?? "soffice",
        [
          `-env:UserInstallation=${pathToFileURL(profile).href}`,
          "--headless",
          "--convert-to",
          format,
          "--outdir",
          folder,
          ...files,
        ],
        { timeout: 180_000 },
      );
    await convert(csvFilter);
    if (print) await convert("pdf");
    const names = readdirSync(folder).filter((name) => name.endsWith(".csv"));
    return workbooks.map((_, index) => ({
      sheets: new Map(
        names
          .filter((name) => name.startsWith(`${index}-`))
          .map((name) => [
            name.slice(`${index}-`.length, -".csv".length),
            parseCsv(readFileSync(join(folder, name), "utf8")),
          ]),
      ),
      pdf: print ? readFileSync(join(folder, `${index}.pdf`)) : null,
    }));
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
