import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type ExcelJS from "exceljs";
import { drawChart, type ChartPlan } from "./chart-plan.ts";
import { lastTableRowOf, type SheetPlan } from "./workbook-plan.ts";

/** Drawn larger than shown, so that paper is sharp. */
const scale = 2;

/** A font of ours: the machine may have none that knows Kazakh letters, and pictures shall be alike everywhere. */
const fonts = { plain: "DejaVuSans.ttf", bold: "DejaVuSans-Bold.ttf" } as const;
const familyOf = (weight: keyof typeof fonts) => `Tizilim ${weight}`;

/** Puts the sheet's chart below its table, as a picture. */
export async function addChart(
  workbook: ExcelJS.Workbook,
  worksheet: ExcelJS.Worksheet,
  sheet: SheetPlan,
): Promise<void> {
  if (sheet.chart === undefined) return;
  const { png, width, height } = await chartPicture(sheet.chart);
  // ExcelJS' types want Node's older buffers.
  const imageId = workbook.addImage({ buffer: png as unknown as ExcelJS.Buffer, extension: "png" });
  worksheet.addImage(imageId, {
    tl: { col: 0, row: lastTableRowOf(sheet) + 1 },
    ext: { width, height },
    editAs: "oneCell",
  });
}

/** The chart as PNG, with its size on the sheet in pixels. */
export async function chartPicture(chart: ChartPlan): Promise<{ png: Buffer; width: number; height: number }> {
  // Loaded when first drawn: most processes never draw.
  const { createCanvas, GlobalFonts } = await import("@napi-rs/canvas");
  for (const [weight, file] of Object.entries(fonts)) {
    const family = familyOf(weight as keyof typeof fonts);
    if (!GlobalFonts.has(family)) GlobalFonts.register(readFileSync(fontPath(file)), family);
  }
  const { width, height, bars, texts } = drawChart(chart);
  const canvas = createCanvas(width * scale, height * scale);
  const paint = canvas.getContext("2d");
  paint.scale(scale, scale);
  paint.fillStyle = "#ffffff";
  paint.fillRect(0, 0, width, height);
  paint.fillStyle = "#2f5d8c";
  for (const bar of bars) paint.fillRect(bar.x, bar.y, bar.width, bar.height);
  paint.fillStyle = "#1f2937";
  paint.textBaseline = "middle";
  for (const { text, x, y, align, sizePx, bold, maxWidth } of texts) {
    paint.font = `${sizePx}px "${familyOf(bold ? "bold" : "plain")}"`;
    paint.textAlign = align;
    paint.fillText(text, x, y, maxWidth);
  }
  return { png: await canvas.encode("png"), width, height };
}

function fontPath(file: string): string {
  return createRequire(import.meta.url).resolve(`dejavu-fonts-ttf/ttf/${file}`);
}
