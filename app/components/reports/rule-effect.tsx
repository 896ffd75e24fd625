import { useTranslation } from "react-i18next";
import type { NamedChange, RuleEffect } from "#app/certificate/report/rule-effect.ts";
import { Card } from "../ui/card.tsx";
import { figureNames, useFigure } from "./figure-words.ts";

/** Who gains and who loses by a rule that is not saved yet, and the totals before and after. */
export function RuleEffectCard({ effect }: { effect: RuleEffect }) {
  const { t } = useTranslation();
  const { total, departments, people, gaining, losing, same } = effect;
  const totals = figureNames.map((name) => ({
    key: name,
    name: t(`reports.figures.${name}`),
    before: total.before[name],
    after: total.after[name],
  }));
  const counts = [
    t("rules.effect.gain", { count: gaining }),
    t("rules.effect.lose", { count: losing }),
    t("rules.effect.same", { count: same }),
  ];
  return (
    <Card title={t("rules.effect.title", { period: effect.periodId })}>
      <div className="space-y-4" data-effect={effect.periodId}>
        <ChangeTable caption={t("rules.effect.total")} rows={totals} />
        <output className="block">{counts.join(" · ")}</output>
        {people.length === 0 ? <p className="text-muted">{t("rules.effect.nothing")}</p> : null}
        <ChangeTable caption={t("rules.effect.departments")} rows={departments} />
        <ChangeTable caption={t("rules.effect.people")} rows={people} />
        {gaining + losing > people.length ? (
          <p className="text-sm text-muted">{t("rules.effect.more", { count: people.length })}</p>
        ) : null}
      </div>
    </Card>
  );
}

type ChangeTableProps = {
  caption: string;
  rows: readonly NamedChange[];
  /** Headings of both figures; without them now and then. */
  heads?: [before: string, after: string];
};

/** Lines with a figure before and after; nothing when there are none. */
export function ChangeTable({ caption, rows, heads }: ChangeTableProps) {
  const { t } = useTranslation();
  const figure = useFigure();
  if (rows.length === 0) return null;
  const signed = (change: number) => `${change > 0 ? "+" : ""}${figure(change)}`;
  return (
    <section className="overflow-x-auto" tabIndex={0} aria-label={caption}>
      <table className="w-full border-collapse text-left text-sm">
        <thead className="border-b border-line text-muted">
          <tr>
            <th scope="col" className="py-1.5 pr-3 font-medium">
              {caption}
            </th>
            {[...(heads ?? [t("rules.effect.before"), t("rules.effect.after")]), t("rules.effect.change")].map(
              (name) => (
                <th key={name} scope="col" className="px-2 py-1.5 text-right font-medium">
                  {name}
                </th>
              ),
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, name, before, after }) => (
            <tr key={key} className="border-b border-line last:border-b-0">
              <th scope="row" className="py-1.5 pr-3 font-normal">
                {name}
              </th>
              <td className="px-2 py-1.5 text-right tabular-nums">{figure(before)}</td>
              <td className="px-2 py-1.5 text-right tabular-nums">{figure(after)}</td>
              <td className="px-2 py-1.5 text-right font-medium tabular-nums">{signed(after - before)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
