import { tallyRow, tallyRows } from "#app/certificate/aggregate/count.ts";
import { frameOf, loadFacts } from "#app/certificate/aggregate/load-facts.server.ts";
import { participations } from "#app/certificate/aggregate/participations.ts";
import { refreshCounts } from "#app/certificate/aggregate/refresh-counts.server.ts";
import { linesOf, type TotalLine } from "#app/certificate/aggregate/roll-up.ts";
import type { AppContext } from "#app/context.server.ts";
import { listTotals } from "#db/queries/counting.server.ts";
import { listPeriods } from "#db/queries/rating.server.ts";
import { getSnapshot, listSnapshots } from "#db/queries/snapshots.server.ts";
import { loadSnapshot } from "./load-snapshot.server.ts";

/** What was compared: a period's kept figures, or a frozen state. `differing` names lines, without personal data. */
export type Verification = { subject: string; lines: number; differing: string[] };

/** Compares every opened period's kept figures with a full recount, and every frozen state with its checksum and figures. */
export async function verifyCounts(context: AppContext): Promise<Verification[]> {
  const results: Verification[] = [];
  const q = context.db.read;
  for (const known of await listPeriods(q)) {
    const { id } = known.period;
    await refreshCounts(context, id);
    const frame = await frameOf(q, known);
    const { counted } = await loadFacts(q, frame);
    const fresh = linesOf(tallyRows(participations(counted, frame.rule).map(tallyRow)));
    results.push({ subject: id, lines: fresh.length, differing: differingLines(fresh, await listTotals(q, id)) });
  }
  for (const { periodId, number } of await listSnapshots(q)) {
    const head = await getSnapshot(q, periodId, number);
    if (head === null) continue;
    const { content, counted, isIntact } = await loadSnapshot(q, head);
    const fresh = linesOf(tallyRows(participations(counted, content.rule.rule).map(tallyRow)));
    const differing = [...(isIntact ? [] : ["checksum"]), ...differingLines(fresh, content.totals)];
    results.push({ subject: `${periodId} frozen ${number}`, lines: fresh.length, differing });
  }
  return results;
}

function differingLines(fresh: readonly TotalLine[], kept: readonly TotalLine[]): string[] {
  const [a, b] = [fresh, kept].map(byName);
  const names = new Set([...(a?.keys() ?? []), ...(b?.keys() ?? [])]);
  return [...names].filter((name) => a?.get(name) !== b?.get(name)).sort();
}

function byName(lines: readonly TotalLine[]): Map<string, string> {
  return new Map(
    lines.map(({ grouping, key, certificates, participations: pairs, points }) => [
      `${grouping} ${key}`,
      `${certificates} ${pairs} ${points}`,
    ]),
  );
}
