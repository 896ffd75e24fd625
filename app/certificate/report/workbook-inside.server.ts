import type ExcelJS from "exceljs";
import { z } from "zod";

/**
 * What is inside a sheet that ExcelJS (4.4.0, its last release) streams, and what its own types keep to themselves. Rows
 * written as XML take a third of the time that its cells take.
 */
export type SheetInside = {
  /** Writes what stands so far, and everything from then on behind it. */
  write(xml: string): void;
  /** The next row that its own cells may use. */
  goOnAt(row: number): void;
  /** Index of a look in the workbook; one object is looked up once. */
  styleId(style: Partial<ExcelJS.Style>): number;
  /** Bytes that wait to be packed. */
  waitingBytes(): number;
};

const pipe = z.object({ _writableState: z.object({ length: z.number() }) });
const inside = z.object({
  stream: z.looseObject({
    write: z.custom<(bytes: Buffer) => unknown>((value) => typeof value === "function"),
    pipes: z.array(z.custom<z.infer<typeof pipe>>((value) => pipe.safeParse(value).success)),
  }),
  _rowZero: z.number(),
  _workbook: z.object({
    styles: z.custom<{ addStyleModel(style: Partial<ExcelJS.Style>, type: ExcelJS.ValueType): number }>(),
  }),
});

/** ExcelJS' own number for texts: it gives days without a format one of its own. */
const textType = 3;

/** @throws ZodError where ExcelJS is another one inside: a test writes such a sheet */
export function insideOf(worksheet: ExcelJS.Worksheet): SheetInside {
  inside.parse(worksheet);
  const sheet = worksheet as unknown as z.infer<typeof inside>;
  const ids = new Map<Partial<ExcelJS.Style>, number>();
  return {
    write: (xml) => {
      sheet.stream.write(Buffer.from(xml));
    },
    goOnAt: (row) => {
      sheet["_rowZero"] = row;
    },
    styleId: (style) => {
      const known = ids.get(style);
      if (known !== undefined) return known;
      const id = sheet["_workbook"].styles.addStyleModel(style, textType);
      ids.set(style, id);
      return id;
    },
    waitingBytes: () => sheet.stream.pipes.reduce((sum, { _writableState: { length } }) => sum + length, 0),
  };
}
