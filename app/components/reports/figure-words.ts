import { useTranslation } from "react-i18next";
import type { Tally } from "#app/certificate/aggregate/count.ts";
import type { DashboardView } from "#app/certificate/report/dashboard-view.ts";
import { formatNumber } from "#app/i18n/format.ts";
import { isLanguage } from "#app/model/language.ts";

export const figureNames = ["certificates", "participations", "points"] as const satisfies readonly (keyof Tally)[];
export type FigureName = (typeof figureNames)[number];

/** Writes figures in the language of the screen; points with at most two decimals. */
export function useFigure(): (value: number) => string {
  const { i18n } = useTranslation();
  return (value) => formatNumber(value, isLanguage(i18n.language) ? i18n.language : "kk");
}

/** The rule as a half sentence: "5 a certificate, split equally among our authors (version 1)". */
export function useRuleSentence(): (rule: DashboardView["rule"]) => string {
  const { t } = useTranslation();
  const figure = useFigure();
  return ({ split, pointsPerCertificate, version }) =>
    t(`reports.ruleSentence.${split}`, { points: figure(pointsPerCertificate), version });
}

/** A month "2026-03" as 03.2026, the same in the three languages. */
export function monthWords(month: string): string {
  return month.split("-").toReversed().join(".");
}
