import { Link } from "@remix-run/react";
import { AlarmClock, CircleHelp, UserRound } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { QueueLine } from "#app/certificate/review/queue-view.ts";
import { formatDay } from "#app/i18n/format.ts";
import type { Severity } from "#app/model/finding.ts";
import { Badge, type BadgeTone } from "../ui/badge.tsx";
import { look } from "./look.ts";
import { StateMark } from "./state-mark.tsx";
import { useScreenLanguage } from "./value-text.ts";

type CellProps = { line: QueueLine; search: string };
type Column = { id: string; heading: string; Cell: (props: CellProps) => ReactNode };

/** The columns of the queue with their headings, which on a phone stand beside each value. */
export function useQueueColumns(): Column[] {
  const { t } = useTranslation();
  return [
    { id: "number", heading: t("review.queue.number"), Cell: NumberCell },
    { id: "work", heading: t("review.queue.work"), Cell: WorkCell },
    { id: "authors", heading: t("review.queue.authors"), Cell: AuthorsCell },
    { id: "findings", heading: t("review.queue.severity"), Cell: FindingsCell },
    { id: "sender", heading: t("review.queue.sender"), Cell: SenderCell },
    { id: "age", heading: t("review.queue.age"), Cell: AgeCell },
  ];
}

type QueueRowProps = {
  /** Not there: it is being fetched. */
  line: QueueLine | undefined;
  search: string;
  /** In the whole queue, counted from 0. */
  index: number;
  /** Takes the row's height, so that what is not in view takes the right room. */
  measure?: (row: HTMLTableRowElement | null) => void;
};

/** One certificate of the queue; number and title open it within the same filters. */
export function QueueRow({ line, search, index, measure }: QueueRowProps) {
  const { t } = useTranslation();
  const columns = useQueueColumns();
  return (
    <tr
      ref={measure}
      data-index={index}
      aria-rowindex={index + 2}
      className="border-b md:h-[76px] border-line last:border-b-0 hover:bg-paper"
    >
      {line === undefined ? (
        <td colSpan={columns.length} className="px-3 py-2 text-sm text-muted">
          {t("queue.loading")}
        </td>
      ) : (
        columns.map(({ id, heading, Cell }) => (
          <td key={id} data-heading={heading} className="py-0.5 align-top md:px-3 md:py-2">
            <div className="min-w-0">
              <Cell line={line} search={search} />
            </div>
          </td>
        ))
      )}
    </tr>
  );
}

function NumberCell({ line, search }: CellProps) {
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

function WorkCell({ line, search }: CellProps) {
  const { t } = useTranslation();
  const language = useScreenLanguage();
  const { kk, ru, en } = line.titles;
  const title = line.titles[language] ?? kk ?? ru ?? en ?? t("review.page.noNumber");
  return (
    <span className="block max-w-96 min-w-48">
      <Link to={`/review/${line.id}${search}`} className={`line-clamp-2 ${look.link}`}>
        {title}
      </Link>
    </span>
  );
}

const shownAuthors = 3;

function AuthorsCell({ line: { authors } }: CellProps) {
  const { t } = useTranslation();
  const rest = authors.length - shownAuthors;
  return (
    <span className="line-clamp-3 min-w-40 text-sm">
      {authors.slice(0, shownAuthors).join(", ")}
      {rest > 0 ? ` ${t("review.queue.andMore", { count: rest })}` : null}
    </span>
  );
}

const tones: Record<Severity, BadgeTone> = { error: "bad", warning: "warn", note: "info" };
const severities = ["error", "warning", "note"] as const;

function FindingsCell({ line: { findings, doubtfulValues } }: CellProps) {
  const { t } = useTranslation();
  return (
    <span className="flex flex-wrap items-start gap-1">
      {severities
        .filter((severity) => findings[severity] > 0)
        .map((severity) => (
          <Badge key={severity} tone={tones[severity]}>
            {t(`review.severities.${severity}`)} {findings[severity]}
          </Badge>
        ))}
      {doubtfulValues === 0 ? null : (
        <span className="inline-flex items-center gap-1 text-sm text-muted">
          <CircleHelp aria-hidden className="size-4 shrink-0" />
          {doubtfulValues === null ? t("queue.notJudged") : t("queue.doubts", { count: doubtfulValues })}
        </span>
      )}
    </span>
  );
}

function SenderCell({ line }: CellProps) {
  const { t } = useTranslation();
  return (
    <span className="text-sm">
      {line.senderName}
      {line.isOwn ? <span className="block text-muted">{t("review.queue.own")}</span> : null}
    </span>
  );
}

function AgeCell({ line: { state, ageDays, isOverdue, claim } }: CellProps) {
  const { t } = useTranslation();
  const age = ageDays === 0 ? t("review.queue.today") : t("review.queue.days", { count: ageDays ?? 0 });
  return (
    <span className="block text-sm">
      {state === "submitted" ? null : <StateMark state={state} />}
      {ageDays === null || (state !== "submitted" && state !== "held") ? null : (
        <span className={`flex items-center gap-1 whitespace-nowrap ${isOverdue ? "font-semibold text-bad" : ""}`}>
          {isOverdue ? <AlarmClock aria-hidden className="size-4" /> : null}
          {age}
          {isOverdue ? ` · ${t("queue.overdue")}` : null}
        </span>
      )}
      {claim === null ? null : (
        <span className="flex items-center gap-1 text-muted">
          <UserRound aria-hidden className="size-4 shrink-0" />
          {claim.isOwn ? t("queue.claimedByMe") : t("queue.claimedBy", { name: claim.name })}
        </span>
      )}
    </span>
  );
}
