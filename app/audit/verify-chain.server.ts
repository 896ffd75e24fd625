import type { Queryable } from "#db/client.server.ts";
import { chainStart, eventHash, lastEventId, listEventsAfter } from "#db/queries/event-chain.server.ts";

/** What the chain of events says of itself. */
export type ChainReport = {
  events: number;
  /** The newest event: whoever notes its hash elsewhere can tell later that nothing was cut off. `null`: no event. */
  head: { id: number; hash: string } | null;
  /** The first event that does not follow from the one before it: it was changed, or one before it was taken out. */
  broken: { id: number; at: string } | null;
  /** Ids that were given out after the newest event there is; `null`: none. */
  cutOff: { from: number; to: number } | null;
  /** Whether the noted hash is in the chain; `null`: none was asked for. */
  expectedHead: "found" | "missing" | null;
};

const eventsAtOnce = 1000;

/**
 * Follows the chain from its first event to its last, a portion at a time. A tail that was cut off by somebody who also
 * mended the table's own counter shows only by a hash noted before.
 */
export async function verifyChain(q: Queryable, noted: { expectedHead?: string } = {}): Promise<ChainReport> {
  const { expectedHead } = noted;
  const report: ChainReport = { events: 0, head: null, broken: null, cutOff: null, expectedHead: null };
  if (expectedHead !== undefined) report.expectedHead = "missing";
  let lastId = 0;
  let previous = chainStart;
  for (;;) {
    const portion = await listEventsAfter(q, lastId, eventsAtOnce);
    for (const event of portion) {
      const { id, at, hash } = event;
      if (report.broken === null && hash !== eventHash(previous, event)) report.broken = { id, at };
      previous = hash ?? "";
      if (hash === expectedHead) report.expectedHead = "found";
      report.head = { id, hash: hash ?? "" };
      report.events += 1;
      lastId = id;
    }
    if (portion.length < eventsAtOnce) break;
  }
  const given = await lastEventId(q);
  if (given > lastId) report.cutOff = { from: lastId + 1, to: given };
  return report;
}
