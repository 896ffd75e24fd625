import { roundFigures, type Figures } from "#app/certificate/aggregate/count.ts";
import { figuresOf } from "#app/certificate/aggregate/roll-up.ts";
import { type Exclusion, type RatingPeriod } from "#app/model/rating.ts";
import { Refusal } from "#app/model/result.ts";
import type { Queryable } from "#db/client.server.ts";
import { getSnapshot, listFrozenExclusions, snapshotFigures } from "#db/queries/snapshots.server.ts";
import { countFilter } from "../load-report.server.ts";
import { loadSnapshot } from "../load-snapshot.server.ts";
import { buildReport, passingExclusions } from "../rating-report.ts";
import type { ReportFilter } from "../report-filter.ts";
import type { SnapshotContent } from "../snapshot-content.ts";
import { hasWorkKinds } from "./one-tally.ts";

/** A frozen state without the places of numbers. */
export type FrozenFigures = {
  number: number;
  madeAt: string;
  content: Omit<SnapshotContent, "places">;
  figures: Figures;
  excluded: Exclusion[];
};

/**
 * The figures of a frozen state: of the whole period as they were frozen, under a filter counted from its rows.
 *
 * @param filter names the state, or means the newest
 * @throws Refusal `not_found` when there is no such state
 */
export async function figuresOfSnapshot(
  q: Queryable,
  period: RatingPeriod,
  filter: ReportFilter,
): Promise<FrozenFigures> {
  const head = await snapshotFigures(q, period.id, filter.snapshot);
  if (head === null) throw new Refusal("not_found", `${period.id} ${filter.snapshot ?? ""}`);
  const { id, number, madeAt } = head;
  const content = head.content as Omit<SnapshotContent, "places">;
  const asked = countFilter(filter);
  const frozen = figuresOf(content.totals);
  const isWhole = Object.values(asked).every((value) => value === undefined);
  if (isWhole && hasWorkKinds(frozen)) {
    const excluded = passingExclusions((await listFrozenExclusions(q, id)) as Exclusion[], asked);
    return { number, madeAt, content, figures: roundFigures(frozen, content.rule.rule.rounding), excluded };
  }
  const full = await getSnapshot(q, period.id, number);
  if (full === null) throw new Refusal("not_found", `${period.id} ${number}`);
  const { counted, excluded } = await loadSnapshot(q, full);
  const report = buildReport({ period: content.period, rule: content.rule, counted, excluded }, asked);
  return { number, madeAt, content, figures: report.figures, excluded: report.excluded };
}
