import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { Download } from "lucide-react";
import { useTranslation } from "react-i18next";
import { dashboardView } from "#app/certificate/report/dashboard-view.ts";
import { loadDashboard } from "#app/certificate/report/load-dashboard.server.ts";
import { unitNamesOf } from "#app/certificate/report/load-report.server.ts";
import { filterChoices } from "#app/certificate/report/filter-choices.ts";
import { reportFilter } from "#app/certificate/report/report-filter.ts";
import { ExcludedList } from "#app/components/reports/excluded-list.tsx";
import { FigureCards } from "#app/components/reports/figure-cards.tsx";
import { FigureCharts } from "#app/components/reports/figure-charts.tsx";
import { useRuleSentence } from "#app/components/reports/figure-words.ts";
import { FilterForm, hasFilter } from "#app/components/reports/filter-form.tsx";
import { PeriodNote } from "#app/components/reports/period-note.tsx";
import { ReportEmpty } from "#app/components/reports/report-empty.tsx";
import { LinkButton } from "#app/components/ui/button.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { requireRole } from "#app/http/guard.server.ts";
import { parseSearch } from "#app/http/params.server.ts";
import { throwAsResponse } from "#app/http/refusals.server.ts";
import { languageOf } from "#app/i18n/i18n.server.ts";
import { mayInHouse } from "#app/people/permissions.ts";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const viewer = await requireRole({ request, context }, "office", "administration");
  const filter = parseSearch(request, reportFilter);
  const loaded = await loadDashboard(context.app, filter).catch(throwAsResponse);
  const language = await languageOf(request);
  const unitNames = unitNamesOf(loaded, language);
  return {
    view: dashboardView(loaded, filter, { unitNames, language }),
    choices: filterChoices(loaded, unitNames),
    standing: loaded.standing,
    mayReview: mayInHouse(viewer, "open-queue"),
    mayEditRule: mayInHouse(viewer, "edit-rules"),
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.view.period.id ?? ""} · Tizilim` }];

/** The figures of a period: three cards, four charts with their tables, and what was left out. */
export default function Dashboard() {
  const { view, choices, standing, mayReview, mayEditRule } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const ruleSentence = useRuleSentence();
  const isEmpty = view.university.participations === 0;
  return (
    <>
      <PageHeader
        title={t("reports.title")}
        lead={t("reports.intro")}
        actions={
          <>
            {mayEditRule ? (
              <LinkButton tone="quiet" to="/reports/rule">
                {t("reports.toRule")}
              </LinkButton>
            ) : null}
            <LinkButton tone="quiet" to="/review/quality">
              {t("quality.link")}
            </LinkButton>
            <LinkButton tone="quiet" to="/reports/periods">
              {t("periods.toPeriods")}
            </LinkButton>
            <LinkButton to={`/reports/rows?${view.search}`}>{t("reports.toRows")}</LinkButton>
            <LinkButton
              tone="primary"
              reloadDocument
              to={`/reports/rating.xlsx?${view.search}`}
              title={t("reports.exportHint")}
            >
              <Download aria-hidden className="size-4" />
              {t("reports.export")}
            </LinkButton>
          </>
        }
      />
      <FilterForm key={view.search} choices={choices} filter={view.filter} />
      <div className="space-y-5">
        <PeriodNote periodId={view.period.id} standing={standing} />
        {isEmpty ? (
          <ReportEmpty
            hasApproved={view.hasApproved}
            filtered={hasFilter(view.filter)}
            clearTo={`/reports?period=${view.period.id}`}
            mayReview={mayReview}
          />
        ) : (
          <>
            <FigureCards tally={view.university} rule={ruleSentence(view.rule)} whyTo={`/reports/why?${view.search}`} />
            <FigureCharts view={view} />
          </>
        )}
        <ExcludedList excluded={view.excluded} />
      </div>
    </>
  );
}
