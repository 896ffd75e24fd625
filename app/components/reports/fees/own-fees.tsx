import type { ColumnDef } from "@tanstack/react-table";
import { useTranslation } from "react-i18next";
import { formatDay } from "#app/i18n/format.ts";
import type { CalendarDate } from "#app/model/calendar-date.ts";
import { DataTable } from "../../ui/data-table.tsx";
import { useFeeWords } from "./fee-words.ts";

type OwnFee = {
  id: string;
  number: string | null;
  amount: number;
  commission: number;
  paidOn: CalendarDate;
  reimbursedOn: CalendarDate | null;
};

/** What a teacher paid and got back; nothing at all where nothing was entered. */
export function OwnFees({ fees }: { fees: OwnFee[] }) {
  const { t } = useTranslation();
  const { sum, number } = useFeeWords();
  if (fees.length === 0) return null;
  const columns: ColumnDef<OwnFee>[] = [
    { id: "number", header: t("fees.numberColumn"), cell: ({ row: { original } }) => number(original) },
    {
      id: "amount",
      header: t("fees.amount"),
      meta: { numeric: true },
      cell: ({ row: { original } }) => sum(original.amount),
    },
    {
      id: "commission",
      header: t("fees.commission"),
      meta: { numeric: true },
      cell: ({ row: { original } }) => sum(original.commission),
    },
    { id: "paidOn", header: t("fees.paidOn"), cell: ({ row: { original } }) => formatDay(original.paidOn) },
    {
      id: "reimbursedOn",
      header: t("fees.reimbursedOn"),
      cell: ({ row: { original } }) =>
        original.reimbursedOn === null ? t("fees.notYet") : formatDay(original.reimbursedOn),
    },
  ];
  return (
    <section aria-labelledby="own-fees" className="mt-8">
      <h2 id="own-fees" className="text-lg font-semibold">
        {t("fees.own.title")}
      </h2>
      <p className="mb-2 text-sm text-muted">{t("fees.own.hint")}</p>
      <DataTable caption={t("fees.own.caption")} rows={fees} columns={columns} rowId={({ id }) => id} />
    </section>
  );
}
