import type { ColumnDef } from "@tanstack/react-table";
import { useTranslation } from "react-i18next";
import type { DepartmentSum, FeeSum } from "#app/certificate/report/fees/fee-sums.ts";
import { DataTable } from "../../ui/data-table.tsx";
import { useFeeWords } from "./fee-words.ts";

type Row = FeeSum & { departmentId: string | null; name: string };

/** What each department's people paid, got back and are owed; all together in the last line. */
export function FeeSumsTable({ byDepartment, all }: { byDepartment: DepartmentSum[]; all: FeeSum }) {
  const { t } = useTranslation();
  const { sum, language } = useFeeWords();
  const rows: Row[] = [
    ...byDepartment.map((one) => ({ ...one, name: one.department[language] })),
    { ...all, departmentId: null, name: t("fees.all") },
  ];
  const money = (header: string, key: "amount" | "commission" | "reimbursed" | "owed"): ColumnDef<Row> => ({
    id: key,
    header,
    meta: { numeric: true },
    cell: ({ row: { original } }) => <Strong row={original}>{sum(original[key])}</Strong>,
  });
  const columns: ColumnDef<Row>[] = [
    {
      id: "name",
      header: t("reports.department"),
      cell: ({ row: { original } }) => <Strong row={original}>{original.name}</Strong>,
    },
    {
      id: "entries",
      header: t("fees.entries"),
      meta: { numeric: true },
      cell: ({ row: { original } }) => <Strong row={original}>{original.entries}</Strong>,
    },
    money(t("fees.amount"), "amount"),
    money(t("fees.commission"), "commission"),
    money(t("fees.reimbursed"), "reimbursed"),
    money(t("fees.owed"), "owed"),
  ];
  return (
    <section aria-labelledby="sums">
      <h2 id="sums" className="mb-1 text-lg font-semibold">
        {t("fees.sums")}
      </h2>
      <p className="mb-2 text-sm text-muted">{t("fees.inTenge")}</p>
      <DataTable
        caption={t("fees.sums")}
        rows={rows}
        columns={columns}
        rowId={({ departmentId }) => departmentId ?? "all"}
      />
    </section>
  );
}

function Strong({ row, children }: { row: Row; children: React.ReactNode }) {
  return row.departmentId === null ? <strong>{children}</strong> : children;
}
