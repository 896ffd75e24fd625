import type { AppContext } from "#app/context.server.ts";
import type { CertificateDetail, PickedStaff } from "#app/certificate/review/certificate-detail.ts";
import { findStaff } from "#app/certificate/review/staff-cards.server.ts";

/** What a search of the staff directory for one author found; `null`: nothing was asked, or the viewer may change no author. */
export async function searchForAuthor(
  app: AppContext,
  request: Request,
  { may, registeredOn }: Pick<CertificateDetail, "may" | "registeredOn">,
): Promise<PickedStaff | null> {
  const search = new URL(request.url).searchParams;
  const authorId = search.get("staffFor");
  const typed = search.get("staffName")?.trim().slice(0, 100) ?? "";
  if (authorId === null || typed === "" || !may.correct) return null;
  return { authorId, typed, found: await findStaff(app, typed, registeredOn) };
}
