import { useTranslation } from "react-i18next";
import type { CertificateAudit } from "#app/audit/audit-view.ts";
import { formatInstant } from "#app/i18n/format.ts";
import { Alert } from "../ui/alert.tsx";
import { EventDetails } from "./event-details.tsx";
import { useActionText } from "./event-words.ts";

/** The events of one certificate in the order they happened, each with its hash, and whether the chain holds. */
export function ChainedEvents({ entries }: { entries: CertificateAudit["entries"] }) {
  const { t } = useTranslation();
  const actionText = useActionText();
  const holds = entries.every(({ isIntact }) => isIntact);
  return (
    <div className="space-y-4">
      <Alert tone={holds ? "good" : "bad"}>{t(holds ? "audit.holds" : "audit.broken")}</Alert>
      <ol className="divide-y divide-line rounded-card border border-line bg-surface" aria-label={t("audit.caption")}>
        {entries.map((entry) => (
          <li key={entry.id} className="p-3" data-event={entry.id} data-intact={entry.isIntact}>
            <p>
              <strong className="font-medium">{actionText(entry.action)}</strong>{" "}
              <span className="text-sm text-muted">
                {entry.userName ?? t("audit.machine")}, <time dateTime={entry.at}>{formatInstant(entry.at)}</time>
              </span>
              {entry.isIntact ? null : <strong className="ml-2 text-bad">{t("audit.brokenHere")}</strong>}
            </p>
            <EventDetails entry={entry} />
            <p className="mt-1 text-xs text-muted">
              {t("audit.number", { id: entry.id })} · {t("audit.hash")}{" "}
              <code className="break-all">{entry.hash ?? "—"}</code>
            </p>
          </li>
        ))}
      </ol>
    </div>
  );
}
