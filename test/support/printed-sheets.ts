import ExcelJS from "exceljs";

/** One sheet as lines of text, the same from paper and from the file: compare them with each other. */
export type SheetText = {
  /** Title, remarks, and the sentence that stands instead of rows. */
  said: string[];
  headers: string[];
  /** Figures above the table, its rows and its totals. */
  lines: string[][];
  /** Lines for signatures. */
  below: string[];
};

/** The sheets of a print view. */
export function sheetsOfPage(html: string): SheetText[] {
  return html
    .split("<section class=")
    .slice(1)
    .map((section) => {
      const [top = "", rest = ""] = section.split("<table");
      const [table = "", bottom = ""] = rest.split("</table>");
      return {
        said: [...textsOf(top, "h2"), ...textsOf(top, "p")],
        headers: textsOf(table, "th"),
        lines: innersOf(table, "tr")
          .map((line) => textsOf(line, "td"))
          .filter((cells) => cells.length > 0),
        below: textsOf(bottom.split("</section>")[0] ?? "", "p"),
      };
    });
}

/** The sheets of a workbook as far as they are printed, with the columns of the pages beside them. */
export async function sheetsOfFile(bytes: ArrayBuffer, printed: readonly SheetText[]): Promise<SheetText[]> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bytes);
  return workbook.worksheets.map((sheet, index) => {
    const headers = printed[index]?.headers ?? [];
    const all: string[][] = [];
    sheet.eachRow({ includeEmpty: true }, (row) => {
      all.push(headers.map((_header, at) => shownIn(row.getCell(at + 1))));
    });
    const head = all.findIndex((cells) => cells.every((text, at) => text === headers[at]));
    const over = all.slice(0, head).filter((cells) => !isBlank(cells));
    const under = all.slice(head + 1);
    const gap = under.findIndex(isBlank);
    const rows = gap < 0 ? under : under.slice(0, gap);
    const isEmpty = rows.length === 1 && rows.every(isSentence);
    return {
      said: [...over.filter(isSentence), ...(isEmpty ? rows : [])].map(([text = ""]) => text),
      headers: all[head] ?? [],
      lines: [...over.filter((cells) => !isSentence(cells)), ...(isEmpty ? [] : rows)],
      below: (gap < 0 ? [] : under.slice(gap)).filter((cells) => !isBlank(cells)).map(([text = ""]) => text),
    };
  });
}

function isBlank(cells: readonly string[]): boolean {
  return cells.every((text) => text === "");
}

/** One text over all columns: cells that are merged all say it. */
function isSentence([first, ...others]: readonly string[]): boolean {
  return others.every((text) => text === "" || text === first);
}

/** A cell as a spreadsheet shows it. */
function shownIn({ value, numFmt }: ExcelJS.Cell): string {
  // ExcelJS keeps no result that is 0.
  const shown = value !== null && typeof value === "object" && "formula" in value ? (value.result ?? 0) : value;
  if (shown === null || shown === undefined) return "";
  if (shown instanceof Date) return shown.toISOString().slice(0, 10).split("-").toReversed().join(".");
  if (typeof shown === "object" && "text" in shown) return shown.text;
  if (typeof shown !== "number") return typeof shown === "string" ? shown : JSON.stringify(shown);
  return numFmt === "0.00" ? shown.toFixed(2) : numFmt === "0" ? String(Math.round(shown)) : String(shown);
}

function innersOf(html: string, tag: string): string[] {
  return [...html.matchAll(new RegExp(`<${tag}[ >].*?</${tag}>`, "gsu"))].map(([whole]) => whole);
}

function textsOf(html: string, tag: string): string[] {
  return innersOf(html, tag).map((inner) =>
    inner
      .replaceAll(/<[^>]+>/gu, "")
      .replaceAll("&#x27;", "'")
      .replaceAll("&quot;", '"')
      .replaceAll("&lt;", "<")
      .replaceAll("&gt;", ">")
      .replaceAll("&amp;", "&"),
  );
}
