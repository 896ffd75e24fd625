import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { Printer } from "lucide-react";
import { useTranslation } from "react-i18next";
import { makeReport } from "#app/certificate/report/ready/export-report.server.ts";
import { planView } from "#app/certificate/report/ready/plan-view.ts";
import { askedReport, publicUrlOf } from "#app/http/asked-report.server.ts";
import { PrintedSheet } from "#app/components/reports/ready/printed-sheet.tsx";
import { Button, LinkButton } from "#app/components/ui/button.tsx";
import { requireRole } from "#app/http/guard.server.ts";
import { throwAsResponse } from "#app/http/refusals.server.ts";
import { languageOf } from "#app/i18n/i18n.server.ts";

/** Rows of each sheet on paper: some two hundred pages; beyond, nobody reads paper, and the browser would stall. */
const mostRows = 5000;

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const viewer = await requireRole({ request, context }, "faculty", "office", "administration");
  const screen = await languageOf(request);
  try {
    const { kind, search, query, language } = askedReport(params["kind"], new URL(request.url));
    const order = { kind, search, language: language ?? screen, viewer, publicUrl: publicUrlOf(context.app, request) };
    const { plan, fileName } = await makeReport(context.app, order);
    const back = `/reports/ready/${kind}${query === "" ? "" : `?${query}`}`;
    return { back, fileName, language: order.language, sheets: planView(plan, { mostRows }) };
  } catch (error) {
    return throwAsResponse(error);
  }
}

/** The browser offers the page's title as the name of a PDF. */
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.fileName ?? "Tizilim" }];

/** The workbook on A4: the same sheets, columns and rows, without anything else of the page. */
export default function ReadyPrint() {
  const { back, language, sheets } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  return (
    <>
      <div className="mb-5 flex flex-wrap gap-2 print:hidden">
        <LinkButton to={back}>{t("readyReports.back")}</LinkButton>
        <Button type="button" onClick={() => window.print()}>
          <Printer aria-hidden className="size-4" />
          {t("readyReports.printNow")}
        </Button>
      </div>
      <article
        lang={language}
        className={`printed-report printed-report-${language} space-y-8 bg-surface p-4 print:p-0`}
      >
        {sheets.map((sheet) => (
          <PrintedSheet key={sheet.name} sheet={sheet} />
        ))}
      </article>
    </>
  );
}
