import { useTranslation } from "react-i18next";
import type { RuleLine } from "#app/certificate/report/rule-lines.ts";

/** All properties of a rule as a list of words. */
export function RuleLines({ lines }: { lines: readonly RuleLine[] }) {
  return (
    <dl className="my-2 grid gap-x-4 gap-y-1 text-sm sm:grid-cols-[minmax(0,18rem)_1fr]">
      {lines.map(({ label, value }) => (
        <div key={label} className="contents">
          <dt className="text-muted">{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** The rule a period is counted by, folded up. */
export function RuleDetails({ version, lines }: { version: number; lines: readonly RuleLine[] }) {
  const { t } = useTranslation();
  return (
    <details className="rounded-card border border-line bg-surface p-4">
      <summary className="cursor-pointer font-medium">{t("periods.rule", { version })}</summary>
      <RuleLines lines={lines} />
    </details>
  );
}
