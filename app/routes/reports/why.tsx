import { data, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { enterShares } from "#app/certificate/report/enter-shares.server.ts";
import { filterChoices } from "#app/certificate/report/filter-choices.ts";
import { loadReport, unitNamesOf } from "#app/certificate/report/load-report.server.ts";
import { filterToSearch, reportFilter } from "#app/certificate/report/report-filter.ts";
import { ruleLines } from "#app/certificate/report/rule-lines.ts";
import { readShares } from "#app/certificate/report/shares-form.ts";
import { whyView } from "#app/certificate/report/why-view.ts";
import { FigureCards } from "#app/components/reports/figure-cards.tsx";
import { useRuleSentence } from "#app/components/reports/figure-words.ts";
import { FilterForm, hasFilter } from "#app/components/reports/filter-form.tsx";
import { PeriodNote } from "#app/components/reports/period-note.tsx";
import { ReportEmpty } from "#app/components/reports/report-empty.tsx";
import { RowPages } from "#app/components/reports/row-pages.tsx";
import { RuleDetails } from "#app/components/reports/rule-details.tsx";
import { WhyList } from "#app/components/reports/why-list.tsx";
import { Alert } from "#app/components/ui/alert.tsx";
import { LinkButton } from "#app/components/ui/button.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { requireRole } from "#app/http/guard.server.ts";
import { parseSearch } from "#app/http/params.server.ts";
import { throwAsResponse } from "#app/http/refusals.server.ts";
import { languageOf, textsIn } from "#app/i18n/i18n.server.ts";
import { mayInHouse } from "#app/people/permissions.ts";

const whySearch = reportFilter.extend({ page: z.coerce.number().int().min(1).max(10_000).default(1) });

export async function loader({ request, context }: LoaderFunctionArgs) {
  const viewer = await requireRole({ request, context }, "office", "administration");
  const { page, ...asked } = parseSearch(request, whySearch);
  const loaded = await loadReport(context.app, asked).catch(throwAsResponse);
  const language = await languageOf(request);
  const unitNames = unitNamesOf(loaded, language);
  const { period, rule } = loaded.report;
  const filter = { ...asked, period: period.id };
  return {
    view: whyView(loaded.report, page, { unitNames, language }),
    choices: filterChoices(loaded, unitNames),
    rule: { ...rule.rule, version: rule.version },
    lines: ruleLines(rule.rule, textsIn(language)),
    filter,
    search: filterToSearch(filter),
    standing: loaded.standing,
    hasApproved: loaded.hasApproved,
    mayReview: mayInHouse(viewer, "open-queue"),
    mayEnterShares: mayInHouse(viewer, "enter-shares") && loaded.standing.snapshot === null,
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const viewer = await requireRole({ request, context }, "office", "administration");
  const fields = Object.fromEntries(await request.formData());
  const certificateId = z.string().min(1).max(64).safeParse(fields["certificateId"]);
  const shares = readShares(fields);
  if (!certificateId.success || shares === null) return data({ done: "wrong" } as const, { status: 400 });
  await enterShares(context.app, viewer, { certificateId: certificateId.data, shares }).catch(throwAsResponse);
  return data({ done: "saved" } as const);
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: `${loaded?.filter.period ?? ""} · Tizilim` },
];

/** Why a figure is what it is: every certificate behind it with its arithmetic. */
export default function Why() {
  const { view, choices, rule, lines, filter, search, standing, hasApproved, mayReview, mayEnterShares } =
    useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation();
  const ruleSentence = useRuleSentence();
  return (
    <>
      <PageHeader
        title={t("rules.why.title")}
        lead={t("rules.why.lead")}
        actions={
          <>
            <LinkButton to={`/reports?${search}`}>{t("reports.toDashboard")}</LinkButton>
            <LinkButton to={`/reports/rows?${search}`}>{t("rules.why.toRows")}</LinkButton>
          </>
        }
      />
      <FilterForm key={search} choices={choices} filter={filter} />
      <div className="space-y-5">
        {answer === undefined ? null : (
          <Alert tone={answer.done === "saved" ? "good" : "bad"}>{t(`rules.why.shares.${answer.done}`)}</Alert>
        )}
        <PeriodNote periodId={filter.period} standing={standing} />
        {view.rows.length === 0 ? (
          <ReportEmpty
            hasApproved={hasApproved}
            filtered={hasFilter(filter)}
            clearTo={`/reports/why?period=${filter.period}`}
            mayReview={mayReview}
          />
        ) : (
          <>
            <FigureCards tally={view.total} rule={ruleSentence(rule)} />
            <RuleDetails version={rule.version} lines={lines} />
            <WhyList rows={view.rows} mayEnterShares={mayEnterShares} />
          </>
        )}
      </div>
      <RowPages page={view.page} pages={view.pages} search={search} />
    </>
  );
}
