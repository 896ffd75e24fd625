import { lazy, Suspense, useSyncExternalStore } from "react";
import { useTranslation } from "react-i18next";
import type { QualitySample } from "#app/certificate/review/quality-tally.ts";
import { sumOf } from "#app/certificate/review/quality-tally.ts";
import { fewValues } from "./few-values.ts";
import { fieldsOf, useFieldText } from "./quality-tables.tsx";

const BarFigure = lazy(() => import("../reports/bar-figure.tsx"));

/**
 * The share that was right, by field, for the eye; the table below says the same and more. A bar says one share and no
 * interval, so fields with few values have none.
 */
export function QualityChart({ sample }: { sample: QualitySample }) {
  const { t } = useTranslation();
  const fieldText = useFieldText();
  const inBrowser = useSyncExternalStore(noChanges, isBrowser, isServer);
  const bars = fieldsOf(sample).flatMap(({ field, lines }) => {
    const { kept, changed } = sumOf(lines);
    if (kept + changed < fewValues) return [];
    return [{ name: fieldText(field), value: Math.round((kept / (kept + changed)) * 1000) / 10, to: "" }];
  });
  if (bars.length === 0) return null;
  return (
    <div aria-hidden className="min-h-32 min-w-0 print:hidden [&_*]:outline-none">
      {inBrowser ? (
        <Suspense fallback={null}>
          <BarFigure bars={bars} label={t("quality.rightPercent")} upright={false} onOpen={noChanges} />
        </Suspense>
      ) : null}
    </div>
  );
}

const noChanges = (): (() => void) => () => undefined;
const isBrowser = (): boolean => true;
const isServer = (): boolean => false;
