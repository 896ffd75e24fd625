import { z } from "zod";
import type { Result } from "#app/model/result.ts";
import type { SheetCells } from "#app/people/directory/sheet-from-cells.ts";
import { authorMark, cellSays, certificateMark } from "./row-identity.ts";
import type { WorkingWords } from "./working-texts.ts";

const line = { line: z.number().int(), identity: z.string(), number: z.string() };
const certificateRow = z.object({ ...line, kind: z.string(), remark: z.string() });
const authorRow = z.object({
  ...line,
  author: z.string(),
  person: z.string(),
  staffNumber: z.string(),
  state: z.string(),
});

/** The cells of a corrected register that matter, as they were read. `line` is the row of its sheet. */
export const workingContent = z.object({ certificates: z.array(certificateRow), authors: z.array(authorRow) });
export type WorkingContent = z.infer<typeof workingContent>;
export type CertificateCells = z.infer<typeof certificateRow>;
export type AuthorCells = z.infer<typeof authorRow>;

/**
 * Why a file as a whole is not read: `not-ours`: no sheet has the hidden column; `sheet-twice`: a sheet was copied;
 * `columns`: a column to be read is missing or there twice.
 */
export type ContentProblem = "not-ours" | "sheet-twice" | "columns";

/** Finds our sheets by their hidden columns and every other column by its heading, in whatever language, wherever it stands now. */
export function readWorkingRegister(
  sheets: readonly SheetCells[],
  words: readonly Pick<WorkingWords, "texts" | "register">[],
): Result<WorkingContent, ContentProblem> {
  const empty = new Set(words.map(({ texts }) => texts.nothing));
  const columns = words.map(({ texts }) => texts.columns);
  const headings = (key: keyof (typeof columns)[number]) => columns.map((texts) => texts[key]);
  const register = words.map((one) => one.register.number);
  const certificates = readSheet(sheets, {
    mark: certificateMark,
    columns: { number: register, kind: headings("kind"), remark: headings("remark") },
    empty,
  });
  const authors = readSheet(sheets, {
    mark: authorMark,
    columns: {
      number: headings("number"),
      author: headings("author"),
      person: headings("person"),
      staffNumber: headings("staffNumber"),
      state: headings("state"),
    },
    empty,
  });
  if (!certificates.ok) return certificates;
  if (!authors.ok) return authors;
  if (certificates.value === null && authors.value === null) return { ok: false, error: "not-ours" };
  return {
    ok: true,
    value: workingContent.parse({ certificates: certificates.value ?? [], authors: authors.value ?? [] }),
  };
}

type Wanted = { mark: string; columns: Record<string, string[]>; empty: ReadonlySet<string> };

/** The rows of the sheet with this mark; `null` where there is no such sheet. */
function readSheet(
  sheets: readonly SheetCells[],
  { mark, columns, empty }: Wanted,
): Result<Record<string, string | number>[] | null, ContentProblem> {
  const found = sheets.flatMap(({ rows }) =>
    rows.flatMap((cells, at) => (cells.some((cell) => cell.trim() === mark) ? [{ rows, header: cells, at }] : [])),
  );
  const [sheet] = found;
  if (sheet === undefined) return { ok: true, value: null };
  if (found.length > 1) return { ok: false, error: "sheet-twice" };
  const places: [string, number][] = [];
  for (const [key, names] of [["identity", [mark]] as const, ...Object.entries(columns)]) {
    const wanted = new Set(names.map(heading));
    const at = sheet.header.flatMap((cell, index) => (wanted.has(heading(cell)) ? [index] : []));
    const [place] = at;
    if (place === undefined || at.length > 1) return { ok: false, error: "columns" };
    places.push([key, place]);
  }
  const rows = sheet.rows.flatMap((cells, index) => {
    if (index <= sheet.at) return [];
    const said = cells.map((cell) => cellSays(cell)).filter((cell) => cell !== "");
    if (said.every((cell) => empty.has(cell))) return [];
    return [{ line: index + 1, ...Object.fromEntries(places.map(([key, at]) => [key, cellSays(cells[at] ?? "")])) }];
  });
  return { ok: true, value: rows };
}

/** Headings lose signs that tables do not allow, when the file is written. */
function heading(text: string): string {
  return text
    .replaceAll(/[[\]#'@]/gu, " ")
    .replaceAll(/\s+/gu, " ")
    .trim()
    .toLowerCase();
}
