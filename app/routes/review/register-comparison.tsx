import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { Download } from "lucide-react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { openRegisterComparison } from "#app/certificate/match/compare-register.server.ts";
import { filterLines, registerFilter, registerSearch } from "#app/certificate/match/register-filter.ts";
import { PrintLink } from "#app/components/reports/ready/print-link.tsx";
import { ComparisonFilters } from "#app/components/register-extract/comparison-filters.tsx";
import { ComparisonPager } from "#app/components/register-extract/comparison-pager.tsx";
import { ComparedLine } from "#app/components/register-extract/compared-line.tsx";
import { Alert } from "#app/components/ui/alert.tsx";
import { Card } from "#app/components/ui/card.tsx";
import { LinkButton } from "#app/components/ui/button.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { requireRole } from "#app/http/guard.server.ts";
import { parseParam, parseSearch } from "#app/http/params.server.ts";
import { throwAsResponse } from "#app/http/refusals.server.ts";
import { formatDay } from "#app/i18n/format.ts";

const pageSearch = registerFilter.extend({ page: z.coerce.number().int().min(1).max(100_000).catch(1) });
const perPage = 25;

/** The office only. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const viewer = await requireRole({ request, context }, "office");
  const { page: wanted, ...filter } = parseSearch(request, pageSearch);
  const id = parseParam(params, "extractId");
  const comparison = await openRegisterComparison(context.app, viewer, id).catch(throwAsResponse);
  const { lines, ...rest } = comparison;
  const found = filterLines(lines, filter);
  const pageCount = Math.max(1, Math.ceil(found.length / perPage));
  const page = Math.min(wanted, pageCount);
  const shown = found.slice((page - 1) * perPage, page * perPage);
  return { ...rest, filter, page, pageCount, lines: shown };
}

export const meta: MetaFunction = () => [{ title: "Tizilim" }];

/** An extract beside what is kept, line by line. */
export default function RegisterComparison() {
  const { t } = useTranslation();
  const { extract, counts, span, sheets, passedOver, filter, page, pageCount, lines } = useLoaderData<typeof loader>();
  const { id, originalName, rowCount } = extract;
  const base = `/review/register/${id}`;
  const lead =
    span === null
      ? t("registerExtract.one.leadWithoutDays", { rows: rowCount })
      : t("registerExtract.one.lead", { count: rowCount, from: formatDay(span.from), to: formatDay(span.to) });
  return (
    <>
      <PageHeader
        title={t("registerExtract.one.title", { name: originalName })}
        lead={lead}
        actions={
          <>
            <LinkButton to="/review/register">{t("registerExtract.one.all")}</LinkButton>
            <LinkButton to={`${base}/receipts`}>{t("registerExtract.one.receipts")}</LinkButton>
            <PrintLink to={`${base}/print${registerSearch(filter)}`} />
            <LinkButton to={`${base}/comparison.xlsx${registerSearch(filter)}`} reloadDocument>
              <Download aria-hidden className="size-4" />
              {t("registerExtract.one.download")}
            </LinkButton>
          </>
        }
      />
      {passedOver.length === 0 ? null : (
        <div className="mb-4">
          <Alert tone="warn">{t("registerExtract.one.passedOver", { sheets: passedOver.join(", ") })}</Alert>
        </div>
      )}
      <ComparisonFilters key={registerSearch(filter)} base={base} counts={counts} filter={filter} />
      {lines.length === 0 ? (
        <Card>
          <p className="text-muted">{t("registerExtract.one.nothing")}</p>
        </Card>
      ) : (
        <>
          <ul aria-label={t("registerExtract.one.list")} className="mb-4 space-y-4">
            {lines.map((line) => (
              <li key={line.row === null ? (line.held?.id ?? "") : `${line.row.sheet}-${line.row.line}`}>
                <ComparedLine line={line} sheets={sheets} />
              </li>
            ))}
          </ul>
          <ComparisonPager base={base} filter={filter} page={page} pageCount={pageCount} />
        </>
      )}
    </>
  );
}
