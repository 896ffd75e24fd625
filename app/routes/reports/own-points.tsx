import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { loadOwnFees } from "#app/certificate/report/fees/open-ledger.server.ts";
import { loadOwnPoints } from "#app/certificate/report/load-own-points.server.ts";
import { reportFilter } from "#app/certificate/report/report-filter.ts";
import { OwnFees } from "#app/components/reports/fees/own-fees.tsx";
import { FigureCards } from "#app/components/reports/figure-cards.tsx";
import { useRuleSentence } from "#app/components/reports/figure-words.ts";
import { PeriodNote } from "#app/components/reports/period-note.tsx";
import { RowPages } from "#app/components/reports/row-pages.tsx";
import { RuleDetails } from "#app/components/reports/rule-details.tsx";
import { WhyList } from "#app/components/reports/why-list.tsx";
import { Alert } from "#app/components/ui/alert.tsx";
import { Button, LinkButton } from "#app/components/ui/button.tsx";
import { SelectField } from "#app/components/ui/field.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { requireRole } from "#app/http/guard.server.ts";
import { parseSearch } from "#app/http/params.server.ts";
import { throwAsResponse } from "#app/http/refusals.server.ts";
import { languageOf, textsIn } from "#app/i18n/i18n.server.ts";

const ownSearch = reportFilter
  .pick({ period: true })
  .extend({ page: z.coerce.number().int().min(1).max(10_000).default(1) });

export async function loader({ request, context }: LoaderFunctionArgs) {
  const viewer = await requireRole({ request, context }, "faculty");
  const language = await languageOf(request);
  const order = { ...parseSearch(request, ownSearch), language, words: textsIn(language) };
  try {
    return { own: await loadOwnPoints(context.app, viewer, order), fees: await loadOwnFees(context.app, viewer) };
  } catch (error) {
    return throwAsResponse(error);
  }
}

export const meta: MetaFunction = () => [{ title: "Tizilim" }];

/** A teacher's own three figures in a period, with the sum behind each certificate. */
export default function OwnPoints() {
  const { own, fees } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  return (
    <>
      <PageHeader
        title={t("rules.own.title")}
        lead={t("rules.own.lead")}
        actions={
          own === null ? null : (
            <LinkButton to="/reports/ready/person">{t("readyReports.kinds.person.name")}</LinkButton>
          )
        }
      />
      {own === null ? <Alert tone="info">{t("rules.own.noPerson")}</Alert> : <Points own={own} />}
      <OwnFees fees={fees} />
    </>
  );
}

type Own = NonNullable<Awaited<ReturnType<typeof loadOwnPoints>>>;

function Points({ own: { view, periodId, periods, rule, lines, standing } }: { own: Own }) {
  const { t } = useTranslation();
  const ruleSentence = useRuleSentence();
  return (
    <div className="space-y-5">
      <Form method="get" className="flex flex-wrap items-end gap-3">
        <SelectField key={periodId} label={t("reports.period")} name="period" defaultValue={periodId}>
          {periods.map((id) => (
            <option key={id}>{id}</option>
          ))}
        </SelectField>
        <Button tone="secondary">{t("reports.show")}</Button>
      </Form>
      <PeriodNote periodId={null} standing={standing} />
      <FigureCards tally={view.total} rule={ruleSentence(rule)} />
      <RuleDetails version={rule.version} lines={lines} />
      {view.rows.length === 0 ? <p className="text-muted">{t("rules.own.none")}</p> : null}
      <WhyList rows={view.rows} mayEnterShares={false} isLinked={false} />
      <RowPages page={view.page} pages={view.pages} search={`period=${periodId}`} />
    </div>
  );
}
