import type { AppContext } from "#app/context.server.ts";
import { dayInKazakhstan } from "#app/model/calendar-date.ts";
import { Refusal } from "#app/model/result.ts";
import type { Viewer } from "#app/model/viewer.ts";
import { mayNow } from "#app/people/standing.server.ts";
import type { Queryable } from "#db/client.server.ts";
import { getCertificateWithOrigin } from "#db/queries/certificates.server.ts";
import { addEvent, listCertificateEvents } from "#db/queries/events.server.ts";
import { insertRegisterCheck, listRegisterChecks } from "#db/queries/register-checks.server.ts";
import { certificateForChange } from "./certificate-for-change.server.ts";
import { readDeskSettings } from "./desk-settings.server.ts";
import { qrViews } from "./page-views.ts";
import { ownReading } from "./own-reading.ts";
import {
  isOutdatedCheck,
  mayCheckRegister,
  type RegisterCheckForm,
  type RegisterCheckView,
  type RegisterPanelView,
} from "./register-check.ts";

/**
 * How the certificate stands with the register.
 *
 * @throws Refusal `not_found` where it is not the viewer's to see
 */
export async function openRegisterPanel(
  { db, clock }: Pick<AppContext, "db" | "clock">,
  viewer: Viewer,
  id: string,
): Promise<RegisterPanelView> {
  const origin = await getCertificateWithOrigin(db.read, id);
  const day = dayInKazakhstan(clock.now());
  if (origin === null || !(await mayNow(db.read, viewer, "view", origin.certificate, day)))
    throw new Refusal("not_found", id);
  const { certificate } = origin;
  const { registerHosts: hosts } = await readDeskSettings(db.read);
  const codes = qrViews(ownReading(certificate, origin.reading)).map(({ text }) => text);
  const mayCheck = mayCheckRegister(viewer, certificate.state);
  const checks = await registerCheckViews(db.read, id);
  return { certificateId: id, version: certificate.version, hosts, codes, mayCheck, checks };
}

/** Every check of a certificate, newest first. */
export async function registerCheckViews(q: Queryable, certificateId: string): Promise<RegisterCheckView[]> {
  const checks = await listRegisterChecks(q, certificateId);
  const history = checks.length === 0 ? [] : await listCertificateEvents(q, certificateId);
  return checks.map(({ id, answer, address, note, byName, at }) => {
    return { id, answer, address, note, by: byName, at, isOutdated: isOutdatedCheck(history, id) };
  });
}

/**
 * Records that the viewer looked the certificate up in the register themselves. A mistaken check is answered by a new one:
 * nothing is deleted.
 *
 * @throws Refusal `not_found` · `stale_version` · `forbidden`
 */
export async function checkRegister(
  { db, clock, newId }: Pick<AppContext, "db" | "clock" | "newId">,
  viewer: Viewer,
  id: string,
  { version, answer, address, note }: RegisterCheckForm,
): Promise<void> {
  const at = clock.now();
  await db.write(async (tx) => {
    const day = dayInKazakhstan(at);
    const certificate = await certificateForChange(tx, viewer, id, { action: "view", seen: version, day });
    if (!mayCheckRegister(viewer, certificate.state)) throw new Refusal("forbidden", id);
    const checkId = newId();
    await insertRegisterCheck(tx, {
      id: checkId,
      certificateId: id,
      version,
      answer,
      address: address === "" ? null : address,
      note: note === "" ? null : note,
      byId: viewer.id,
      at: at.toISOString(),
    });
    const after = { checkId, answer, version };
    await addEvent(tx, { at, userId: viewer.id, action: "checked-register", certificateId: id, after });
  });
}
