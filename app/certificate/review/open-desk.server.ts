import type { AppContext } from "#app/context.server.ts";
import type { Finding } from "#app/model/finding.ts";
import type { Viewer } from "#app/model/viewer.ts";
import { getUser } from "#db/queries/accounts.server.ts";
import { getCertificate } from "#db/queries/certificates.server.ts";
import { getClaim } from "#db/queries/claims.server.ts";
import { listReasonTemplates } from "#db/queries/reason-templates.server.ts";
import type { DeskView } from "./desk-view.ts";
import { offeredReasons } from "./offered-reasons.ts";

/** @param detail of the certificate, as the viewer was allowed to open it */
export async function openDesk(
  { db }: Pick<AppContext, "db">,
  viewer: Viewer,
  { id, findings }: { id: string; findings: readonly Finding[] },
): Promise<DeskView> {
  const claim = await getClaim(db.read, id);
  const certificate = await getCertificate(db.read, id);
  const sender = certificate === null ? null : await getUser(db.read, certificate.senderId);
  const language = sender?.language ?? viewer.language;
  const offered = offeredReasons(
    await listReasonTemplates(db.read),
    findings.map(({ code }) => code),
  );
  return {
    claim: claim === null ? null : { name: claim.userName, at: claim.at, isOwn: claim.userId === viewer.id },
    reasons: offered.map((template) => ({ id: template.id, text: template.texts[language] })),
  };
}
