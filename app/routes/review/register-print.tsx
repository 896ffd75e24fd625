import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { registerFilter, registerSearch } from "#app/certificate/match/register-filter.ts";
import { planRegisterComparison } from "#app/certificate/report/export-register-comparison.server.ts";
import { mostPrintedRows, planView } from "#app/certificate/report/ready/plan-view.ts";
import { PrintedReport } from "#app/components/reports/ready/printed-report.tsx";
import { requireRole } from "#app/http/guard.server.ts";
import { parseParam, parseSearch } from "#app/http/params.server.ts";
import { throwAsResponse } from "#app/http/refusals.server.ts";
import { languageOf } from "#app/i18n/i18n.server.ts";

/** The comparison on paper, under the page's own query string. The office only. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const viewer = await requireRole({ request, context }, "office");
  const id = parseParam(params, "extractId");
  const filter = parseSearch(request, registerFilter);
  const language = await languageOf(request);
  const made = await planRegisterComparison(context.app, viewer, { id, filter, language }).catch(throwAsResponse);
  const sheets = planView(made.plan, { mostRows: mostPrintedRows });
  return { back: `/review/register/${id}${registerSearch(filter)}`, fileName: made.fileName, language, sheets };
}

/** The browser offers the page's title as the name of a PDF. */
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.fileName ?? "Tizilim" }];

export default function RegisterPrint() {
  return <PrintedReport {...useLoaderData<typeof loader>()} />;
}
