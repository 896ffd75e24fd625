import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import type { ChangedLine, StateChoice } from "#app/certificate/report/comparison-view.ts";
import { loadComparison } from "#app/certificate/report/load-comparison.server.ts";
import { figureNames } from "#app/components/reports/figure-words.ts";
import { ReportButtons } from "#app/components/reports/ready/report-buttons.tsx";
import { CompareForm } from "#app/components/reports/compare-form.tsx";
import { ChangeTable } from "#app/components/reports/rule-effect.tsx";
import { Alert } from "#app/components/ui/alert.tsx";
import { LinkButton } from "#app/components/ui/button.tsx";
import { Card } from "#app/components/ui/card.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { requireRole } from "#app/http/guard.server.ts";
import { parseSearch } from "#app/http/params.server.ts";
import { throwAsResponse } from "#app/http/refusals.server.ts";
import { languageOf } from "#app/i18n/i18n.server.ts";

const state = z.union([z.literal("now"), z.coerce.number().int().min(1).max(10_000)]).optional();
const differencesSearch = z.object({ period: z.string().min(1).max(16), from: state, to: state });

export async function loader({ request, context }: LoaderFunctionArgs) {
  await requireRole({ request, context }, "office", "administration");
  const { period, from, to } = parseSearch(request, differencesSearch);
  const choice = { periodId: period, from, to };
  return await loadComparison(context.app, choice, await languageOf(request)).catch(throwAsResponse);
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.periodId ?? ""} · Tizilim` }];

/** What differs between two states of a period: figures, people, and each certificate with what changed in it. */
export default function Differences() {
  const { periodId, from, to, total, people, departments, certificates, snapshots, isIntact } =
    useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const name = (choice: StateChoice) => (choice === "now" ? t("periods.now") : `№ ${choice}`);
  const heads: [string, string] = [name(from), name(to)];
  const totals = figureNames.map((one) => ({
    key: one,
    name: t(`reports.figures.${one}`),
    before: total.before[one],
    after: total.after[one],
  }));
  return (
    <>
      <PageHeader
        title={t("periods.compareTitle", { period: periodId })}
        lead={`${name(from)} → ${name(to)}`}
        actions={
          <>
            <LinkButton to="/reports/periods">{t("periods.toPeriods")}</LinkButton>
            <ReportButtons kind="differences" search={`period=${periodId}&from=${from}&to=${to}`} />
          </>
        }
      />
      <div className="max-w-4xl space-y-5">
        {isIntact ? null : <Alert tone="bad">{t("periods.damaged")}</Alert>}
        <CompareForm id={periodId} snapshots={snapshots} from={from} to={to} />
        <Card>
          <ChangeTable caption={t("rules.effect.total")} rows={totals} heads={heads} />
        </Card>
        {certificates.length === 0 && people.length === 0 ? (
          <output className="block">{t("periods.changes.none")}</output>
        ) : null}
        {certificates.length === 0 ? null : <ChangedCertificates lines={certificates} />}
        {departments.length === 0 ? null : (
          <Card>
            <ChangeTable caption={t("rules.effect.departments")} rows={departments} heads={heads} />
          </Card>
        )}
        {people.length === 0 ? null : (
          <Card>
            <ChangeTable caption={t("periods.changes.people")} rows={people} heads={heads} />
          </Card>
        )}
      </div>
    </>
  );
}

function ChangedCertificates({ lines }: { lines: ChangedLine[] }) {
  const { t } = useTranslation();
  return (
    <Card title={t("periods.changes.certificates")}>
      <ul className="divide-y divide-line">
        {lines.map(({ id, number, title, change, fields }) => (
          <li key={id} className="py-2">
            <Link to={`/certificates/${id}`} className="text-brand underline">
              № {number}
            </Link>{" "}
            {title}
            <p className="text-sm text-muted" data-change={change}>
              {t(`periods.changes.${change}`)}
              {fields.length > 0 ? `: ${fields.map((field) => t(`periods.changes.what.${field}`)).join(", ")}` : null}
            </p>
          </li>
        ))}
      </ul>
    </Card>
  );
}
