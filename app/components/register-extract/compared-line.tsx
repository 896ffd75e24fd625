import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { ComparedRow, RegisterHeld, RegisterOutcome } from "#app/certificate/match/register-comparison.ts";
import { formatDay } from "#app/i18n/format.ts";
import { languages } from "#app/model/language.ts";
import type { ExtractRow } from "#app/model/register-extract.ts";
import { StateMark } from "../certificate/state-mark.tsx";
import { Badge, type BadgeTone } from "../ui/badge.tsx";
import { ComparedFields } from "./compared-fields.tsx";
import { RowRemarks } from "./row-remarks.tsx";

const tones: Record<RegisterOutcome, BadgeTone> = {
  same: "good",
  differs: "bad",
  "missing-here": "warn",
  "missing-there": "warn",
  ambiguous: "warn",
  unreadable: "neutral",
};

/** One row of the extract beside the certificate it means, or whichever of the two there is. */
export function ComparedLine({ line, sheets }: { line: ComparedRow; sheets: readonly string[] }) {
  const { t } = useTranslation();
  const rowName = useRowName(sheets);
  const { outcome, row, held, candidates, copies } = line;
  return (
    <article className="rounded-card border border-line bg-surface p-4">
      <header className="mb-3 flex flex-wrap items-center gap-x-3 gap-y-1">
        <Badge tone={tones[outcome]}>{t(`registerExtract.outcomes.${outcome}`)}</Badge>
        {row === null ? null : <h2 className="font-medium">{rowName(row)}</h2>}
        {held === null ? null : (
          <>
            <StateMark state={held.state} />
            <DeskLink held={held} />
          </>
        )}
      </header>
      <ComparedFields line={line} />
      <RowRemarks line={line} rowName={rowName} />
      {copies.length === 0 ? null : (
        <p className="mt-2 text-sm text-muted">{t("registerExtract.one.copies", { count: copies.length })}</p>
      )}
      {candidates.length === 0 ? null : (
        <div className="mt-3">
          <p className="font-medium">
            {t(`registerExtract.one.${outcome === "ambiguous" ? "candidates" : "namesakes"}`)}
          </p>
          <ul>
            {candidates.map((candidate) => (
              <li key={candidate.id} className="flex flex-wrap items-center gap-x-3">
                <DeskLink held={candidate} />
                <span className="min-w-0 break-words">{candidateWords(candidate)}</span>
                <StateMark state={candidate.state} />
              </li>
            ))}
          </ul>
        </div>
      )}
    </article>
  );
}

function DeskLink({ held: { id, number } }: { held: RegisterHeld }) {
  const { t } = useTranslation();
  return (
    <Link to={`/review/${id}`} className="inline-flex min-h-10 items-center text-brand underline underline-offset-2">
      {t("registerExtract.one.desk", { number: number ?? t("registerExtract.one.withoutNumber") })}
    </Link>
  );
}

function candidateWords({ registeredOn, titles, authors }: RegisterHeld): string {
  const title = languages.flatMap((language) => titles[language] ?? [])[0] ?? "";
  const names = authors.map(({ name }) => name).join(", ");
  return [registeredOn === null ? "" : formatDay(registeredOn), title, names].filter((part) => part !== "").join(" · ");
}

/** „Row 12“, „Rows 12–14“, with the sheet where there are several. */
function useRowName(sheets: readonly string[]): (row: ExtractRow) => string {
  const { t } = useTranslation();
  return ({ sheet, line, lastLine }) => {
    const words =
      line === lastLine
        ? t("registerExtract.one.row", { line })
        : t("registerExtract.one.rows", { from: line, to: lastLine });
    return sheets.length > 1 ? `${words}, ${t("registerExtract.one.sheet", { name: sheets[sheet] ?? "" })}` : words;
  };
}
