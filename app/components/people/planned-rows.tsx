import { Link } from "@remix-run/react";
import { createColumnHelper } from "@tanstack/react-table";
import { useTranslation } from "react-i18next";
import { formatDay } from "#app/i18n/format.ts";
import { parseCalendarDate } from "#app/model/calendar-date.ts";
import { rowStatuses, type RowStatus } from "#app/model/directory.ts";
import type { FieldChange, PlannedRow } from "#app/people/directory/import-plan.ts";
import { Badge, type BadgeTone } from "../ui/badge.tsx";
import { DataTable } from "../ui/data-table.tsx";

const tones: Record<RowStatus, BadgeTone> = { new: "good", changed: "info", unchanged: "neutral", wrong: "bad" };

const column = createColumnHelper<PlannedRow>();

type Props = {
  rows: PlannedRow[];
  /** Names of the file's sheets. */
  sheets: string[];
  /** The kind that is shown, `null`: all. */
  show: RowStatus | null;
  /** How many more rows there are than are shown. */
  hidden: number;
};

/** Every row of the file with what becomes of it and why. */
export function PlannedRows({ rows, sheets, show, hidden }: Props) {
  const { t } = useTranslation();
  const columns = [
    column.display({
      id: "line",
      header: t("people.preview.line"),
      cell: ({ row: { original } }) => (
        <span className="whitespace-nowrap text-muted tabular-nums">
          {sheets.length > 1 ? `${sheets[original.sheet] ?? ""}, ` : ""}
          {original.line}
        </span>
      ),
    }),
    column.display({
      id: "status",
      header: t("people.preview.what"),
      cell: ({ row: { original } }) => (
        <Badge tone={tones[original.status]}>{t(`people.preview.statuses.${original.status}`)}</Badge>
      ),
    }),
    column.display({
      id: "subject",
      header: t("people.preview.subject"),
      cell: ({ row }) => <span className="break-words">{row.original.subject}</span>,
    }),
    column.display({
      id: "why",
      header: t("people.preview.why"),
      cell: ({ row: { original } }) => <Why row={original} />,
    }),
  ];
  return (
    <section>
      <KindLinks show={show} />
      <DataTable
        caption={t("people.preview.rows")}
        rows={rows}
        columns={columns}
        rowId={({ sheet, line }) => `${sheet}-${line}`}
      />
      {hidden === 0 ? null : <p className="mt-2 text-muted">{t("people.preview.more", { count: hidden })}</p>}
    </section>
  );
}

function KindLinks({ show }: { show: RowStatus | null }) {
  const { t } = useTranslation();
  const look = (isShown: boolean) =>
    `inline-flex min-h-10 items-center rounded-lg px-3 py-1 ${isShown ? "bg-brand-soft font-medium text-brand-strong" : "text-muted hover:bg-paper"}`;
  return (
    <nav aria-label={t("people.preview.show")} className="mb-2 flex flex-wrap gap-1">
      <Link to="?" className={look(show === null)} aria-current={show === null ? "true" : undefined} preventScrollReset>
        {t("people.preview.all")}
      </Link>
      {rowStatuses.map((status) => (
        <Link
          key={status}
          to={`?show=${status}`}
          className={look(show === status)}
          aria-current={show === status ? "true" : undefined}
          preventScrollReset
        >
          {t(`people.preview.statuses.${status}`)}
        </Link>
      ))}
    </nav>
  );
}

function Why({ row: { reasons, changes, status } }: { row: PlannedRow }) {
  const { t } = useTranslation();
  if (reasons.length + changes.length === 0) return null;
  return (
    <ul className="text-sm">
      {reasons.map(({ code, value }) => (
        <li key={`${code} ${value}`} className={`break-words ${status === "wrong" ? "font-medium text-bad" : ""}`}>
          {t(`people.reasons.${code}`)}
          {value === "" ? null : <>: {shown(value)}</>}
        </li>
      ))}
      {changes.map((change) => (
        <li key={change.field} className="break-words">
          <ChangeText change={change} />
        </li>
      ))}
    </ul>
  );
}

function ChangeText({ change: { field, before, after } }: { change: FieldChange }) {
  const { t } = useTranslation();
  return (
    <>
      {t("people.preview.change", {
        field: t(`people.fields.${field}`),
        before: before === "" ? t("people.preview.empty") : shown(before),
        after: shown(after),
      })}
    </>
  );
}

/** Days as documents here write them. */
function shown(value: string): string {
  const day = parseCalendarDate(value);
  return day === null ? value : formatDay(day);
}
