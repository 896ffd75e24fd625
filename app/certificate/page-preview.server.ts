import type { AppContext } from "#app/context.server.ts";
import { dayInKazakhstan } from "#app/model/calendar-date.ts";
import { Refusal } from "#app/model/result.ts";
import type { Viewer } from "#app/model/viewer.ts";
import { mayNow } from "#app/people/standing.server.ts";
import { getCertificateWithOrigin } from "#db/queries/certificates.server.ts";
import { originalPath } from "./intake/original-path.server.ts";
import { findImage, keepImage, type KeptImage, previewFolder } from "./read/page-image-store.server.ts";

/** The widths a page is drawn in, in pixels; few, so that few images are kept. */
export const previewWidths = [400, 800, 1200, 1600, 2400] as const;
export type PreviewWidth = (typeof previewWidths)[number];

/**
 * One page of the file a certificate was read from, as people see it: any page, for whoever may see the certificate may
 * have the whole original. Drawn once, turned as its reading turned it, and kept.
 *
 * @param page counted from 1
 * @throws Refusal `not_found`, also where the certificate or the page is not the viewer's to see
 */
export async function openPagePreview(
  { db, config, drawPage, clock }: Pick<AppContext, "db" | "config" | "drawPage" | "clock">,
  viewer: Viewer,
  { certificateId, page, width }: { certificateId: string; page: number; width: PreviewWidth },
): Promise<KeptImage> {
  const origin = await getCertificateWithOrigin(db.read, certificateId);
  const day = dayInKazakhstan(clock.now());
  if (origin === null || !(await mayNow(db.read, viewer, "view", origin.certificate, day))) {
    throw new Refusal("not_found", certificateId);
  }
  // A file on which the reader hung or died has no pages.
  if (page > origin.reading.pageCount) throw new Refusal("not_found", `page ${page}`);
  const turns = origin.reading.pages?.find((one) => one.page === page)?.turns ?? 0;
  const file = { folder: previewFolder(config), fileId: origin.fileId };
  const wanted = { page, widthPx: width, turns };
  const kept = await findImage(file, wanted);
  if (kept !== null) return kept;
  const image = await drawPage(originalPath(config, origin.fileId), page, width, turns);
  if (image === null) throw new Refusal("not_found", `page ${page}`);
  return await keepImage(file, wanted, image);
}
