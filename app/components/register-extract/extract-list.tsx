import { Link } from "@remix-run/react";
import type { ColumnDef } from "@tanstack/react-table";
import { FileSearch } from "lucide-react";
import { useTranslation } from "react-i18next";
import { formatInstant, formatNumber } from "#app/i18n/format.ts";
import { useScreenLanguage } from "../certificate/value-text.ts";
import { DataTable } from "../ui/data-table.tsx";
import { EmptyState } from "../ui/empty-state.tsx";

/** An extract as it is listed. */
type Extract = { id: string; originalName: string; rowCount: number; byName: string; at: string };

/** The extracts of before, newest first; each leads to its comparison. */
export function ExtractList({ extracts }: { extracts: Extract[] }) {
  const { t } = useTranslation();
  const language = useScreenLanguage();
  if (extracts.length === 0) {
    return (
      <EmptyState Icon={FileSearch} title={t("registerExtract.none")}>
        {t("registerExtract.noneHint")}
      </EmptyState>
    );
  }
  const columns: ColumnDef<Extract>[] = [
    {
      id: "name",
      header: t("registerExtract.columnsOfList.name"),
      cell: ({ row: { original } }) => (
        <Link
          to={`/review/register/${original.id}`}
          aria-label={t("registerExtract.open", { name: original.originalName })}
          className="inline-flex min-h-10 items-center break-all text-brand underline underline-offset-2"
        >
          {original.originalName}
        </Link>
      ),
    },
    {
      id: "rows",
      header: t("registerExtract.columnsOfList.rows"),
      meta: { numeric: true },
      cell: ({ row: { original } }) => formatNumber(original.rowCount, language),
    },
    { id: "by", header: t("registerExtract.columnsOfList.by"), cell: ({ row: { original } }) => original.byName },
    { id: "at", header: t("registerExtract.columnsOfList.at"), cell: ({ row: { original } }) => formatInstant(original.at) }, // prettier-ignore
  ];
  return (
    <section>
      <h2 className="text-lg font-semibold">{t("registerExtract.former")}</h2>
      <p className="mb-2 text-muted">{t("registerExtract.formerHint")}</p>
      <DataTable caption={t("registerExtract.former")} rows={extracts} columns={columns} rowId={({ id }) => id} />
    </section>
  );
}
