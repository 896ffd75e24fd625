import { fractionText } from "#app/certificate/aggregate/fraction.ts";
import type { Participation } from "#app/certificate/aggregate/participation.ts";
import { openPeriod } from "#app/certificate/aggregate/rating-rules.server.ts";
import type { AppContext } from "#app/context.server.ts";
import type { RatedCertificate } from "#app/model/rating.ts";
import type { Queryable } from "#db/client.server.ts";
import { listWorksAfter, type WorkPlace, type WorkRow, type WorksWanted } from "#db/queries/works.server.ts";
import { loadDashboard, type LoadedDashboard } from "../load-dashboard.server.ts";
import { countFilter, frozenHead, loadReport, presentPeriod } from "../load-report.server.ts";
import type { ReportFilter } from "../report-filter.ts";
import type { ReportWork, WorkShare } from "./report-work.ts";

/** Certificates fetched at once: more are not quicker, fewer are. */
const atOnce = 1000;

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
  return {
    ...loaded,
    count: loaded.report.figures.university.certificates,
    portions: () => fetched(context.db.read, wanted, shares),
  };
}

async function* fetched(q: Queryable, wanted: WorksWanted, shares: boolean): AsyncIterable<ReportWork[]> {
  for (let after: WorkPlace | null = null; ;) {
    const rows: WorkRow[] = await listWorksAfter(q, wanted, { after, limit: atOnce, shares });
    if (rows.length > 0) {
      yield rows.map(({ titleKk, titleRu, titleEn, ...row }) => ({
        ...row,
        titles: { kk: titleKk, ru: titleRu, en: titleEn },
      }));
    }
    after = rows.at(-1) ?? null;
    if (rows.length < atOnce) return;
  }
}

async function* inPortions(works: readonly ReportWork[]): AsyncIterable<ReportWork[]> {
  for (let start = 0; start < works.length; start += atOnce) yield works.slice(start, start + atOnce);
}

type Rows = { certificates: readonly RatedCertificate[]; participations: readonly Participation<RatedCertificate>[] };

function worksOf({ certificates, participations }: Rows): ReportWork[] {
  const shares = new Map<string, WorkShare[]>();
  for (const { certificate, author, share } of participations) {
    const { staffId, departmentId, facultyId } = author;
    const known = shares.get(certificate.id) ?? [];
    shares.set(certificate.id, [...known, { staffId, departmentId, facultyId, points: fractionText(share) }]);
  }
  const key = ({ staffId, departmentId }: WorkShare) => `${staffId}\u0000${departmentId}`;
  return certificates.map(({ id, number, registeredOn, receivedOn, createdOn, ...certificate }) => ({
    id,
    number,
    registeredOn,
    receivedOn,
    createdOn,
    objectType: certificate.objectType,
    workKind: certificate.workKind,
    titles: certificate.titles,
    fileId: certificate.fileId,
    authors: certificate.printedAuthors.map(({ name }) => name),
    shares: (shares.get(id) ?? []).sort((a, b) => (key(a) < key(b) ? -1 : 1)),
  }));
}
