import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { viewReport } from "#app/certificate/report/ready/export-report.server.ts";
import { askedReport, publicUrlOf } from "#app/http/asked-report.server.ts";
import { mostPrintedRows } from "#app/certificate/report/ready/plan-view.ts";
import { PrintedReport } from "#app/components/reports/ready/printed-report.tsx";
import { requireRole } from "#app/http/guard.server.ts";
import { throwAsResponse } from "#app/http/refusals.server.ts";
import { languageOf } from "#app/i18n/i18n.server.ts";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const viewer = await requireRole({ request, context }, "faculty", "office", "administration");
  const screen = await languageOf(request);
  try {
    const { kind, search, query, language } = askedReport(params["kind"], new URL(request.url));
    const order = { kind, search, language: language ?? screen, viewer, publicUrl: publicUrlOf(context.app, request) };
    const { fileName, sheets } = await viewReport(context.app, order, mostPrintedRows);
    const back = `/reports/ready/${kind}${query === "" ? "" : `?${query}`}`;
    return { back, fileName, language: order.language, sheets };
  } catch (error) {
    return throwAsResponse(error);
  }
}

/** The browser offers the page's title as the name of a PDF. */
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.fileName ?? "Tizilim" }];

export default function ReadyPrint() {
  return <PrintedReport {...useLoaderData<typeof loader>()} />;
}
