import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { noTally, type Tally } from "#app/certificate/aggregate/count.ts";
import type { FigureGroup } from "#app/certificate/report/dashboard-view.ts";
import { figureNames, useFigure } from "./figure-words.ts";

/** The figures of a chart as text: every line leads to its certificates, by keyboard too. */
export function FigureTable({
  caption,
  groups,
  nameOf,
}: {
  caption: string;
  groups: readonly FigureGroup[];
  nameOf: (group: FigureGroup) => string;
}) {
  const { t } = useTranslation();
  return (
    <section className="overflow-x-auto" aria-label={caption}>
      <table className="w-full border-collapse text-left text-sm">
        <caption className="sr-only">{caption}</caption>
        <thead className="border-b border-line text-muted">
          <tr>
            <th scope="col" className="py-1.5 pr-3 font-medium">
              {caption}
            </th>
            {figureNames.map((name) => (
              <th key={name} scope="col" className="px-2 py-1.5 text-right font-medium">
                {t(`reports.figures.${name}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {groups.map((group) => (
            <FigureLine key={group.key} name={nameOf(group)} group={group} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function FigureLine({ name, group }: { name: string; group: FigureGroup }) {
  const { t } = useTranslation();
  const figure = useFigure();
  const { tally }: { tally: Tally } = group;
  return (
    <tr className="border-b border-line last:border-b-0 hover:bg-paper">
      <th scope="row" className="py-1.5 pr-3 font-normal">
        {tally.certificates === noTally.certificates ? (
          name
        ) : (
          <Link to={`/reports/rows?${group.search}`} className="text-brand underline-offset-2 hover:underline">
            {name}
          </Link>
        )}
      </th>
      {figureNames.map((one) => (
        <td key={one} className="px-2 py-1.5 text-right tabular-nums">
          {tally.certificates === noTally.certificates ? (
            figure(tally[one])
          ) : (
            <Link
              to={`/reports/why?${group.search}`}
              aria-label={t("rules.why.openFor", {
                name: `${name}, ${t(`reports.figures.${one}`)}`,
                figure: figure(tally[one]),
              })}
              className="underline decoration-dotted underline-offset-2 hover:text-brand"
            >
              {figure(tally[one])}
            </Link>
          )}
        </td>
      ))}
    </tr>
  );
}
