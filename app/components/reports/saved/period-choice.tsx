import { useTranslation } from "react-i18next";
import { spans, type PeriodOfReport } from "#app/certificate/report/saved/kept-search.ts";

/** Whether the kept report moves with the years or stays with one period; where it names a month or state it cannot move. */
export function PeriodChoice({ period, presentId }: { period: PeriodOfReport; presentId: string }) {
  const { t } = useTranslation();
  const { span, periodId, isPinned } = period;
  if (isPinned) return <p>{t("savedReports.keep.pinned", { period: periodId })}</p>;
  const labels = {
    current: t("savedReports.keep.current", { period: presentId }),
    fixed: t("savedReports.keep.fixed", { period: periodId }),
  };
  return (
    <fieldset>
      <legend className="font-medium">{t("savedReports.keep.period")}</legend>
      {spans.map((one) => (
        <label key={one} className="flex min-h-10 items-center gap-2 sm:min-h-8">
          <input type="radio" name="span" value={one} defaultChecked={one === span} className="size-4" />
          {labels[one]}
        </label>
      ))}
    </fieldset>
  );
}

/** The period of a kept report in words. */
export function PeriodWords({ period }: { period: PeriodOfReport | null }) {
  const { t } = useTranslation();
  if (period === null) return t("savedReports.noPeriod");
  const { span, periodId } = period;
  return span === "current"
    ? t("savedReports.current", { period: periodId })
    : t("savedReports.fixed", { period: periodId });
}
