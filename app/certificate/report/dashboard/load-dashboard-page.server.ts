import { previousPeriod } from "#app/certificate/aggregate/period.ts";
import type { AppContext } from "#app/context.server.ts";
import { dayInKazakhstan, type CalendarDate } from "#app/model/calendar-date.ts";
import type { RatingPeriod } from "#app/model/rating.ts";
import { getPeriod } from "#db/queries/rating.server.ts";
import { snapshotFigures } from "#db/queries/snapshots.server.ts";
import { loadDashboard, type LoadedDashboard } from "../load-dashboard.server.ts";
import type { ReportFilter } from "../report-filter.ts";
import type { SnapshotContent } from "../snapshot-content.ts";
import { filterInPeriod } from "./filter-in-period.ts";
import type { FullPosts } from "./full-posts.ts";
import { fullPostsOf } from "./load-full-posts.server.ts";
import { yearFigures, type YearFigure } from "./year-figures.server.ts";

/** Everything the dashboard is made of. */
export type LoadedDashboardPage = LoadedDashboard & {
  /** The period before, of the same kind, as a whole, under the same filter; `null`: nobody has opened it. */
  previous: { loaded: LoadedDashboard; filter: ReportFilter } | null;
  years: YearFigure[];
  /** `null`: the frozen state that is shown was made before full posts were kept. */
  fullPosts: FullPosts | null;
  /** The moment the figures are of (ISO instant): when they were asked for, or when they were frozen. */
  figuresAt: string;
  today: CalendarDate;
};

/**
 * The dashboard: the figures of a period, those of the period before it, those of all years, and full posts. Nothing but
 * roll-ups and frozen figures is read unless a filter asks for more. Looking at one period opens no other: that would tie
 * the other to today's rule without anybody having looked at it.
 *
 * @throws Refusal `not_found` when there is no such period or frozen state
 */
export async function loadDashboardPage(context: AppContext, filter: ReportFilter): Promise<LoadedDashboardPage> {
  const now = context.clock.now();
  const today = dayInKazakhstan(now);
  const loaded = await loadDashboard(context, filter);
  const { period } = loaded.report;
  const { snapshot } = loaded.standing;
  return {
    ...loaded,
    previous: await loadPrevious(context, filter, period),
    years: await yearFigures(context, { filter, chosen: period, worthShowing: loaded.periods }),
    fullPosts:
      snapshot === null
        ? await fullPostsOf(context.db.read, period, today)
        : await frozenPosts(context, period.id, snapshot.number),
    figuresAt: snapshot?.madeAt ?? now.toISOString(),
    today,
  };
}

async function loadPrevious(
  context: AppContext,
  filter: ReportFilter,
  period: RatingPeriod,
): Promise<LoadedDashboardPage["previous"]> {
  const before = previousPeriod(period);
  if (before === null || (await getPeriod(context.db.read, before.id)) === null) return null;
  const asked = filterInPeriod(filter, period, before);
  return { loaded: await loadDashboard(context, asked), filter: asked };
}

async function frozenPosts({ db }: AppContext, periodId: string, number: number): Promise<FullPosts | null> {
  const head = await snapshotFigures(db.read, periodId, number);
  return (head?.content as Pick<SnapshotContent, "fullPosts"> | undefined)?.fullPosts ?? null;
}
