import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { dashboardView, type DashboardView } from "#app/certificate/report/dashboard-view.ts";
import { loadDashboardPage } from "#app/certificate/report/dashboard/load-dashboard-page.server.ts";
import { unitNamesOf } from "#app/certificate/report/load-report.server.ts";
import { filterChoices } from "#app/certificate/report/filter-choices.ts";
import { reportFilter } from "#app/certificate/report/report-filter.ts";
import { ExcludedList } from "#app/components/reports/excluded-list.tsx";
import { ComparisonNote } from "#app/components/reports/comparison-note.tsx";
import { DashboardActions } from "#app/components/reports/dashboard-actions.tsx";
import { DashboardCards } from "#app/components/reports/dashboard-cards.tsx";
import { FiguresStated } from "#app/components/reports/figures-stated.tsx";
import { useFreshFigures } from "#app/components/reports/use-fresh-figures.ts";
import { useOpenOnPaper } from "#app/components/reports/use-open-on-paper.ts";
import { Alert } from "#app/components/ui/alert.tsx";
import { FigureCharts } from "#app/components/reports/figure-charts.tsx";
import { useRuleSentence } from "#app/components/reports/figure-words.ts";
import { FilterForm, hasFilter } from "#app/components/reports/filter-form.tsx";
import { PeriodNote } from "#app/components/reports/period-note.tsx";
import { ReportEmpty } from "#app/components/reports/report-empty.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { requireRole } from "#app/http/guard.server.ts";
import { parseSearch } from "#app/http/params.server.ts";
import { throwAsResponse } from "#app/http/refusals.server.ts";
import { languageOf } from "#app/i18n/i18n.server.ts";
import { mayInHouse } from "#app/people/permissions.ts";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const viewer = await requireRole({ request, context }, "office", "administration");
  const filter = parseSearch(request, reportFilter);
  const loaded = await loadDashboardPage(context.app, filter).catch(throwAsResponse);
  const language = await languageOf(request);
  const ownNames = unitNamesOf(loaded, language);
  const namesBefore = loaded.previous === null ? [] : unitNamesOf(loaded.previous.loaded, language);
  const unitNames = new Map([...namesBefore, ...ownNames]);
  return {
    view: dashboardView(loaded, filter, { unitNames, language }),
    choices: filterChoices(loaded, ownNames),
    standing: loaded.standing,
    figuresAt: loaded.figuresAt,
    allPeople: new URL(request.url).searchParams.get("people") === "all",
    mayReview: mayInHouse(viewer, "open-queue"),
    mayEditRule: mayInHouse(viewer, "edit-rules"),
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.view.period.id ?? ""} · Tizilim` }];

/** The figures of a period: three cards, charts with their tables, and what was left out. */
export default function Dashboard() {
  const { view, choices, standing, figuresAt, allPeople, mayReview, mayEditRule } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const freshness = useFreshFigures();
  useOpenOnPaper();
  return (
    <div className="dashboard">
      <PageHeader
        title={t("reports.title")}
        lead={t("reports.intro")}
        actions={<DashboardActions search={view.search} mayEditRule={mayEditRule} />}
      />
      <FilterForm key={view.search} choices={choices} filter={view.filter} />
      {freshness === "fresh" ? (
        <div className="space-y-5">
          <FiguresStated {...{ view, choices, figuresAt }} isFrozen={standing.snapshot !== null} />
          <PeriodNote periodId={view.period.id} standing={standing} />
          <Figures {...{ view, allPeople, mayReview }} />
          <ExcludedList excluded={view.excluded} />
        </div>
      ) : (
        <Alert tone={freshness === "checking" ? "info" : "warn"}>{t(`dashboard.${freshness}`)}</Alert>
      )}
    </div>
  );
}

/** A period without figures still shows what it is compared with, and which other periods have some. */
function Figures({ view, allPeople, mayReview }: { view: DashboardView; allPeople: boolean; mayReview: boolean }) {
  const ruleSentence = useRuleSentence();
  const { university, previous, rule, filter } = view;
  const isEmpty = university.participations === 0;
  return (
    <>
      {isEmpty ? (
        <ReportEmpty
          hasApproved={view.hasApproved}
          filtered={hasFilter(filter)}
          clearTo={`/reports?period=${view.period.id}`}
          mayReview={mayReview}
        />
      ) : null}
      {isEmpty && (previous === null || previous.tally.participations === 0) ? null : (
        <>
          <DashboardCards view={view} rule={ruleSentence(rule)} />
          <ComparisonNote view={view} />
          <FigureCharts view={view} allPeople={allPeople} />
        </>
      )}
    </>
  );
}
