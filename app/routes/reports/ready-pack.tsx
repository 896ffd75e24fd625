import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { viewPack } from "#app/certificate/report/pack/view-pack.server.ts";
import { LackingOriginals } from "#app/components/reports/pack/lacking-originals.tsx";
import { PackContents } from "#app/components/reports/pack/pack-contents.tsx";
import { LargeExport } from "#app/components/reports/ready/large-export.tsx";
import { Alert } from "#app/components/ui/alert.tsx";
import { LinkButton } from "#app/components/ui/button.tsx";
import { Card } from "#app/components/ui/card.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { askedReport, publicUrlOf } from "#app/http/asked-report.server.ts";
import { requireRole } from "#app/http/guard.server.ts";
import { throwAsResponse } from "#app/http/refusals.server.ts";
import { languageOf } from "#app/i18n/i18n.server.ts";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const viewer = await requireRole({ request, context }, "faculty", "office", "administration");
  const screen = await languageOf(request);
  try {
    const { kind, search, query, language } = askedReport(params["kind"], new URL(request.url));
    const order = { kind, search, language: language ?? screen, viewer, publicUrl: publicUrlOf(context.app, request) };
    return {
      ...(await viewPack(context.app, order)),
      kind,
      query: query === "" ? "" : `?${query}`,
      exportId: context.app.newId(),
    };
  } catch (error) {
    return throwAsResponse(error);
  }
}

export const meta: MetaFunction = () => [{ title: "Tizilim" }];

/** What the evidence pack of a report holds, before it is taken; without a whole set of originals there is none. */
export default function ReadyPack() {
  const { kind, query, exportId, fileName, lacking, ...pack } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const isWhole = lacking.length === 0;
  return (
    <>
      <PageHeader
        title={t("pack.title")}
        lead={t("pack.lead")}
        actions={<LinkButton to={`/reports/ready/${kind}${query}`}>{t("readyReports.back")}</LinkButton>}
      />
      {isWhole ? null : <LackingOriginals lacking={lacking} />}
      {pack.withheld === 0 ? null : (
        <Alert tone="warn" title={t("pack.withheld", { count: pack.withheld })}>
          <p>{t("pack.withheldWhy")}</p>
        </Alert>
      )}
      <Card className="mt-5">
        <PackContents fileName={fileName} {...pack} />
        {isWhole && pack.originals > 0 ? (
          <div className="mt-4">
            <LargeExport
              key={exportId}
              address={`/reports/ready/${kind}/pack.zip${query}`}
              exportId={exportId}
              madeOf="originals"
            />
          </div>
        ) : null}
        {pack.originals === 0 ? <p className="mt-4">{t("pack.none")}</p> : null}
      </Card>
    </>
  );
}
