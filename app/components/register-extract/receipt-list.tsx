import { Link } from "@remix-run/react";
import type { ColumnDef } from "@tanstack/react-table";
import { useTranslation } from "react-i18next";
import { formatDay } from "#app/i18n/format.ts";
import type { CalendarDate } from "#app/model/calendar-date.ts";
import type { ReviewState } from "#app/model/review-state.ts";
import { StateMark } from "../certificate/state-mark.tsx";
import { Badge } from "../ui/badge.tsx";
import { DataTable } from "../ui/data-table.tsx";

/** A day of receipt that would be taken. */
type Receipt = {
  certificateId: string;
  state: ReviewState;
  number: string;
  title: string;
  registeredOn: CalendarDate;
  receivedOn: CalendarDate;
  isLate: boolean;
};

/** Every certificate that would get a day of receipt, and which. */
export function ReceiptList({ receipts }: { receipts: Receipt[] }) {
  const { t } = useTranslation();
  const columns: ColumnDef<Receipt>[] = [
    {
      id: "number",
      header: t("registerExtract.columns.number"),
      cell: ({ row: { original } }) => (
        <Link
          to={`/review/${original.certificateId}`}
          className="inline-flex min-h-10 items-center text-brand underline underline-offset-2 md:min-h-0"
        >
          {original.number}
        </Link>
      ),
    },
    {
      id: "title",
      header: t("registerExtract.columns.title"),
      cell: ({ row: { original } }) => <span className="break-words">{original.title}</span>,
    },
    {
      id: "registeredOn",
      header: t("registerExtract.columns.registeredOn"),
      cell: ({ row: { original } }) => formatDay(original.registeredOn),
    },
    {
      id: "receivedOn",
      header: t("registerExtract.columns.receivedOn"),
      cell: ({ row: { original } }) => (
        <span className="flex flex-wrap items-center gap-2">
          {formatDay(original.receivedOn)}
          {original.isLate ? <Badge tone="warn">{t("registerExtract.receipts.late")}</Badge> : null}
        </span>
      ),
    },
    {
      id: "state",
      header: t("registerExtract.receipts.state"),
      cell: ({ row: { original } }) => <StateMark state={original.state} />,
    },
  ];
  return (
    <DataTable
      caption={t("registerExtract.receipts.list")}
      rows={receipts}
      columns={columns}
      rowId={({ certificateId }) => certificateId}
    />
  );
}
