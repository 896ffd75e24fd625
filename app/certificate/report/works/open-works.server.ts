import { frameOf } from "#app/certificate/aggregate/load-facts.server.ts";
import { placeInPeriod } from "#app/certificate/aggregate/place-in-period.ts";
import { openPeriod } from "#app/certificate/aggregate/rating-rules.server.ts";
import type { AppContext } from "#app/context.server.ts";
import { dayInKazakhstan } from "#app/model/calendar-date.ts";
import type { PeriodFrame } from "#app/model/rating.ts";
import type { Queryable } from "#db/client.server.ts";
import { countApproved } from "#db/queries/counting.server.ts";
import { listWorksAfter, type WorkPlace, type WorkRow, type WorksWanted } from "#db/queries/works.server.ts";
import { loadDashboard, type LoadedDashboard } from "../load-dashboard.server.ts";
import { countFilter, frozenHead, loadReport, presentPeriod } from "../load-report.server.ts";
import type { ReportFilter } from "../report-filter.ts";
import type { ReportWork } from "./report-work.ts";
import { worksOf } from "./works-of-report.ts";

/** Certificates fetched at once: more are no quicker, and outlive the young generation of a process that writes them. */
const atOnce = 250;

/** The figures of a report, and its certificates as a stream that holds a portion at a time. */
export type OpenWorks = LoadedDashboard & {
  /** How many certificates the stream has: as many as the figures say. */
  count: number;
  /** In the order of the register: day, number, id. Each call begins anew. */
  portions(): AsyncIterable<ReportWork[]>;
};

/**
 * The same certificates as `loadReport`, in the same order. Those of an open period come from the roll-ups, so that
 * memory does not grow with the register; those of a frozen state are held at once, as they are one row of text each.
 *
 * @param shares whether the rows name those who count; a list of certificates alone is quicker without
 * @throws Refusal `not_found` when there is no such period or frozen state
 */
export async function openWorks(
  context: AppContext,
  filter: ReportFilter,
  { shares }: { shares: boolean },
): Promise<OpenWorks> {
  const known = await openPeriod(context, filter.period ?? (await presentPeriod(context)).id);
  const head = await frozenHead(context.db.read, known, filter.snapshot);
  if (head !== null || !known.isOpened) {
    const loaded = await loadReport(context, { ...filter, period: known.period.id });
    const works = worksOf(loaded.report);
    return { ...loaded, count: works.length, portions: () => inPortions(works) };
  }
  const loaded = await loadDashboard(context, { ...filter, period: known.period.id });
  const wanted = { periodId: known.period.id, ...countFilter(filter) };
  const frame = await frameOf(context.db.read, known);
  const count = loaded.report.figures.university.certificates;
  const nearlyAll = count > 0.8 * (await countApproved(context.db.read));
  return { ...loaded, count, portions: () => fetched(context.db.read, { wanted, frame, shares, nearlyAll }) };
}

type Fetching = { wanted: WorksWanted; frame: PeriodFrame; shares: boolean; nearlyAll: boolean };

async function* fetched(q: Queryable, { wanted, frame, ...how }: Fetching): AsyncIterable<ReportWork[]> {
  let after: WorkPlace | null = null;
  do {
    const { works, next }: { works: WorkRow[]; next: WorkPlace | null } = await listWorksAfter(q, wanted, {
      after,
      limit: atOnce,
      ...how,
    });
    if (works.length > 0) yield works.map((row) => workOf(row, frame));
    after = next;
  } while (after !== null);
}

/** Each property by itself: taking a hundred thousand rows apart and together again takes longer than reading them. */
function workOf(row: WorkRow, frame: PeriodFrame): ReportWork {
  const { id, number, registeredOn, receivedOn, createdOn, objectType, workKind, fileId, authors, shares } = row;
  const sentOn = dayInKazakhstan(new Date(row.sentAt));
  const found = placeInPeriod({ registeredOn, createdOn, receivedOn, sentOn }, frame);
  // What the roll-ups hold counts; should the clock of a change come between, the day of registration is as good.
  const days = found.place === "counts" ? found : { governingOn: row.registeredOn, countsOn: row.registeredOn };
  return {
    id,
    number,
    registeredOn,
    receivedOn,
    createdOn,
    objectType,
    workKind,
    fileId,
    authors,
    shares,
    titles: { kk: row.titleKk, ru: row.titleRu, en: row.titleEn },
    kindIsGuessed: row.ownKind === null && workKind !== null,
    governingOn: days.governingOn,
    countsOn: days.countsOn,
  };
}

async function* inPortions(works: readonly ReportWork[]): AsyncIterable<ReportWork[]> {
  for (let start = 0; start < works.length; start += atOnce) yield works.slice(start, start + atOnce);
}
