import { colourRaster } from "#app/certificate/read/page-raster.server.ts";
import { openPdf } from "#app/certificate/read/pdfium.server.ts";

import type { Picture } from "./picture.ts";

/** Every page of a PDF as a picture of so many dots an inch. */
export async function drawPdfPages(pdf: Buffer, dpi: number): Promise<Picture[]> {
  const document = await openPdf(pdf);
  if (typeof document === "string") throw new Error(`the printed file is ${document}`);
  try {
    return Array.from({ length: document.pageCount }, (_page, index) => {
      // The long side of A4 is never the one asked for: the raster is made by its width.
      const raster = widthOf(document, index + 1, dpi);
      const rgb = new Uint8Array(raster.width * raster.height * 3);
      for (let from = 0, to = 0; to < rgb.length; from += 4, to += 3) {
        rgb[to] = raster.rgba[from] ?? 255;
        rgb[to + 1] = raster.rgba[from + 1] ?? 255;
        rgb[to + 2] = raster.rgba[from + 2] ?? 255;
      }
      return { width: raster.width, height: raster.height, rgb };
    });
  } finally {
    document.close();
  }
}

const a4 = { short: 8.268, long: 11.693 };

function widthOf(document: Parameters<typeof colourRaster>[0], page: number, dpi: number) {
  const probe = colourRaster(document, page, 100);
  if (probe === null) throw new Error("the printed page cannot be drawn");
  const isLandscape = probe.width > probe.height;
  const raster = colourRaster(document, page, Math.round((isLandscape ? a4.long : a4.short) * dpi));
  if (raster === null) throw new Error("the printed page cannot be drawn");
  return raster;
}
