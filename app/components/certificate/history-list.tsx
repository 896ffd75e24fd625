import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { HistoryEntry } from "#app/certificate/review/certificate-detail.ts";
import { certificateColumns } from "#app/certificate/review/certificate-fields.ts";
import { formatInstant } from "#app/i18n/format.ts";
import { Card } from "../ui/card.tsx";
import { look } from "./look.ts";
import { useValueText } from "./value-text.ts";

/**
 * Everything that happened to the certificate: who, when, what changed, why. Newest first.
 * `audit`: address of the same with hashes; `null`: not for this reader.
 */
export function HistoryList({ history, audit }: { history: readonly HistoryEntry[]; audit: string | null }) {
  const { t } = useTranslation();
  const actionText = useActionText();
  return (
    <Card title={t("review.history.title")}>
      <ol className="space-y-3" reversed>
        {history.toReversed().map((entry) => (
          <li key={entry.id} className="border-l-2 border-line pl-3" data-action={entry.action}>
            <p>
              <strong className="font-medium">{actionText(entry)}</strong>{" "}
              <span className="text-sm text-muted">
                {entry.who ?? t("review.history.machine")}, <time dateTime={entry.at}>{formatInstant(entry.at)}</time>
              </span>
            </p>
            <ChangedValues entry={entry} />
            {entry.reason === null ? null : (
              <p className="text-sm break-words">{t("review.history.reason", { reason: entry.reason })}</p>
            )}
          </li>
        ))}
      </ol>
      {audit === null ? null : (
        <p className="mt-3">
          <Link to={audit} className={look.link}>
            {t("audit.link")}
          </Link>
        </p>
      )}
    </Card>
  );
}

const actions = [
  "uploaded",
  "read",
  "read-again",
  "corrected",
  "author-linked",
  "author-external",
  "author-undecided",
  "author-added",
  "author-removed",
  "sender-added",
  "decided-duplicate",
  "answered-as-author",
  "settled-answer",
  "submitted",
  "approved",
  "returned",
  "rejected",
  "held",
  "resumed",
  "reopened",
  "withdrawn",
  "restored",
  "claimed",
  "released",
  "taken-over",
  "checked-register",
  "drafted-application",
  "commented",
  "settled-comment",
  "reopened-comment",
  "full-look-done",
] as const;

function useActionText(): (entry: HistoryEntry) => string {
  const { t } = useTranslation();
  return ({ action, before, after }) => {
    const known = actions.find((candidate) => candidate === action);
    const author = textIn(after, "author") ?? textIn(before, "author");
    return t(`review.history.actions.${known ?? "other"}`) + (author === null ? "" : `: ${author}`);
  };
}

/** The fields of a correction, with what stood there before. */
function ChangedValues({ entry: { action, before, after } }: { entry: HistoryEntry }) {
  const { t } = useTranslation();
  const valueText = useValueText();
  if (action !== "corrected" && action !== "read-again") return null;
  const columns = ([...certificateColumns, "authors"] as const).filter(
    (column) => has(before, column) || has(after, column),
  );
  return (
    <ul className="text-sm text-muted">
      {columns.map((column) => (
        <li key={column} className="break-words">
          {textIn(before, column) === textIn(after, column)
            ? t("review.history.confirmed", {
                field: t(`review.columns.${column}`),
                value: valueText(column, textIn(after, column)),
              })
            : t("review.history.change", {
                field: t(`review.columns.${column}`),
                before: valueText(column, textIn(before, column)),
                after: valueText(column, textIn(after, column)),
              })}
        </li>
      ))}
    </ul>
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}

function has(value: unknown, key: string): boolean {
  return isRecord(value) && key in value;
}

/** Text of a stored value; lists of names with commas between; `null` where there is none. */
function textIn(value: unknown, key: string): string | null {
  const found = isRecord(value) ? value[key] : null;
  if (Array.isArray(found)) return found.filter((item) => typeof item === "string").join(", ");
  return typeof found === "string" ? found : null;
}
