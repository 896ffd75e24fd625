import { parse } from "csv-parse/sync";
import { z } from "zod";
import type { DirectorySheet } from "#app/model/directory.ts";
import type { Result } from "#app/model/result.ts";
import { decodeText, delimiterOf } from "./decode-text.ts";
import { declaredSize } from "./declared-size.ts";
import { readWorkbook, type MergedCells } from "./read-workbook.server.ts";
import { unpacksWithin } from "./unpacks-within.server.ts";
import { sheetFromCells, type SheetCells } from "./sheet-from-cells.ts";

/** Limits of a directory file: far above any university, far below what stops the server. */
export const directoryLimits = { maxFileBytes: 10 * 1024 * 1024, maxRows: 20_000, maxUnpackedBytes: 200 * 1024 * 1024 };

export type FileProblem = "not-readable" | "too-many-rows" | "no-header";

/** Reads a file of the directory, .xlsx by its content and anything else as CSV, with its columns guessed. */
export async function readDirectoryFile(
  fileName: string,
  bytes: Uint8Array,
): Promise<Result<DirectorySheet[], FileProblem>> {
  const cells = await readCells(fileName, bytes, directoryLimits);
  if (cells === null) return { ok: false, error: "not-readable" };
  const sheets = cells.flatMap((sheet) => sheetFromCells(sheet) ?? []);
  const rows = sheets.reduce((sum, sheet) => sum + sheet.rows.length, 0);
  if (rows > directoryLimits.maxRows) return { ok: false, error: "too-many-rows" };
  return sheets.length === 0 ? { ok: false, error: "no-header" } : { ok: true, value: sheets };
}

type ReadOptions = { maxUnpackedBytes: number; merged?: MergedCells };

/** The cells of an .xlsx file by its content, of anything else as CSV; `null` where it is neither or would unpack to more. */
export async function readCells(
  fileName: string,
  bytes: Uint8Array,
  { maxUnpackedBytes, merged }: ReadOptions,
): Promise<SheetCells[] | null> {
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  try {
    if (!isZip) return [{ name: fileName, rows: readCsv(bytes) }];
    const fits = declaredSize(bytes) <= maxUnpackedBytes && (await unpacksWithin(bytes, maxUnpackedBytes));
    return fits ? await readWorkbook(bytes, merged) : null;
  } catch {
    // Both libraries throw whatever they stumble over in a file that is none of theirs.
    return null;
  }
}

const csvRows = z.array(z.array(z.string()));

function readCsv(bytes: Uint8Array): string[][] {
  const text = decodeText(bytes, (content, encoding, fatal) => new TextDecoder(encoding, { fatal }).decode(content));
  // Old spreadsheets, PDF and pictures are full of these; no text is.
  if (text.includes("\u0000")) throw new TypeError("not a text");
  return csvRows.parse(
    parse(text, { delimiter: delimiterOf(text), bom: true, relax_quotes: true, relax_column_count: true }),
  );
}
