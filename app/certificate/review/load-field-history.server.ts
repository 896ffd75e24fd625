import type { FileReading } from "#app/model/reading.ts";
import type { Queryable } from "#db/client.server.ts";
import type { CertificateRow } from "#db/queries/certificates.server.ts";
import { listReadings } from "#db/queries/readings.server.ts";
import { z } from "zod";
import { fieldHistory, type FieldHistory, type KeptCorrection, type KeptReading } from "./field-history.ts";

type Origin = { certificate: CertificateRow; reading: FileReading };
type Happened = { at: string; action: string; after: unknown };

/** Which certificate of which reading an event put in. */
const putIn = z.object({ readingId: z.string(), indexInReading: z.number().int().nonnegative() });

/**
 * The history of every field. Which readings the certificate stood on is in its events: a file may have been read more often.
 *
 * @param events of the certificate, oldest first
 */
export async function loadFieldHistory(
  q: Queryable,
  origin: Origin,
  events: readonly Happened[],
  corrections: readonly KeptCorrection[],
): Promise<FieldHistory> {
  return fieldHistory(await keptReadings(q, origin, events), corrections);
}

async function keptReadings(q: Queryable, { certificate, reading }: Origin, events: readonly Happened[]) {
  const { readingId, indexInReading, createdAt } = certificate;
  const used = events
    .filter(({ action }) => action === "read" || action === "read-again")
    .flatMap(({ at, after }) => {
      const parsed = putIn.safeParse(after).data;
      return parsed === undefined ? [] : [{ at, ...parsed }];
    });
  if (used.length === 0) return indexInReading === null ? [] : [kept(createdAt, reading, indexInReading)];
  const others = used.map((one) => one.readingId).filter((id) => id !== readingId);
  const byId = new Map((await listReadings(q, others)).map((row) => [row.id, row.reading]));
  byId.set(readingId, reading);
  return used.flatMap((one) => {
    const found = byId.get(one.readingId);
    return found === undefined ? [] : [kept(one.at, found, one.indexInReading)];
  });
}

function kept(at: string, reading: FileReading, index: number): KeptReading {
  return { at, engine: reading.engine, reading: reading.certificates[index] ?? null };
}
