import { redirect, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { builderSearch } from "#app/certificate/report/custom/builder-address.ts";
import { customSearch, customToData } from "#app/certificate/report/custom/custom-search.ts";
import { viewReport } from "#app/certificate/report/ready/export-report.server.ts";
import { loadReportChoices } from "#app/certificate/report/ready/load-report-choices.server.ts";
import { keepView } from "#app/certificate/report/saved/keep-view.server.ts";
import { BuilderForm } from "#app/components/reports/builder/builder-form.tsx";
import { ColumnList } from "#app/components/reports/builder/column-list.tsx";
import { ReportActions } from "#app/components/reports/ready/report-actions.tsx";
import { SheetList } from "#app/components/reports/ready/sheet-list.tsx";
import { KeepBox } from "#app/components/reports/saved/keep-box.tsx";
import { Card } from "#app/components/ui/card.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { askedReport, publicUrlOf, savedKey } from "#app/http/asked-report.server.ts";
import { requireRole } from "#app/http/guard.server.ts";
import { throwAsResponse } from "#app/http/refusals.server.ts";
import { languageOf } from "#app/i18n/i18n.server.ts";

/** Rows of each sheet on the screen; the file holds all. */
const mostRows = 25;

export async function loader({ request, context }: LoaderFunctionArgs) {
  const viewer = await requireRole({ request, context }, "office", "administration");
  const screen = await languageOf(request);
  const url = new URL(request.url);
  const savedId = url.searchParams.get(savedKey);
  const sent = new URL(`?${new URLSearchParams(builderSearch(url.searchParams)).toString()}`, url);
  try {
    const { kind, maker, search: asked, language } = askedReport("custom", sent);
    const chosen = customSearch.parse(asked);
    const search = { ...customToData(chosen), ...(language === null ? {} : { language }) };
    const query = new URLSearchParams(search).toString();
    const address = new URLSearchParams({ ...search, ...(savedId === null ? {} : { [savedKey]: savedId }) }).toString();
    // One report has one address, however it was put together: it can be sent, kept and compared.
    if (address !== url.searchParams.toString()) throw redirect(`${url.pathname}?${address}`);
    const order = { kind, search, language: language ?? screen, viewer, publicUrl: publicUrlOf(context.app, request) };
    const { sheets, isLarge } = await viewReport(context.app, order, mostRows);
    return {
      kind,
      query: query === "" ? "" : `?${query}`,
      search,
      chosen,
      language: order.language,
      savedId,
      keep: await keepView(context.app, viewer, { kind, search, language: order.language, savedId }),
      fields: maker.fields,
      choices: await loadReportChoices(context.app, { fields: maker.fields, search, language: screen }),
      sheets,
      exportId: isLarge ? context.app.newId() : null,
    };
  } catch (error) {
    return throwAsResponse(error);
  }
}

export const meta: MetaFunction = () => [{ title: "Tizilim" }];

/** A report put together from rows, groups, columns and an order, with the first rows of its file beside the choices. */
export default function Builder() {
  const { kind, query, search, chosen, language, savedId, keep, fields, choices, sheets, exportId } =
    useLoaderData<typeof loader>();
  const { t } = useTranslation();
  return (
    <>
      <PageHeader
        title={t("builder.title")}
        lead={t("builder.lead")}
        actions={<ReportActions kind={kind} query={query} exportId={exportId} />}
      />
      <Card className="mb-5">
        {choices === null ? null : (
          <BuilderForm key={query} {...{ fields, choices, search, chosen, language, savedId }} />
        )}
        <h2 className="mt-5 mb-2 font-semibold">{t("builder.columns")}</h2>
        <ColumnList columns={chosen.columns} search={search} savedId={savedId} />
      </Card>
      {keep === null ? null : <KeepBox key={`${query} ${keep.saved?.version}`} keep={keep} />}
      <SheetList sheets={sheets} />
    </>
  );
}
