import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { FigureBefore as Before } from "#app/certificate/report/dashboard/figure-groups.ts";
import { useFigure, type FigureName } from "./figure-words.ts";

type Props = {
  /** Whose figure it is: "Биология, Баллы". */
  name: string;
  figure: FigureName;
  now: number;
  before: Before;
  /** Name of the period before. */
  period: string;
  /** With the name of the period, where nothing beside it says it. */
  withPeriod?: boolean;
};

/** The figure of the period before and the difference; a link to its rows where it has any. */
export function FigureBefore({ name, figure, now, before, period, withPeriod = false }: Props) {
  const { t } = useTranslation();
  const write = useFigure();
  const was = before.tally[figure];
  const words = { period, figure: write(was), change: signed(now - was, write) };
  const text = withPeriod ? t("dashboard.previous.short", words) : `${words.figure} (${words.change})`;
  if (before.tally.certificates === 0) return <span className="text-xs text-muted">{text}</span>;
  return (
    <Link
      to={`/reports/rows?${before.search}`}
      aria-label={t("dashboard.previous.toRows", { name, ...words })}
      className="text-xs text-muted underline decoration-dotted underline-offset-2 hover:text-brand"
    >
      {text}
    </Link>
  );
}

/** With its sign, and a real minus; a difference that rounds to nothing has none. */
function signed(difference: number, write: (value: number) => string): string {
  const rounded = Math.round(difference * 100) / 100;
  if (rounded === 0) return "0";
  return `${rounded > 0 ? "+" : "−"}${write(Math.abs(rounded))}`;
}
