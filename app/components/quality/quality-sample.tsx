import { useTranslation } from "react-i18next";
import type { QualitySample as Sample } from "#app/certificate/review/quality-tally.ts";
import { Card } from "../ui/card.tsx";
import { QualityChart } from "./quality-chart.tsx";
import { FieldTable, KindTable } from "./quality-tables.tsx";

type Props = {
  name: "all" | "fullLooks";
  sample: Sample;
  /** Where a certificate is opened from here. */
  desk: string;
};

/** One group of approved certificates: what it is worth, its figures by field, and closed below them each kind of file. */
export function QualitySample({ name, sample, desk }: Props) {
  const { t } = useTranslation();
  const title = t(`quality.samples.${name}`);
  return (
    <Card title={title}>
      <p className="font-medium">{t("quality.certificates", { count: sample.certificates })}</p>
      <p className="mb-3 max-w-prose text-muted">{t(`quality.sampleHints.${name}`)}</p>
      {sample.certificates === 0 ? (
        <p>{t("quality.noneYet")}</p>
      ) : (
        <>
          <QualityChart sample={sample} />
          <FieldTable sample={sample} caption={title} />
          <details className="mt-3">
            <summary className="py-2.5 text-sm font-medium text-muted">{t("quality.byKind")}</summary>
            <KindTable sample={sample} desk={desk} />
          </details>
        </>
      )}
    </Card>
  );
}
