import { createHash } from "node:crypto";
import type { Exclusion, RatedCertificate } from "#app/model/rating.ts";
import type { Queryable } from "#db/client.server.ts";
import { listSnapshotRows, type NewSnapshotRow, type SnapshotRow } from "#db/queries/snapshots.server.ts";
import type { Snapshot, SnapshotContent } from "./snapshot-content.ts";

/** SHA-256 (hex) over everything that is frozen. */
export function snapshotChecksum(content: unknown, rows: readonly NewSnapshotRow[]): string {
  const hash = createHash("sha256").update(JSON.stringify(content));
  for (const { kind, row } of rows) hash.update(kind).update(JSON.stringify(row));
  return hash.digest("hex");
}

/** A frozen state with its rows. Only `closePeriod` writes them, so their shape is trusted. */
export async function loadSnapshot(q: Queryable, head: SnapshotRow): Promise<Snapshot> {
  const rows = await listSnapshotRows(q, head.id);
  const of = (wanted: NewSnapshotRow["kind"]) => rows.filter(({ kind }) => kind === wanted).map(({ row }) => row);
  return {
    number: head.number,
    madeAt: head.madeAt,
    content: head.content as SnapshotContent,
    counted: of("counted") as RatedCertificate[],
    excluded: of("excluded") as Exclusion[],
    isIntact: snapshotChecksum(head.content, rows) === head.checksum,
  };
}
