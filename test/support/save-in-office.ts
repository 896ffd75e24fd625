import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";

/**
 * The workbook opened and saved again by LibreOffice, as an office without Excel does.
 *
 * @throws Error when LibreOffice is missing: a skipped check would look like a passed one
 */
export async function saveInOffice(workbook: Uint8Array): Promise<Buffer> {
  const folder = mkdtempSync(join(tmpdir(), "tizilim-save-"));
  try {
    mkdirSync(join(folder, "out"));
    writeFileSync(join(folder, "book.xlsx"), workbook);
    const profile = pathToFileURL(join(folder, "profile")).href;
    const order = ["--headless", "--convert-to", "xlsx", "--outdir", join(folder, "out"), join(folder, "book.xlsx")];
    await promisify(execFile)("soffice", [`-env:UserInstallation=${profile}`, ...order], { timeout: 120_000 });
    return readFileSync(join(folder, "out", "book.xlsx"));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
