import { Link } from "@remix-run/react";
import { ArrowDown, ArrowUp, Plus, X, type LucideIcon } from "lucide-react";
import { useTranslation } from "react-i18next";
import { columnSteps } from "#app/certificate/report/custom/builder-address.ts";
import { columnNames, type CustomColumn } from "#app/certificate/report/custom/custom-search.ts";
import type { ReportSearch } from "#app/model/report.ts";

type Props = { columns: readonly CustomColumn[]; search: ReportSearch; savedId: string | null };

/** The columns in their order, each with ways to move it and take it away, and those that can be added. Plain links. */
export function ColumnList({ columns, search, savedId }: Props) {
  const { t } = useTranslation();
  const to = (next: readonly CustomColumn[]) =>
    `?${new URLSearchParams({ ...search, columns: next.join(","), ...(savedId === null ? {} : { saved: savedId }) }).toString()}`;
  const others = columnNames.filter((column) => !columns.includes(column));
  return (
    <div className="space-y-3 print:hidden">
      <ol aria-label={t("builder.columns")} className="flex flex-wrap gap-2">
        {columnSteps(columns).map(({ column, up, down, away }) => {
          const name = t(`customSheets.columns.${column}`);
          return (
            <li key={column} className="flex items-center rounded-lg border border-line-strong bg-paper pl-3 text-sm">
              <span className="py-1 pr-1">{name}</span>
              <Step to={up === null ? null : to(up)} label={t("builder.up", { name })} Icon={ArrowUp} />
              <Step to={down === null ? null : to(down)} label={t("builder.down", { name })} Icon={ArrowDown} />
              <Step to={away === null ? null : to(away)} label={t("builder.away", { name })} Icon={X} />
            </li>
          );
        })}
      </ol>
      {others.length === 0 ? null : (
        <ul aria-label={t("builder.add")} className="flex flex-wrap gap-2">
          {others.map((column) => (
            <li key={column}>
              <Link
                to={to([...columns, column])}
                replace
                preventScrollReset
                className="inline-flex min-h-10 items-center gap-1 rounded-lg border border-dashed border-line-strong px-3 text-sm text-brand hover:bg-brand-soft sm:min-h-8"
              >
                <Plus aria-hidden className="size-4" />
                {t(`customSheets.columns.${column}`)}
              </Link>
            </li>
          ))}
        </ul>
      )}
      <p className="text-sm text-muted">{t("builder.columnsHint")}</p>
    </div>
  );
}

function Step({ to, label, Icon }: { to: string | null; label: string; Icon: LucideIcon }) {
  const look = "inline-flex size-10 items-center justify-center sm:size-8";
  if (to === null) {
    return (
      <span className={`${look} text-line-strong`}>
        <Icon aria-hidden className="size-4" />
      </span>
    );
  }
  return (
    <Link
      to={to}
      replace
      preventScrollReset
      aria-label={label}
      title={label}
      className={`${look} text-brand hover:bg-brand-soft`}
    >
      <Icon aria-hidden className="size-4" />
    </Link>
  );
}
