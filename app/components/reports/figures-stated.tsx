import { useTranslation } from "react-i18next";
import type { DashboardView } from "#app/certificate/report/dashboard-view.ts";
import { formatDay, formatInstant } from "#app/i18n/format.ts";
import type { FilterChoices } from "./filter-form.tsx";
import { monthWords, useRuleSentence } from "./figure-words.ts";

type Props = { view: DashboardView; choices: FilterChoices; figuresAt: string; isFrozen: boolean };

/** The moment the figures are of; on paper also their period, filters and rule, which the screen shows in its form. */
export function FiguresStated({ view, choices, figuresAt, isFrozen }: Props) {
  const { t } = useTranslation();
  const ruleSentence = useRuleSentence();
  const filters = useFiltersInWords(view, choices);
  const { id, startsOn, endsOn } = view.period;
  const days = t("dashboard.printed.days", { from: formatDay(startsOn), to: formatDay(endsOn) });
  const lines = [
    [t("dashboard.printed.period"), `${id} (${days})`],
    [t("dashboard.printed.filters"), filters.length === 0 ? t("dashboard.printed.none") : filters.join("; ")],
    [t("dashboard.printed.rule"), ruleSentence(view.rule)],
  ];
  return (
    <div className="text-sm text-muted">
      <p data-figures-at={figuresAt}>
        {t(isFrozen ? "dashboard.frozenAt" : "dashboard.figuresAt", { time: formatInstant(figuresAt) })}
      </p>
      <dl className="hidden print:block">
        {lines.map(([label, value]) => (
          <div key={label}>
            <dt className="inline font-medium">{label}: </dt>
            <dd className="inline">{value}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

function useFiltersInWords({ filter }: DashboardView, choices: FilterChoices): string[] {
  const { t } = useTranslation();
  const named = (list: readonly { id: string; name: string }[], id: string | undefined) =>
    id === undefined ? undefined : (list.find((one) => one.id === id)?.name ?? id);
  const { faculty, department, type, kind, person, month, snapshot } = filter;
  const kindName = kind === "none" ? t("dashboard.noKind") : kind === undefined ? undefined : t(`workKinds.${kind}`);
  const all: [string, string | undefined][] = [
    [t("reports.faculty"), named(choices.faculties, faculty)],
    [t("reports.department"), named(choices.departments, department)],
    [t("reports.objectType"), type === undefined ? undefined : t(`objectTypes.${type}`)],
    [t("dashboard.workKind"), kindName],
    [t("reports.person"), named(choices.people, person)],
    [t("reports.month"), month === undefined ? undefined : monthWords(month)],
    [t("dashboard.printed.snapshot"), snapshot === undefined ? undefined : `№ ${snapshot}`],
  ];
  return all.flatMap(([label, value]) => (value === undefined ? [] : [`${label}: ${value}`]));
}
