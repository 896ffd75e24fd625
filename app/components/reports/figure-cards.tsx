import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { Tally } from "#app/certificate/aggregate/count.ts";
import { figureNames, useFigure } from "./figure-words.ts";

/** The three figures side by side, each with what it means: they are never mixed. */
export function FigureCards({ tally, rule, whyTo }: { tally: Tally; rule: string; whyTo?: string }) {
  const { t } = useTranslation();
  const figure = useFigure();
  return (
    <dl className="grid gap-3 sm:grid-cols-3">
      {figureNames.map((name) => (
        <div key={name} className="rounded-card border border-line bg-surface p-4">
          <dt className="text-sm font-medium text-muted">{t(`reports.figures.${name}`)}</dt>
          <dd className="mt-1 text-3xl font-semibold tabular-nums" data-figure={name}>
            {figure(tally[name])}
          </dd>
          <dd className="mt-1 text-sm text-muted">{t(`reports.figures.${name}Hint`, { rule })}</dd>
          {whyTo === undefined ? null : (
            <dd className="mt-1 text-sm">
              <Link
                to={whyTo}
                className="text-brand underline"
                aria-label={t("rules.why.openFor", { name: t(`reports.figures.${name}`), figure: figure(tally[name]) })}
              >
                {t("rules.why.open")}
              </Link>
            </dd>
          )}
        </div>
      ))}
    </dl>
  );
}
