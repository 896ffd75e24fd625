import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { FigureGroup } from "#app/certificate/report/dashboard/figure-groups.ts";
import { FigureBefore } from "./figure-before.tsx";
import { figureNames, useFigure } from "./figure-words.ts";

/** What a line is called and where its name leads; `note` stands small beside it. */
export type LineWords = {
  nameOf: (group: FigureGroup) => string;
  noteOf?: ((group: FigureGroup) => string) | undefined;
  /** Without it: to the rows of the line. */
  toOf?: ((group: FigureGroup) => string) | undefined;
  /** Name of the period before; without it nothing is compared. */
  before?: string | undefined;
};

/** The figures of a chart as text: every line leads to its certificates, by keyboard too. */
export function FigureTable({
  caption,
  groups,
  words,
}: {
  caption: string;
  groups: readonly FigureGroup[];
  words: LineWords;
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
            <FigureLine key={group.key} group={group} words={words} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function FigureLine({ group, words }: { group: FigureGroup; words: LineWords }) {
  const { t } = useTranslation();
  const name = words.nameOf(group);
  const note = words.noteOf?.(group);
  const { tally, before } = group;
  const to = words.toOf?.(group) ?? (tally.certificates === 0 ? null : `/reports/rows?${group.search}`);
  return (
    <tr className="border-b border-line last:border-b-0 hover:bg-paper">
      <th scope="row" className="py-1.5 pr-3 font-normal">
        {to === null ? (
          name
        ) : (
          <Link to={to} className="text-brand underline-offset-2 hover:underline">
            {name}
          </Link>
        )}
        {note === undefined ? null : <span className="block text-xs text-muted">{note}</span>}
      </th>
      {figureNames.map((figure) => {
        const whose = `${name}, ${t(`reports.figures.${figure}`)}`;
        return (
          <td key={figure} className="px-2 py-1.5 text-right tabular-nums">
            <FigureNow group={group} value={tally[figure]} whose={whose} />
            {before === null || words.before === undefined ? null : (
              <span className="block whitespace-nowrap">
                <FigureBefore name={whose} now={tally[figure]} period={words.before} {...{ figure, before }} />
              </span>
            )}
          </td>
        );
      })}
    </tr>
  );
}

/** A figure leads to the sums behind it, and from there to the certificates; nothing stands behind a line without any. */
function FigureNow({ group, value, whose }: { group: FigureGroup; value: number; whose: string }) {
  const { t } = useTranslation();
  const write = useFigure();
  if (group.tally.certificates === 0) return write(value);
  return (
    <Link
      to={`/reports/why?${group.search}`}
      aria-label={t("rules.why.openFor", { name: whose, figure: write(value) })}
      className="underline decoration-dotted underline-offset-2 hover:text-brand"
    >
      {write(value)}
    </Link>
  );
}
