import { useTranslation } from "react-i18next";
import { wilsonInterval } from "#app/certificate/review/wilson.ts";
import { formatNumber } from "#app/i18n/format.ts";
import { useScreenLanguage } from "../certificate/value-text.ts";
import { fewValues } from "./few-values.ts";

/** A share with its count and where it lies with 95 % certainty; of few values the interval alone. Nothing seen: a dash. */
export function ShareText({ hits, of }: { hits: number; of: number }) {
  const { t } = useTranslation();
  const language = useScreenLanguage();
  const interval = wilsonInterval(hits, of);
  if (interval === null) return <>—</>;
  const percent = (share: number) => formatNumber(Math.round(share * 1000) / 10, language);
  const range = `${percent(interval.low)}–${percent(interval.high)} %`;
  return (
    <>
      <span className="whitespace-nowrap">{of < fewValues ? `(${range})` : `${percent(hits / of)} % (${range})`}</span>{" "}
      <span className="text-sm text-muted">{t("quality.outOf", { count: hits, of })}</span>
    </>
  );
}
