import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A cell as openpyxl has it: what is written (a formula begins with `=`), and the value that is kept beside a formula. */
export type OutsideCell = { written: unknown; value: unknown; link: string | null; format: string };

/** A sheet as openpyxl has it; `rows` begin at row 1. */
export type OutsideSheet = {
  name: string;
  frozen: string | null;
  repeated: string | null;
  landscape: boolean;
  paper: number;
  footer: string | null;
  tables: Record<string, string>;
  rows: OutsideCell[][];
};

/**
 * Workbooks as a reader that is not ours has them.
 *
 * @throws Error when Python's openpyxl is missing: a skipped check would look like a passed one
 */
export function readWithOpenpyxl(workbooks: readonly Buffer[]): OutsideSheet[][] {
  const python = ["/usr/bin/python3", "python3"].find(
    (one) => spawnSync(one, ["-c", "import openpyxl"], { stdio: "ignore" }).status === 0,
  );
  if (python === undefined) throw new Error("the test needs Python with openpyxl (Debian: python3-openpyxl)");
  const folder = mkdtempSync(join(tmpdir(), "tizilim-openpyxl-"));
  try {
    const files = workbooks.map((bytes, index) => {
      const file = join(folder, `${index}.xlsx`);
      writeFileSync(file, bytes);
      return file;
    });
    const script = join(import.meta.dirname, "print-cells.py");
    const lines = execFileSync(python, [script, ...files], { encoding: "utf8", maxBuffer: 256 * 1024 * 1024 });
    return lines
      .trim()
      .split("\n")
      .map((line) => (JSON.parse(line) as { sheets: OutsideSheet[] }).sheets);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
