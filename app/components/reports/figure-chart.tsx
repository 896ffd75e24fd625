import { Link, useNavigate } from "@remix-run/react";
import { lazy, Suspense, useSyncExternalStore } from "react";
import { useTranslation } from "react-i18next";
import type { FigureGroup } from "#app/certificate/report/dashboard/figure-groups.ts";
import { Card } from "../ui/card.tsx";
import type { FigureName } from "./figure-words.ts";
import { FigureTable, type LineWords } from "./figure-table.tsx";

const BarFigure = lazy(() => import("./bar-figure.tsx"));

/** More bars than this are unreadable; the table holds the rest. */
const mostBars = 15;

type Props = LineWords & {
  title: string;
  groups: readonly FigureGroup[];
  figure: FigureName;
  /**
   * A list so long that its table stays closed until it is wanted, and ends after so many lines; `allTo` leads to the page
   * with all of them. A table of two thousand people takes the server a second, which everybody else would wait.
   */
  long?: { most: number; allTo: string };
  /** Bars that stand, for months; names of units read better beside bars that lie. */
  upright?: boolean;
  /** Chart and table side by side where there is room, for a card as wide as the page. */
  wide?: boolean;
};

/**
 * One chart with its table. The table comes from the server and says the same, each of its figures a link; the chart is
 * for the eye and the mouse, and hidden from those who hear or type.
 */
export function FigureChart({ title, groups, figure, upright = false, long, wide = false, ...words }: Props) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const inBrowser = useSyncExternalStore(noChanges, isBrowser, isServer);
  // Months and years keep their order; the rest shows the most first, by the figure that was chosen.
  const shown = upright ? groups : groups.toSorted((a, b) => b.tally[figure] - a.tally[figure]);
  const bars = shown.slice(0, mostBars).map((group) => ({
    name: words.nameOf(group),
    value: Math.round(group.tally[figure] * 100) / 100,
    to: `/reports/rows?${group.search}`,
  }));
  return (
    <Card title={title} className="min-w-0">
      <div className={wide ? "grid items-start gap-x-8 lg:grid-cols-2 print:block" : ""}>
        <div aria-hidden className="chart min-h-32 min-w-0 [&_*]:outline-none">
          {inBrowser ? (
            <Suspense fallback={null}>
              <BarFigure
                bars={bars}
                label={t(`reports.figures.${figure}`)}
                upright={upright}
                onOpen={(to) => navigate(to)}
              />
            </Suspense>
          ) : null}
        </div>
        {groups.length > mostBars ? (
          <p className="mt-2 text-sm text-muted">{t("reports.charts.more", { count: mostBars })}</p>
        ) : null}
        <details open={long === undefined} className={wide ? "mt-3 lg:mt-0" : "mt-3"}>
          <summary className="py-2.5 text-sm font-medium text-muted">{t("reports.charts.showTable")}</summary>
          <FigureTable caption={title} groups={shown.slice(0, long?.most)} words={words} />
          {long === undefined || shown.length <= long.most ? null : (
            <p className="mt-2 text-sm">
              <Link to={long.allTo} className="text-brand underline">
                {t("reports.charts.showAll", { shown: long.most, count: shown.length })}
              </Link>
            </p>
          )}
        </details>
      </div>
    </Card>
  );
}

const noChanges = (): (() => void) => () => undefined;
const isBrowser = (): boolean => true;
const isServer = (): boolean => false;
