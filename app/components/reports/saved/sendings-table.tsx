import { useTranslation } from "react-i18next";
import type { ColumnDef } from "@tanstack/react-table";
import { largestAttachmentMb } from "#app/certificate/report/saved/letter-limit.ts";
import type { SendingLine } from "#app/certificate/report/saved/saved-report-view.ts";
import type { SendingOutcome } from "#app/model/report.ts";
import { formatDay, formatInstant } from "#app/i18n/format.ts";
import { Badge, type BadgeTone } from "../../ui/badge.tsx";
import { DataTable } from "../../ui/data-table.tsx";

const tones: Record<SendingOutcome, BadgeTone> = { sending: "warn", sent: "good", failed: "bad", refused: "bad" };

/** The last letters with what became of each, and why. */
export function SendingsTable({ sendings }: { sendings: SendingLine[] }) {
  const { t } = useTranslation();
  if (sendings.length === 0) return <p className="text-muted">{t("savedReports.letters.noneSent")}</p>;
  const columns: ColumnDef<SendingLine>[] = [
    {
      id: "due",
      header: t("savedReports.letters.columns.due"),
      cell: ({ row }) => formatDay(row.original.dueOn),
    },
    { id: "at", header: t("savedReports.letters.columns.at"), cell: ({ row }) => formatInstant(row.original.at) },
    {
      id: "recipient",
      header: t("savedReports.letters.columns.recipient"),
      cell: ({ row }) => row.original.recipientName,
    },
    {
      id: "outcome",
      header: t("savedReports.letters.columns.outcome"),
      cell: ({ row }) => <Outcome sending={row.original} />,
    },
  ];
  return (
    <DataTable caption={t("savedReports.letters.last")} rows={sendings} columns={columns} rowId={({ id }) => id} />
  );
}

function Outcome({ sending: { outcome, failure } }: { sending: SendingLine }) {
  const { t } = useTranslation();
  const tone = outcome === "sent" && failure !== null ? "warn" : tones[outcome];
  return (
    <>
      <Badge tone={tone}>{t(`savedReports.letters.outcomes.${outcome}`)}</Badge>
      {failure === null ? null : (
        <p className="text-sm">{t(`savedReports.letters.failures.${failure}`, { most: largestAttachmentMb })}</p>
      )}
    </>
  );
}
