import { useTranslation } from "react-i18next";
import type { AuditEntry } from "#app/audit/audit-view.ts";
import { eventChanges, type EventChange } from "#app/audit/event-changes.ts";
import { useEventWords } from "./event-words.ts";

/** What an event says: each value before and after, and why. */
export function EventDetails({ entry }: { entry: AuditEntry }) {
  const { t } = useTranslation();
  const words = useEventWords();
  if (entry.isHidden) return <p className="text-sm text-muted">{t("audit.hidden")}</p>;
  // Shares are recorded by member of staff: there the name is the id itself.
  const isByPerson = entry.action === "entered-shares";
  const { changes, further } = eventChanges(entry.before, entry.after, isByPerson ? () => true : words.isKnown);
  const text = (change: EventChange) => {
    const name = isByPerson ? change.name : words.nameText(change.name);
    const [before, after] = [words.valueText(change, change.before), words.valueText(change, change.after)];
    if (change.before === null || change.before === change.after) return t("audit.value", { name, value: after });
    if (change.after === null) return t("audit.gone", { name, value: before });
    return t("audit.change", { name, before, after });
  };
  return (
    <>
      {changes.length === 0 ? null : (
        <ul className="text-sm text-muted">
          {changes.map((change) => (
            <li key={`${change.name} ${String(change.before)} ${String(change.after)}`} className="break-words">
              {text(change)}
            </li>
          ))}
        </ul>
      )}
      {further === 0 ? null : <p className="text-sm text-muted">{t("audit.further", { count: further })}</p>}
      {entry.reason === null ? null : (
        <p className="text-sm break-words">{t("audit.reason", { reason: entry.reason })}</p>
      )}
    </>
  );
}
