import { randomUUID } from "node:crypto";
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";

import type { Config } from "#app/config.server.ts";
import type { FileReading, QuarterTurns } from "#app/model/reading.ts";
import { type PageImage, renderPage } from "./page-image.server.ts";

/** Width in pixels in which screens show a page. */
export const usualWidthPx = 1200;

export function previewFolder({ dataDir }: Pick<Config, "dataDir">): string {
  return join(dataDir, "previews");
}

/** Where images of pages are kept, and the file they are of. */
export type PreviewFile = { folder: string; fileId: string };

/** Which images to draw ahead of the first person who looks. */
export type PreviewOrder = PreviewFile & { widthsPx: readonly number[] };

export type WantedImage = { page: number; widthPx: number; turns: QuarterTurns };

/** An image that lies in the folder; `name` says which, for the browser. */
export type KeptImage = Pick<PageImage, "bytes" | "mediaType"> & { name: string };

const endings = { "image/png": ".png", "image/jpeg": ".jpg" } as const;

/** The name carries the turns: another reading of the file may turn a page otherwise. */
function nameOf({ fileId }: PreviewFile, { page, widthPx, turns }: WantedImage): string {
  return `${fileId}-${page}-${widthPx}${turns === 0 ? "" : `-left${turns}`}`;
}

/** @returns null when it was never drawn, or has been cleared away */
export async function findImage(file: PreviewFile, wanted: WantedImage): Promise<KeptImage | null> {
  for (const mediaType of ["image/png", "image/jpeg"] as const) {
    const name = `${nameOf(file, wanted)}${endings[mediaType]}`;
    const bytes = await readFile(join(file.folder, name)).catch(() => null);
    if (bytes !== null) return { bytes, mediaType, name };
  }
  return null;
}

/** Renamed into place, so that nobody is ever served half an image. */
export async function keepImage(
  file: PreviewFile,
  wanted: WantedImage,
  { bytes, mediaType }: PageImage,
): Promise<KeptImage> {
  const name = `${nameOf(file, wanted)}${endings[mediaType]}`;
  await mkdir(file.folder, { recursive: true });
  const temporary = join(file.folder, `.${randomUUID()}`);
  await writeFile(temporary, bytes);
  await rename(temporary, join(file.folder, name));
  return { bytes, mediaType, name };
}

/**
 * Draws the pages people will look at: those of the certificates, or the first ones of a file that somebody has to type.
 *
 * @param onImage called after each image
 */
export async function drawAhead(
  bytes: Uint8Array,
  { certificates, pageCount, pages = [] }: FileReading,
  order: PreviewOrder,
  onImage: () => void,
): Promise<void> {
  const all = Array.from({ length: Math.min(pageCount, mostUnreadPages) }, (_, index) => index + 1);
  const own = certificates.length === 0 ? all : [...new Set(certificates.flatMap((certificate) => certificate.pages))];
  for (const page of own) {
    const turns = pages.find((one) => one.page === page)?.turns ?? 0;
    for (const widthPx of order.widthsPx) {
      const wanted = { page, widthPx, turns };
      if ((await findImage(order, wanted)) !== null) continue;
      const image = await renderPage(bytes, page, widthPx, turns);
      if (image !== null) await keepImage(order, wanted, image);
      onImage();
    }
  }
}

/** Nobody types a certificate from a later page; should one be asked for, it is drawn then. */
const mostUnreadPages = 2;
