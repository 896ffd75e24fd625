import { setImmediate as pause } from "node:timers/promises";
import type { AppContext } from "#app/context.server.ts";
import type { Queryable } from "#db/client.server.ts";
import {
  getCertificateWithOrigin,
  listCertificateAuthors,
  listUnjudged,
  writeDoubts,
} from "#db/queries/certificates.server.ts";
import { listCorrections } from "#db/queries/corrections.server.ts";
import { pickFields } from "./certificate-fields.ts";
import { doubtsOf } from "./doubts.ts";
import { correctedOf, ownReading } from "./own-reading.ts";

/**
 * Writes anew how much of a certificate rests on what nobody is sure of. Called in the transaction of every change of a
 * value or an author; it changes nothing that counts, so not the version.
 */
export async function noteDoubts(tx: Queryable, certificateId: string): Promise<void> {
  const origin = await getCertificateWithOrigin(tx, certificateId);
  if (origin === null) return;
  const { certificate } = origin;
  const authors = await listCertificateAuthors(tx, certificateId);
  const corrected = correctedOf(await listCorrections(tx, certificateId));
  const reading = ownReading(certificate, origin.reading);
  await writeDoubts(tx, certificateId, doubtsOf(reading, pickFields(certificate), authors, corrected));
}

const atOnce = 100;

/**
 * Judges certificates that were kept before doubts were counted, some at a time so that others get their turn. What cannot
 * be judged stays unjudged, which nobody takes for certain.
 */
export async function judgeOlder({ db, log }: Pick<AppContext, "db" | "log">, stop: AbortSignal): Promise<void> {
  let last = "";
  while (!stop.aborted) {
    const ids = await listUnjudged(db.read, last, atOnce);
    const end = ids.at(-1);
    if (end === undefined) return;
    last = end;
    await db
      .write(async (tx) => {
        for (const id of ids) await noteDoubts(tx, id);
      })
      .catch((error: unknown) => log.error({ err: error }, "certificates could not be judged"));
    await pause();
  }
}
