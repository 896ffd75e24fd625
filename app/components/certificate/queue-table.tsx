import { Link } from "@remix-run/react";
import type { ColumnDef } from "@tanstack/react-table";
import { useTranslation } from "react-i18next";
import type { QueueLine } from "#app/certificate/review/queue-view.ts";
import { formatDay } from "#app/i18n/format.ts";
import type { Severity } from "#app/model/finding.ts";
import { Badge, type BadgeTone } from "../ui/badge.tsx";
import { DataTable } from "../ui/data-table.tsx";
import { look } from "./look.ts";
import { StateMark } from "./state-mark.tsx";
import { useScreenLanguage } from "./value-text.ts";

/** One page of the queue; the title opens the certificate within the same filters. */
export function QueueTable({ lines, search }: { lines: QueueLine[]; search: string }) {
  const { t } = useTranslation();
  const columns: ColumnDef<QueueLine>[] = [
    {
      id: "number",
      header: t("review.queue.number"),
      cell: ({ row }) => <NumberCell line={row.original} search={search} />,
    },
    {
      id: "work",
      header: t("review.queue.work"),
      cell: ({ row }) => <WorkCell line={row.original} search={search} />,
    },
    { id: "authors", header: t("review.queue.authors"), cell: ({ row }) => <AuthorsCell line={row.original} /> },
    { id: "findings", header: t("review.queue.severity"), cell: ({ row }) => <FindingsCell line={row.original} /> },
    { id: "sender", header: t("review.queue.sender"), cell: ({ row }) => <SenderCell line={row.original} /> },
    {
      id: "age",
      header: t("review.queue.age"),
      meta: { numeric: true },
      cell: ({ row }) => <AgeCell line={row.original} />,
    },
  ];
  return <DataTable caption={t("review.queue.title")} rows={lines} columns={columns} rowId={(line) => line.id} />;
}

function NumberCell({ line, search }: { line: QueueLine; search: string }) {
  return (
    <span className="whitespace-nowrap tabular-nums">
      {line.number === null ? (
        "—"
      ) : (
        <Link to={`/review/${line.id}${search}`} className={look.link}>
          {line.number}
        </Link>
      )}
      <span className="block text-sm text-muted">
        {line.registeredOn === null ? "—" : formatDay(line.registeredOn)}
      </span>
    </span>
  );
}

function WorkCell({ line, search }: { line: QueueLine; search: string }) {
  const { t } = useTranslation();
  const language = useScreenLanguage();
  const { kk, ru, en } = line.titles;
  const title = line.titles[language] ?? kk ?? ru ?? en ?? t("review.page.noNumber");
  return (
    <span className="block max-w-96 min-w-48">
      <Link to={`/review/${line.id}${search}`} className={`line-clamp-3 ${look.link}`}>
        {title}
      </Link>
    </span>
  );
}

const shownAuthors = 3;

function AuthorsCell({ line: { authors } }: { line: QueueLine }) {
  const { t } = useTranslation();
  const rest = authors.length - shownAuthors;
  return (
    <span className="block min-w-40 text-sm">
      {authors.slice(0, shownAuthors).join(", ")}
      {rest > 0 ? ` ${t("review.queue.andMore", { count: rest })}` : null}
    </span>
  );
}

const tones: Record<Severity, BadgeTone> = { error: "bad", warning: "warn", note: "info" };
const severities = ["error", "warning", "note"] as const;

function FindingsCell({ line: { findings } }: { line: QueueLine }) {
  const { t } = useTranslation();
  return (
    <span className="flex flex-col items-start gap-1">
      {severities
        .filter((severity) => findings[severity] > 0)
        .map((severity) => (
          <Badge key={severity} tone={tones[severity]}>
            {t(`review.severities.${severity}`)} {findings[severity]}
          </Badge>
        ))}
    </span>
  );
}

function SenderCell({ line }: { line: QueueLine }) {
  const { t } = useTranslation();
  return (
    <span className="text-sm">
      {line.senderName}
      {line.isOwn ? <span className="block text-muted">{t("review.queue.own")}</span> : null}
    </span>
  );
}

function AgeCell({ line: { state, ageDays } }: { line: QueueLine }) {
  const { t } = useTranslation();
  if (state !== "submitted") return <StateMark state={state} />;
  if (ageDays === null) return null;
  return (
    <span className="whitespace-nowrap">
      {ageDays === 0 ? t("review.queue.today") : t("review.queue.days", { count: ageDays })}
    </span>
  );
}
