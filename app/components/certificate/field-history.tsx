import { Bot, PencilLine, UserCheck } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { CertificateColumn } from "#app/certificate/review/certificate-fields.ts";
import type { FieldEntry } from "#app/certificate/review/field-history.ts";
import { formatInstant } from "#app/i18n/format.ts";
import { useValueText } from "./value-text.ts";

type FieldHistoryProps = { column: CertificateColumn | "authors"; label: string; entries: readonly FieldEntry[] };

const icons = { read: Bot, corrected: PencilLine, confirmed: UserCheck } as const;

/** What the machine read and what people made of it, folded away; oldest first. */
export function FieldHistory({ column, label, entries }: FieldHistoryProps) {
  const { t } = useTranslation();
  if (entries.length === 0) return null;
  return (
    <details className="text-sm" data-field-history={column}>
      <summary className="w-fit cursor-pointer text-muted hover:text-ink">
        <span className="sr-only">{t("deskFields.history.titleOf", { field: label })}</span>
        <span aria-hidden>{t("deskFields.history.title")}</span> ·{" "}
        {t("deskFields.history.count", { count: entries.length })}
      </summary>
      <ol className="mt-1 space-y-1 border-l-2 border-line pl-3">
        {entries.map((entry) => {
          const Icon = icons[entry.is];
          return (
            <li key={`${entry.at} ${entry.is}`} className="flex items-start gap-1.5" data-entry={entry.is}>
              <Icon aria-hidden className="mt-0.5 size-4 shrink-0 text-muted" />
              <span className="min-w-0 break-words">
                <EntryText column={column} entry={entry} />{" "}
                <time dateTime={entry.at} className="text-muted">
                  {formatInstant(entry.at)}
                </time>
              </span>
            </li>
          );
        })}
      </ol>
    </details>
  );
}

function EntryText({ column, entry }: { column: CertificateColumn | "authors"; entry: FieldEntry }) {
  const { t } = useTranslation();
  const valueText = useValueText();
  if (entry.is !== "read") {
    const values =
      entry.is === "confirmed"
        ? valueText(column, entry.after)
        : t("deskFields.history.change", {
            before: valueText(column, entry.before),
            after: valueText(column, entry.after),
          });
    return (
      <>
        <strong className="font-medium">{t(`deskFields.history.${entry.is}`)}:</strong> {values} · {entry.who},
      </>
    );
  }
  const { value, witness, certainty, isAgain, engine } = entry;
  const how = [
    ...(witness === null ? [] : [t(`reading.witnesses.${witness}`)]),
    ...(value === null ? [] : [t(`review.certainty.${certainty}`)]),
    t("deskFields.history.engine", { engine }),
  ];
  return (
    <>
      <strong className="font-medium">
        {t(isAgain ? "deskFields.history.readAgain" : "deskFields.history.read")}:
      </strong>{" "}
      {value === null ? t("deskFields.history.nothing") : valueText(column, value)}{" "}
      <span className="text-muted">({how.join("; ")}),</span>
    </>
  );
}
