import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { DashboardView } from "#app/certificate/report/dashboard-view.ts";
import { FigureBefore } from "./figure-before.tsx";
import { figureNames, useFigure } from "./figure-words.ts";

/** The three figures of the dashboard: each a link to its rows, with the period before and the way to its sums. */
export function DashboardCards({ view, rule }: { view: DashboardView; rule: string }) {
  const { t } = useTranslation();
  const write = useFigure();
  const { university, previous, search } = view;
  return (
    <dl className="grid gap-3 sm:grid-cols-3 print:grid-cols-3">
      {figureNames.map((figure) => {
        const name = t(`reports.figures.${figure}`);
        const value = write(university[figure]);
        return (
          <div key={figure} className="break-inside-avoid rounded-card border border-line bg-surface p-4">
            <dt className="text-sm font-medium text-muted">{name}</dt>
            <dd className="mt-1 text-3xl font-semibold tabular-nums">
              <Link
                to={`/reports/rows?${search}`}
                aria-label={t("dashboard.cardToRows", { name, figure: value })}
                className="underline-offset-4 hover:text-brand hover:underline"
                data-figure={figure}
              >
                {value}
              </Link>
            </dd>
            {previous === null ? null : (
              <dd className="tabular-nums">
                <FigureBefore
                  {...{ name, figure }}
                  now={university[figure]}
                  before={previous}
                  period={previous.period.id}
                  withPeriod
                />
              </dd>
            )}
            <dd className="mt-1 text-sm text-muted">{t(`reports.figures.${figure}Hint`, { rule })}</dd>
            <dd className="mt-1 text-sm print:hidden">
              <Link
                to={`/reports/why?${search}`}
                className="text-brand underline"
                aria-label={t("rules.why.openFor", { name, figure: value })}
              >
                {t("rules.why.open")}
              </Link>
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
