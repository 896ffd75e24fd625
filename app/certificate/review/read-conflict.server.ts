import type { AppContext } from "#app/context.server.ts";
import { dayInKazakhstan } from "#app/model/calendar-date.ts";
import { Refusal } from "#app/model/result.ts";
import type { Viewer } from "#app/model/viewer.ts";
import { mayNow } from "#app/people/standing.server.ts";
import { getCertificate, listCertificateAuthors } from "#db/queries/certificates.server.ts";
import { listCorrections } from "#db/queries/corrections.server.ts";
import { listCertificateEvents } from "#db/queries/events.server.ts";
import { pickFields } from "./certificate-fields.ts";
import type { ValuesNow } from "./conflict.ts";
import { lastCorrectors } from "./field-views.ts";

/**
 * What stands in a certificate now, for a person whose screen was outdated.
 *
 * @throws Refusal `not_found`
 */
export async function readConflict({ db, clock }: AppContext, viewer: Viewer, id: string): Promise<ValuesNow> {
  const certificate = await getCertificate(db.read, id);
  const day = dayInKazakhstan(clock.now());
  if (certificate === null || !(await mayNow(db.read, viewer, "view", certificate, day))) {
    throw new Refusal("not_found", id);
  }
  const authors = await listCertificateAuthors(db.read, id);
  const events = await listCertificateEvents(db.read, id);
  const last = events.at(-1);
  return {
    version: certificate.version,
    state: certificate.state,
    values: pickFields(certificate),
    authors: authors.map(({ id: authorId, name }) => ({ id: authorId, name })),
    correctors: Object.fromEntries(lastCorrectors(await listCorrections(db.read, id))),
    lastChange: last === undefined || last.userName === null ? null : { name: last.userName, at: last.at },
  };
}
