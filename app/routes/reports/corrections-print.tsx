import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { planWorking, workingFilter } from "#app/certificate/report/corrections/export-working.server.ts";
import { mostPrintedRows, planView } from "#app/certificate/report/ready/plan-view.ts";
import { filterToSearch } from "#app/certificate/report/report-filter.ts";
import { PrintedReport } from "#app/components/reports/ready/printed-report.tsx";
import { requireRole } from "#app/http/guard.server.ts";
import { parseSearch } from "#app/http/params.server.ts";
import { throwAsResponse } from "#app/http/refusals.server.ts";
import { languageOf } from "#app/i18n/i18n.server.ts";

/** The register to be corrected on paper, for those who look through it with a pen. The office only. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const viewer = await requireRole({ request, context }, "office");
  const filter = parseSearch(request, workingFilter);
  const language = await languageOf(request);
  const made = await planWorking(context.app, viewer, { filter, language }).catch(throwAsResponse);
  const sheets = planView(made.plan, { mostRows: mostPrintedRows });
  return { back: `/reports/corrections?${filterToSearch(filter)}`, fileName: made.fileName, language, sheets };
}

/** The browser offers the page's title as the name of a PDF. */
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.fileName ?? "Tizilim" }];

export default function CorrectionsPrint() {
  return <PrintedReport {...useLoaderData<typeof loader>()} />;
}
