import type { CertificateDetail } from "#app/certificate/review/certificate-detail.ts";
import { changeAuthors } from "#app/certificate/review/change-authors.server.ts";
import { openCertificate } from "#app/certificate/review/open-certificate.server.ts";
import { submitForReview } from "#app/certificate/review/submit-for-review.server.ts";
import type { AppContext } from "#app/context.server.ts";
import type { Viewer } from "#app/model/viewer.ts";
import type { PlannedAuthor } from "./plan-authors.ts";

/**
 * What a teacher does with a certificate that was read: says who the authors are where the machine asks, and submits.
 *
 * @param planned the authors as they were printed, in this order
 */
export async function checkAndSubmit(
  app: AppContext,
  teacher: Viewer,
  certificateId: string,
  planned: readonly PlannedAuthor[],
): Promise<void> {
  const detail = await openCertificate(app, teacher, certificateId);
  const version = await decideOpenAuthors(app, teacher, detail, planned);
  await submitForReview(app, teacher, certificateId, version);
}

async function decideOpenAuthors(
  app: AppContext,
  teacher: Viewer,
  { id: certificateId, authors, version: seen }: CertificateDetail,
  planned: readonly PlannedAuthor[],
): Promise<number> {
  let version = seen;
  for (const [place, { id: authorId, link }] of authors.entries()) {
    if (link !== "open") continue;
    const staffId = planned[place]?.staffId ?? null;
    const change =
      staffId === null
        ? ({ intent: "author-external", version, authorId } as const)
        : ({ intent: "author-choose", version, authorId, staffId } as const);
    version = await changeAuthors(app, teacher, certificateId, change);
  }
  return version;
}
