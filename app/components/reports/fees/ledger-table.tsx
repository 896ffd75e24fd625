import { Link } from "@remix-run/react";
import type { ColumnDef } from "@tanstack/react-table";
import { useTranslation } from "react-i18next";
import type { FeeLine } from "#app/certificate/report/fees/fee-line.ts";
import { formatDay } from "#app/i18n/format.ts";
import { Badge } from "../../ui/badge.tsx";
import { DataTable } from "../../ui/data-table.tsx";
import { useFeeWords } from "./fee-words.ts";

type Column = ColumnDef<FeeLine>;

/** The entries; whoever keeps the ledger marks and changes them here. */
export function LedgerTable({ lines, mayKeep }: { lines: FeeLine[]; mayKeep: boolean }) {
  const { t } = useTranslation();
  const { sum, language } = useFeeWords();
  const told = ({ certificate, amount, paidOn }: FeeLine) => ({
    number: certificate?.number ?? "?",
    amount: sum(amount),
    day: formatDay(paidOn),
  });
  const mark: Column = {
    id: "mark",
    header: t("fees.markColumn"),
    cell: ({ row: { original } }) =>
      original.reimbursedOn === null && !original.isRetired ? (
        <input
          type="checkbox"
          name="fee"
          value={`${original.id} ${original.version}`}
          aria-label={t("fees.markOf", told(original))}
          className="size-5"
        />
      ) : null,
  };
  const change: Column = {
    id: "change",
    header: "",
    cell: ({ row: { original } }) => (
      <Link
        to={`/reports/fees/${original.id}`}
        aria-label={t("fees.openOf", told(original))}
        className="inline-flex min-h-8 items-center text-brand underline"
      >
        {t("fees.open")}
      </Link>
    ),
  };
  const columns: Column[] = [
    ...(mayKeep ? [mark] : []),
    { id: "certificate", header: t("fees.certificate"), cell: ({ row: { original } }) => <Paid line={original} /> },
    {
      id: "payer",
      header: t("fees.payer"),
      cell: ({ row: { original } }) => (
        <>
          {original.payer?.name ?? <span className="text-muted">{t("fees.noPayer")}</span>}
          <span className="block text-sm text-muted">{original.department[language]}</span>
        </>
      ),
    },
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
        original.reimbursedOn === null ? (
          <Badge tone="warn">{t("fees.notYet")}</Badge>
        ) : (
          formatDay(original.reimbursedOn)
        ),
    },
    ...(mayKeep ? [change] : []),
  ];
  return <DataTable caption={t("fees.list")} rows={lines} columns={columns} rowId={({ id }) => id} />;
}

function Paid({ line: { certificate, note } }: { line: FeeLine }) {
  const { number, title } = useFeeWords();
  return (
    <>
      {certificate === null ? (
        <span className="text-muted">{number(certificate)}</span>
      ) : (
        <>
          <Link to={`/certificates/${certificate.id}`} className="text-brand underline">
            {number(certificate)}
          </Link>{" "}
          {title(certificate)}
        </>
      )}
      {note === "" ? null : <span className="block text-sm break-words text-muted">{note}</span>}
    </>
  );
}
