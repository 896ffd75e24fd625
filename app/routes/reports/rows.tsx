import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { Download } from "lucide-react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { filterChoices } from "#app/certificate/report/filter-choices.ts";
import { loadReport, unitNamesOf } from "#app/certificate/report/load-report.server.ts";
import { filterToSearch, reportFilter } from "#app/certificate/report/report-filter.ts";
import { rowsView } from "#app/certificate/report/rows-view.ts";
import { useFigure } from "#app/components/reports/figure-words.ts";
import { FilterForm, hasFilter } from "#app/components/reports/filter-form.tsx";
import { PrintLink } from "#app/components/reports/ready/print-link.tsx";
import { ReportEmpty } from "#app/components/reports/report-empty.tsx";
import { RowPages } from "#app/components/reports/row-pages.tsx";
import { RowsTable } from "#app/components/reports/rows-table.tsx";
import { LinkButton } from "#app/components/ui/button.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { requireRole } from "#app/http/guard.server.ts";
import { parseSearch } from "#app/http/params.server.ts";
import { throwAsResponse } from "#app/http/refusals.server.ts";
import { languageOf } from "#app/i18n/i18n.server.ts";
import { mayInHouse } from "#app/people/permissions.ts";

const rowsSearch = reportFilter.extend({ page: z.coerce.number().int().min(1).max(10_000).default(1) });

export async function loader({ request, context }: LoaderFunctionArgs) {
  const viewer = await requireRole({ request, context }, "office", "administration");
  const { page, ...asked } = parseSearch(request, rowsSearch);
  const loaded = await loadReport(context.app, asked).catch(throwAsResponse);
  const language = await languageOf(request);
  const unitNames = unitNamesOf(loaded, language);
  const filter = { ...asked, period: loaded.report.period.id };
  return {
    view: rowsView(loaded.report, page, { unitNames, language }),
    choices: filterChoices(loaded, unitNames),
    filter,
    search: filterToSearch(filter),
    hasApproved: loaded.hasApproved,
    mayReview: mayInHouse(viewer, "open-queue"),
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.filter.period ?? ""} · Tizilim` }];

/** The certificates behind a figure; under the same filter they add up to it. */
export default function Rows() {
  const { view, choices, filter, search, hasApproved, mayReview } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const figure = useFigure();
  const { certificates, participations, points } = view.total;
  const sums = [
    t("reports.rows.count", { count: certificates }),
    t("reports.rows.participations", { count: participations }),
    t("reports.rows.points", { points: figure(points) }),
  ];
  return (
    <>
      <PageHeader
        title={t("reports.rows.title")}
        lead={sums.join(" · ")}
        actions={
          <>
            <LinkButton to={`/reports?${search}`}>{t("reports.toDashboard")}</LinkButton>
            <LinkButton to={`/reports/why?${search}`}>{t("rules.why.open")}</LinkButton>
            <PrintLink to={`/reports/ready/rating/print?${search}`} />
            <LinkButton
              tone="primary"
              reloadDocument
              to={`/reports/rating.xlsx?${search}`}
              title={t("reports.exportHint")}
            >
              <Download aria-hidden className="size-4" />
              {t("reports.export")}
            </LinkButton>
          </>
        }
      />
      <FilterForm key={search} choices={choices} filter={filter} />
      {view.rows.length === 0 ? (
        <ReportEmpty
          hasApproved={hasApproved}
          filtered={hasFilter(filter)}
          clearTo={`/reports/rows?period=${filter.period}`}
          mayReview={mayReview}
        />
      ) : (
        <RowsTable rows={view.rows} />
      )}
      <RowPages page={view.page} pages={view.pages} search={search} />
    </>
  );
}
