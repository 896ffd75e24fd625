import { desc } from "drizzle-orm";
import type { Queryable } from "../client.server.ts";
import { workerBeats } from "../schema/files.ts";
import { deleteExpiredSessions } from "./sessions.server.ts";
import { putSetting } from "./settings.server.ts";

/** Instant of the newest beat of any reading worker; `null` when none ever ran. */
export async function lastWorkerBeat(q: Queryable): Promise<string | null> {
  const [row] = await q.select().from(workerBeats).orderBy(desc(workerBeats.at)).limit(1);
  return row?.at ?? null;
}

/** Really writes a row; sweeps up what ran out while it is there. */
export async function proveWritable(tx: Queryable, now: string): Promise<void> {
  await putSetting(tx, "written_at", now);
  await deleteExpiredSessions(tx, now);
}
