import ExcelJS from "exceljs";

/** Everything of a workbook that somebody who opens it can see, as plain data: equal workbooks are equal here. */
export async function cellsOfWorkbook(bytes: Buffer): Promise<Record<string, unknown>[]> {
  const workbook = new ExcelJS.Workbook();
  const copy = new ArrayBuffer(bytes.byteLength);
  new Uint8Array(copy).set(bytes);
  await workbook.xlsx.load(copy);
  return workbook.worksheets.map((sheet) => {
    const cells: Record<string, unknown> = {};
    sheet.eachRow({ includeEmpty: true }, (row) => {
      cells[`height ${row.number}`] = row.height;
      row.eachCell({ includeEmpty: true }, ({ address, value, type, numFmt, style }) => {
        cells[address] = { value, type, numFmt, style };
      });
    });
    return {
      name: sheet.name,
      widths: (sheet.columns ?? []).map(({ width, hidden }) => [width, hidden]),
      page: { ...sheet.pageSetup, ...sheet.headerFooter },
      views: sheet.views,
      tables: Object.keys(sheet.getTables()),
      pictures: sheet.getImages().map(({ range }) => range),
      cells,
    };
  });
}
