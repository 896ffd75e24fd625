import ExcelJS from "exceljs";
import type { DirectoryField } from "#app/model/directory.ts";

/** Everything a template says, in one language. */
export type TemplateTexts = {
  sheets: { staff: string; structure: string; how: string };
  headings: Record<DirectoryField, string>;
  hints: Partial<Record<DirectoryField, string>>;
  how: readonly string[];
  wrong: { title: string; share: string; day: string; department: string };
};

/** Names of departments that are known already, for the list to choose from. */
export type KnownUnit = { faculty: Record<"kk" | "ru" | "en", string>; department: Record<"kk" | "ru" | "en", string> };

const staffColumns = ["surname", "givenName", "patronymic", "otherSpellings", "position", "share", "department", "fromOn", "toOn", "email", "orcid", "outsideId"] as const; // prettier-ignore
const structureColumns = ["facultyKk", "facultyRu", "facultyEn", "departmentKk", "departmentRu", "departmentEn"] as const; // prettier-ignore
/** So many rows are prepared; a longer list only lacks the checks. */
const preparedRows = 3000;

/**
 * An .xlsx to be filled in: staff, faculties with departments (those known already stand in it), and how to fill it in. Days and
 * shares are checked while typing, departments are chosen from the second sheet.
 */
export async function templateWorkbook(texts: TemplateTexts, units: readonly KnownUnit[]): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  const staff = addSheet(workbook, texts, texts.sheets.staff, staffColumns);
  const structure = addSheet(workbook, texts, texts.sheets.structure, structureColumns);
  for (const { faculty, department } of units) {
    structure.addRow([faculty.kk, faculty.ru, faculty.en, department.kk, department.ru, department.en]);
  }
  addChecks(staff, texts);
  const how = workbook.addWorksheet(texts.sheets.how);
  how.getColumn(1).width = 110;
  for (const line of texts.how) how.addRow([line]).alignment = { wrapText: true, vertical: "top" };
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

function addSheet(
  workbook: ExcelJS.Workbook,
  { headings, hints }: TemplateTexts,
  name: string,
  fields: readonly DirectoryField[],
): ExcelJS.Worksheet {
  const sheet = workbook.addWorksheet(name, {
    views: [{ state: "frozen", ySplit: 1 }],
    pageSetup: { paperSize: 9, orientation: "landscape", fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  });
  const header = sheet.addRow(fields.map((field) => headings[field]));
  header.font = { bold: true };
  header.alignment = { wrapText: true, vertical: "middle" };
  for (const [index, field] of fields.entries()) {
    const column = sheet.getColumn(index + 1);
    column.width = Math.max(14, Math.min(34, headings[field].length + 6));
    // Numbers and codes keep their zeros, and a name is never taken for a formula.
    column.numFmt = field === "fromOn" || field === "toOn" ? "dd.mm.yyyy" : field === "share" ? "0.00" : "@";
    const cell = header.getCell(index + 1);
    cell.numFmt = "@";
    cell.fill = { type: "pattern", pattern: "solid", fgColor: { argb: "FFE6EEF5" } };
    const hint = hints[field];
    if (hint !== undefined) cell.note = hint;
  }
  return sheet;
}

/** The sheet's own checks by the letter of each column. */
function addChecks(sheet: ExcelJS.Worksheet, texts: TemplateTexts): void {
  const letter = (field: (typeof staffColumns)[number]) => String.fromCharCode(65 + staffColumns.indexOf(field));
  const structure = `'${texts.sheets.structure.replaceAll("'", "''")}'`;
  const errors = (error: string) => ({
    showErrorMessage: true,
    errorTitle: texts.wrong.title,
    error,
    allowBlank: true,
  });
  const checks: [string, ExcelJS.DataValidation][] = [
    [letter("share"), { type: "decimal", operator: "between", formulae: [0.01, 1.5], ...errors(texts.wrong.share) }],
    [letter("fromOn"), dayCheck(errors(texts.wrong.day))],
    [letter("toOn"), dayCheck(errors(texts.wrong.day))],
    [letter("department"), {
      type: "list",
      formulae: [`${structure}!$D$2:$D$500`],
      ...errors(texts.wrong.department),
      // A department may also be typed in another language.
      errorStyle: "warning",
    }],
  ]; // prettier-ignore
  for (const [column, check] of checks) {
    for (let row = 2; row <= preparedRows; row += 1) sheet.getCell(`${column}${row}`).dataValidation = check;
  }
}

function dayCheck(errors: object): ExcelJS.DataValidation {
  const between = [new Date(Date.UTC(1950, 0, 1)), new Date(Date.UTC(2099, 11, 31))];
  return { type: "date", operator: "between", formulae: between, ...errors };
}
