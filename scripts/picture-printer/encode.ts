import { buffer } from "node:stream/consumers";

import Pdf from "pdfkit";
import sharp from "sharp";

import { asSharp, type Picture } from "./picture.ts";

/** EXIF orientation that undoes so many quarter turns to the right of the stored picture. */
const exifFor = [1, 8, 3, 6] as const;

export type Encoding = {
  format: "jpeg" | "png" | "webp";
  quality: number;
  dpi: number;
  /** Quarter turns to the right the picture was stored with and that its EXIF data undo. */
  exifTurns: 0 | 1 | 2 | 3;
};

export async function encodePicture(picture: Picture, { format, quality, dpi, exifTurns }: Encoding): Promise<Buffer> {
  const image = asSharp(picture).withMetadata({ density: dpi, orientation: exifFor[exifTurns] });
  if (format === "png")
    return await image.png({ compressionLevel: 9, palette: true, colours: 32, dither: 0 }).toBuffer();
  if (format === "webp") return await image.webp({ quality, effort: 3 }).toBuffer();
  return await image.jpeg({ quality, chromaSubsampling: "4:2:0" }).toBuffer();
}

/** One TIFF with a page a picture; all pages take the size of the first. */
export async function encodeTiff(pictures: readonly Picture[], quality: number): Promise<Buffer> {
  const [first] = pictures;
  if (first === undefined) throw new RangeError("no page to write");
  const pages = await Promise.all(
    pictures.map((picture) =>
      asSharp(picture).resize(first.width, first.height, { fit: "contain", background: "#fff" }).png().toBuffer(),
    ),
  );
  const image = pages.length === 1 ? sharp(pages[0]) : sharp(pages, { join: { animated: true } });
  return await image.tiff({ compression: "jpeg", quality }).toBuffer();
}

/** The same everywhere, so that the same picture is the same bytes on every machine. */
const scannedAt = new Date("2026-01-01T00:00:00Z");

/**
 * A PDF of JPEG pictures, a page each, as a scanner writes it.
 *
 * @param rotate degrees a viewer has to turn every page to the right
 */
export async function encodePdf(
  pictures: readonly Picture[],
  quality: number,
  dpi: number,
  rotate = 0,
): Promise<Buffer> {
  const document = new Pdf({ autoFirstPage: false, margin: 0, info: { Title: "Scan", CreationDate: scannedAt } });
  const written = buffer(document);
  for (const picture of pictures) {
    const [width, height] = [(picture.width * 72) / dpi, (picture.height * 72) / dpi];
    document.addPage({ size: [width, height], margin: 0 });
    if (rotate !== 0) Object.assign(document.page.dictionary.data, { Rotate: rotate });
    const jpeg = await asSharp(picture).jpeg({ quality, chromaSubsampling: "4:2:0" }).toBuffer();
    document.image(jpeg, 0, 0, { width, height });
  }
  document.end();
  return await written;
}
