import { randomUUID } from "node:crypto";
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { AppContext } from "#app/context.server.ts";
import { Refusal } from "#app/model/result.ts";
import type { Viewer } from "#app/model/viewer.ts";
import { may } from "#app/people/permissions.ts";
import { getCertificateWithOrigin, type CertificateOrigin } from "#db/queries/certificates.server.ts";
import { originalPath } from "./intake/original-path.server.ts";
import { renderPage } from "./read/page-image.server.ts";

/** The widths a page is drawn in, in pixels; few, so that few images are kept. */
export const previewWidths = [400, 800, 1200, 1600] as const;
export type PreviewWidth = (typeof previewWidths)[number];

/** An image of a page; `name` says which, for the browser. */
export type Preview = { bytes: Buffer; mediaType: "image/png" | "image/jpeg"; name: string };

/**
 * One page of the file a certificate was read from, as people see it. Only the certificate's own pages: others of the
 * same file may belong to a certificate the viewer may not see. Drawn once and kept beside the originals.
 *
 * @param page counted from 1
 * @throws Refusal `not_found`, also where the certificate or the page is not the viewer's to see
 */
export async function openPagePreview(
  { db, config }: Pick<AppContext, "db" | "config">,
  viewer: Viewer,
  wanted: { certificateId: string; page: number; width: PreviewWidth },
): Promise<Preview> {
  const { certificateId, page, width } = wanted;
  const origin = await getCertificateWithOrigin(db.read, certificateId);
  if (origin === null || !may(viewer, "view", origin.certificate)) throw new Refusal("not_found", certificateId);
  if (!isOwnPage(origin, page)) throw new Refusal("not_found", `page ${page}`);
  const name = `${origin.fileId}-${page}-${width}`;
  const folder = join(config.dataDir, "previews");
  const kept = await findKept(folder, name);
  if (kept !== null) return kept;
  const original = await readFile(originalPath(config, origin.fileId)).catch(() => null);
  const image = original === null ? null : await renderPage(original, page, width);
  if (image === null) throw new Refusal("not_found", `page ${page}`);
  const { bytes, mediaType } = image;
  await keep(folder, `${name}${endings[mediaType]}`, bytes);
  return { bytes, mediaType, name: `${name}${endings[mediaType]}` };
}

/**
 * A certificate typed from an unread file has no pages of its own: then all of the file are its, as far as the reader
 * could count them. A file on which the reader hung or died has none, so that it cannot do the same to the web server.
 */
function isOwnPage({ certificate, reading }: CertificateOrigin, page: number): boolean {
  const own = reading.certificates[certificate.indexInReading ?? -1];
  return own === undefined ? page <= reading.pageCount : own.pages.includes(page);
}

const endings: Record<Preview["mediaType"], string> = { "image/png": ".png", "image/jpeg": ".jpg" };

async function findKept(folder: string, name: string): Promise<Preview | null> {
  for (const mediaType of ["image/png", "image/jpeg"] as const) {
    const fileName = `${name}${endings[mediaType]}`;
    const bytes = await readFile(join(folder, fileName)).catch(() => null);
    if (bytes !== null) return { bytes, mediaType, name: fileName };
  }
  return null;
}

/** Renamed into place, so that nobody is ever served half an image. */
async function keep(folder: string, fileName: string, bytes: Buffer): Promise<void> {
  await mkdir(folder, { recursive: true });
  const temporary = join(folder, `.${randomUUID()}`);
  await writeFile(temporary, bytes);
  await rename(temporary, join(folder, fileName));
}
