import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { DashboardView } from "#app/certificate/report/dashboard-view.ts";
import type { FigureGroup } from "#app/certificate/report/dashboard/figure-groups.ts";
import { objectTypes, workKinds } from "#app/model/object-type.ts";
import { FigureChart } from "./figure-chart.tsx";
import { figureNames, monthWords, type FigureName } from "./figure-words.ts";
import { PerPostCard } from "./per-post-card.tsx";
import { YearsChart } from "./years-chart.tsx";

const nameOf = ({ name }: FigureGroup): string => name;

/** Lines of the table of people before somebody asks for all. */
const mostPeople = 100;

/** All charts of a period. Which of the three figures the bars show is chosen once for all; the tables show all three. */
export function FigureCharts({ view, allPeople }: { view: DashboardView; allPeople: boolean }) {
  const { t } = useTranslation();
  const [figure, setFigure] = useState<FigureName>("certificates");
  const typeName = ({ key }: FigureGroup): string => {
    const type = objectTypes.find((code) => code === key);
    return type === undefined ? key : t(`objectTypes.${type}`);
  };
  const kindName = ({ key }: FigureGroup): string => {
    const kind = workKinds.find((code) => code === key);
    return kind === undefined ? t("dashboard.noKind") : t(`workKinds.${kind}`);
  };
  const people = { most: allPeople ? Infinity : mostPeople, allTo: `/reports?${view.search}&people=all` };
  const all = { figure, before: view.previous?.period.id };
  return (
    <section className="space-y-4">
      <fieldset className="flex flex-wrap items-center gap-x-4 gap-y-1 print:hidden">
        <legend className="float-left mr-4 font-medium">{t("reports.charts.figure")}</legend>
        {figureNames.map((name) => (
          <label key={name} className="inline-flex min-h-10 items-center gap-1.5">
            <input
              type="radio"
              name="figure"
              className="accent-brand"
              checked={figure === name}
              onChange={() => setFigure(name)}
            />
            {t(`reports.figures.${name}`)}
          </label>
        ))}
        <span className="text-sm text-muted">{t("reports.charts.hint")}</span>
      </fieldset>
      <div className="grid items-start gap-4 lg:grid-cols-2 print:block print:space-y-4">
        <FigureChart title={t("reports.charts.byDepartment")} groups={view.byDepartment} {...all} nameOf={nameOf} />
        <div className="min-w-0 space-y-4">
          <FigureChart title={t("reports.charts.byFaculty")} groups={view.byFaculty} {...all} nameOf={nameOf} />
          <FigureChart title={t("reports.charts.byObjectType")} groups={view.byObjectType} {...all} nameOf={typeName} />
          <FigureChart title={t("dashboard.byWorkKind")} groups={view.byWorkKind} {...all} nameOf={kindName} />
        </div>
      </div>
      <FigureChart
        title={t("reports.charts.byMonth")}
        groups={view.byMonth}
        nameOf={({ key }) => monthWords(key)}
        {...all}
        upright
        wide
      />
      <YearsChart view={view} figure={figure} />
      <PerPostCard perPost={view.perPost} />
      <FigureChart title={t("reports.charts.byPerson")} groups={view.byPerson} {...all} nameOf={nameOf} long={people} />
      <p className="max-w-prose text-sm text-muted">{t("reports.charts.jointNote")}</p>
    </section>
  );
}
