import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { ColumnDef } from "@tanstack/react-table";
import type { SavedReportLine } from "#app/certificate/report/saved/saved-report-view.ts";
import { formatInstant } from "#app/i18n/format.ts";
import { Badge } from "../../ui/badge.tsx";
import { DataTable } from "../../ui/data-table.tsx";
import { PeriodWords } from "./period-choice.tsx";

/** Kept reports as a table; what cannot be made any more says so and leads nowhere but to its page. */
export function SavedList({ reports }: { reports: SavedReportLine[] }) {
  const { t } = useTranslation();
  const columns: ColumnDef<SavedReportLine>[] = [
    { id: "name", header: t("savedReports.columns.name"), cell: ({ row }) => <Name report={row.original} /> },
    { id: "kind", header: t("savedReports.columns.kind"), cell: ({ row }) => <Kind report={row.original} /> },
    {
      id: "period",
      header: t("savedReports.columns.period"),
      cell: ({ row }) => <PeriodWords period={row.original.period} />,
    },
    {
      id: "owner",
      header: t("savedReports.columns.owner"),
      cell: ({ row: { original } }) => (original.isOwn ? t("savedReports.mine") : original.ownerName),
    },
    {
      id: "sharedWith",
      header: t("savedReports.columns.sharedWith"),
      cell: ({ row: { original } }) =>
        original.sharedWith.map((role) => t(`shell.role.${role}`)).join(", ") || t("savedReports.nobody"),
    },
    { id: "letters", header: t("savedReports.columns.letters"), cell: ({ row }) => <Letters report={row.original} /> },
    {
      id: "changed",
      header: t("savedReports.columns.changed"),
      cell: ({ row }) => formatInstant(row.original.changedAt),
    },
  ];
  return <DataTable caption={t("savedReports.title")} rows={reports} columns={columns} rowId={({ id }) => id} />;
}

function Name({ report: { id, name, address, problem } }: { report: SavedReportLine }) {
  const { t } = useTranslation();
  return (
    <div className="max-w-80 wrap-anywhere">
      {problem === null ? (
        <Link to={address} className="font-medium text-brand underline">
          {name}
        </Link>
      ) : (
        <>
          <span className="font-medium">{name}</span>
          <p className="text-sm text-bad">
            {t("savedReports.problem")}: {t(`savedReports.problems.${problem}`)}
          </p>
        </>
      )}
      <p className="text-sm">
        <Link
          to={`/reports/saved/${id}`}
          aria-label={t("savedReports.manageOf", { name })}
          className="inline-flex min-h-8 items-center text-brand underline"
        >
          {t("savedReports.manage")}
        </Link>
      </p>
    </div>
  );
}

function Kind({ report: { kind, problem } }: { report: SavedReportLine }) {
  const { t } = useTranslation();
  return problem === "kind" ? "–" : t(`readyReports.kinds.${kind}.name`);
}

function Letters({ report: { letters } }: { report: SavedReportLine }) {
  const { t } = useTranslation();
  const { schedules, last } = letters;
  return (
    <>
      {schedules === 0 ? t("savedReports.noLetters") : t("savedReports.schedules", { count: schedules })}
      {last === "failed" || last === "refused" ? (
        <div>
          <Badge tone="warn">{t("savedReports.lastNotSent")}</Badge>
        </div>
      ) : null}
    </>
  );
}
