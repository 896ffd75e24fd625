import { Link } from "@remix-run/react";
import type { ColumnDef } from "@tanstack/react-table";
import { useTranslation } from "react-i18next";
import type { ReportRow } from "#app/certificate/report/rows-view.ts";
import { formatDay } from "#app/i18n/format.ts";
import { DataTable } from "../ui/data-table.tsx";
import { useFigure } from "./figure-words.ts";

/** The certificates behind the figures; each leads to its page. */
export function RowsTable({ rows }: { rows: ReportRow[] }) {
  const { t } = useTranslation();
  const columns: ColumnDef<ReportRow>[] = [
    {
      id: "number",
      header: t("fields.number"),
      cell: ({ row: { original } }) => (
        <Link
          to={`/certificates/${original.id}`}
          aria-label={t("reports.rows.open", { number: original.number })}
          className="font-medium whitespace-nowrap text-brand underline"
        >
          {original.number}
        </Link>
      ),
    },
    { id: "registeredOn", header: t("fields.registeredOn"), cell: ({ row }) => formatDay(row.original.registeredOn) },
    { id: "title", header: t("fields.title"), cell: ({ row }) => row.original.title },
    {
      id: "objectType",
      header: t("fields.objectType"),
      cell: ({ row }) => t(`objectTypes.${row.original.objectType}`),
    },
    {
      id: "counted",
      header: t("reports.rows.ownAuthors"),
      cell: ({ row }) => <CountedAuthors counted={row.original.counted} />,
    },
    {
      id: "authors",
      header: t("reports.rows.allAuthors"),
      meta: { numeric: true },
      cell: ({ row }) => row.original.authors.length,
    },
  ];
  return <DataTable caption={t("reports.rows.title")} rows={rows} columns={columns} rowId={({ id }) => id} />;
}

function CountedAuthors({ counted }: { counted: ReportRow["counted"] }) {
  const figure = useFigure();
  return (
    <ul>
      {counted.map(({ staffId, name, department, points }) => (
        <li key={`${staffId} ${department}`}>
          {name} <span className="text-muted">({department})</span>{" "}
          <span className="font-medium tabular-nums">{figure(points)}</span>
        </li>
      ))}
    </ul>
  );
}
