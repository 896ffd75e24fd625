import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { DashboardView } from "#app/certificate/report/dashboard-view.ts";
import { FigureChart } from "./figure-chart.tsx";
import type { FigureName } from "./figure-words.ts";

/** The periods of this kind beside each other; each opens its own figures. Those nobody opened are named, not counted. */
export function YearsChart({ view, figure }: { view: DashboardView; figure: FigureName }) {
  const { t } = useTranslation();
  const { byYear, unopened } = view;
  const known = new Map(byYear.map((year) => [year.key, year]));
  return (
    <div className="space-y-2">
      <FigureChart
        title={t("dashboard.byYear")}
        groups={byYear}
        nameOf={({ name }) => name}
        noteOf={({ key }) => {
          const year = known.get(key);
          const rule = t("dashboard.ruleOf", { version: year?.ruleVersion ?? "" });
          return year?.isFrozen === true ? `${rule}, ${t("dashboard.closed")}` : rule;
        }}
        toOf={({ search }) => `/reports?${search}`}
        figure={figure}
        upright
        wide
      />
      {unopened.length === 0 ? null : (
        <p className="text-sm text-muted">
          {t("dashboard.unopened")}{" "}
          {unopened.map((id) => (
            <Link key={id} to={`/reports?period=${id}`} className="mr-2 text-brand underline">
              {id}
            </Link>
          ))}
        </p>
      )}
    </div>
  );
}
