import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { auditSearch, machine, type AuditFilter } from "#app/audit/audit-filter.ts";
import type { AuditEntry } from "#app/audit/audit-view.ts";
import { formatInstant } from "#app/i18n/format.ts";
import { look } from "../certificate/look.ts";
import { EventDetails } from "./event-details.tsx";
import { useActionText } from "./event-words.ts";

/** Everything that happened, as the filter asks; a name and a certificate lead to what else happened there. */
export function EventList({ entries, filter }: { entries: readonly AuditEntry[]; filter: AuditFilter }) {
  const { t } = useTranslation();
  const actionText = useActionText();
  return (
    <ol className="divide-y divide-line rounded-card border border-line bg-surface" aria-label={t("audit.caption")}>
      {entries.map((entry) => (
        <li
          key={entry.id}
          className="grid gap-x-4 gap-y-1 p-3 sm:grid-cols-[10rem_minmax(0,1fr)]"
          data-event={entry.id}
        >
          <div className="text-sm text-muted">
            <time dateTime={entry.at}>{formatInstant(entry.at)}</time>
            <p className="break-words">
              <Link
                className={look.link}
                to={`/audit${auditSearch(filter, { person: entry.userId ?? machine, before: null })}`}
              >
                {entry.userName ?? t("audit.machine")}
              </Link>
            </p>
          </div>
          <div className="min-w-0">
            <p>
              <strong className="font-medium">{actionText(entry.action)}</strong> <About entry={entry} />
            </p>
            <EventDetails entry={entry} />
          </div>
        </li>
      ))}
    </ol>
  );
}

/** What it is about: a certificate leads to its own page of the audit, everything else is named by its id. */
function About({ entry: { certificateId, subjectId, number } }: { entry: AuditEntry }) {
  const { t } = useTranslation();
  if (certificateId !== null) {
    return (
      <Link className={`${look.link} text-sm break-all`} to={`/review/${certificateId}/audit`}>
        {number === null ? t("audit.ofCertificateId", { id: certificateId }) : t("audit.ofCertificate", { number })}
      </Link>
    );
  }
  if (subjectId === null) return null;
  return <span className="text-sm break-all text-muted">{t("audit.subject", { id: subjectId })}</span>;
}
