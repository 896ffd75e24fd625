import { redirect, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { viewReport } from "#app/certificate/report/ready/export-report.server.ts";
import { loadReportChoices } from "#app/certificate/report/ready/load-report-choices.server.ts";
import { keepView } from "#app/certificate/report/saved/keep-view.server.ts";
import { askedReport, publicUrlOf, savedKey } from "#app/http/asked-report.server.ts";
import { ReportActions } from "#app/components/reports/ready/report-actions.tsx";
import { ReportForm } from "#app/components/reports/ready/report-form.tsx";
import { SheetList } from "#app/components/reports/ready/sheet-list.tsx";
import { KeepBox } from "#app/components/reports/saved/keep-box.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { requireRole } from "#app/http/guard.server.ts";
import { throwAsResponse } from "#app/http/refusals.server.ts";
import { languageOf } from "#app/i18n/i18n.server.ts";

/** Rows of each sheet on the screen; the file holds all. */
const mostRows = 25;

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const viewer = await requireRole({ request, context }, "faculty", "office", "administration");
  const screen = await languageOf(request);
  try {
    const url = new URL(request.url);
    const { kind, maker, search, query, language } = askedReport(params["kind"], url);
    // What somebody puts together is shown where it is put together.
    if (kind === "custom") throw redirect(`/reports/builder${url.search}`);
    const savedId = url.searchParams.get(savedKey);
    const order = { kind, search, language: language ?? screen, viewer, publicUrl: publicUrlOf(context.app, request) };
    const { sheets, isLarge } = await viewReport(context.app, order, mostRows);
    const fields = maker.fieldsFor?.(viewer) ?? maker.fields;
    return {
      kind,
      query: query === "" ? "" : `?${query}`,
      search,
      fields,
      choices: await loadReportChoices(context.app, { fields, search, language: screen }),
      sheets,
      savedId,
      keep: await keepView(context.app, viewer, { kind, search, language: order.language, savedId }),
      // An id beforehand, so that the page can ask about a file that is only beginning.
      exportId: isLarge ? context.app.newId() : null,
    };
  } catch (error) {
    return throwAsResponse(error);
  }
}

export const meta: MetaFunction = () => [{ title: "Tizilim" }];

/** One report as it is in the file, with what it covers and the ways to take it along. */
export default function ReadyReport() {
  const { kind, query, search, fields, choices, sheets, savedId, keep, exportId } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  return (
    <>
      <PageHeader
        title={t(`readyReports.kinds.${kind}.name`)}
        lead={t(`readyReports.kinds.${kind}.lead`)}
        actions={<ReportActions kind={kind} query={query} exportId={exportId} />}
      />
      {choices === null ? null : <ReportForm key={query} {...{ fields, choices, search, savedId }} />}
      {keep === null ? null : <KeepBox key={`${query} ${keep.saved?.version}`} keep={keep} />}
      <SheetList sheets={sheets} />
    </>
  );
}
