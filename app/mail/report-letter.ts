import type { SavedProblem } from "#app/certificate/report/saved/saved-report-view.ts";
import { largestAttachmentMb } from "#app/certificate/report/saved/letter-limit.ts";
import { formatDay, formatInstant } from "#app/i18n/format.ts";
import { texts as en } from "#app/i18n/en/index.ts";
import { texts as kk } from "#app/i18n/kk/index.ts";
import { texts as ru } from "#app/i18n/ru/index.ts";
import type { CalendarDate } from "#app/model/calendar-date.ts";
import type { Language } from "#app/model/language.ts";
import type { ReportKind } from "#app/model/report.ts";

const textsOf = { kk, ru, en };

type Sheet = { name: string; count: number };

/** What a letter with a kept report tells. */
export type ReportLetterFacts = {
  name: string;
  kind: ReportKind;
  /** `null`: the report has none. */
  periodId: string | null;
  /** Of a letter before the closing day. */
  closesOn: CalendarDate | null;
  /** Other periods that close on that day. */
  alsoClosing: readonly string[];
  /** Moment the rows are of (ISO). */
  at: string;
  file:
    | { is: "attached"; sheets: readonly Sheet[] }
    | { is: "too-large"; sheets: readonly Sheet[] }
    | { is: "not-made"; why: SavedProblem | null };
  /** Paths in the app: of the report, and of the page where letters are stopped. */
  reportPath: string;
  savedPath: string;
};

/**
 * The letter around a kept report, in the language of whoever gets it.
 *
 * @param baseUrl address of the app as people type it; `null`: not known, so there are no links
 */
export function composeReportLetter(
  language: Language,
  facts: ReportLetterFacts,
  baseUrl: string | null,
): { subject: string; text: string } {
  const { reportLetter: words, readyReports } = textsOf[language];
  const { name, kind, periodId, closesOn, alsoClosing, file } = facts;
  const base = baseUrl?.replace(/\/+$/u, "") ?? null;
  const isMade = file.is !== "not-made";
  const text = [
    words.greeting,
    openingOf(language, facts),
    [
      fill(words.kind, { kind: readyReports.kinds[kind]?.name ?? kind }),
      ...(periodId === null ? [] : [fill(words.period, { period: periodId })]),
      ...(closesOn === null ? [] : [fill(words.closesOn, { day: formatDay(closesOn) })]),
      ...(alsoClosing.length === 0 ? [] : [fill(words.alsoCloses, { periods: alsoClosing.join(", ") })]),
      ...(isMade ? [words.rows, ...file.sheets.map(({ name: sheet, count }) => `– ${sheet}: ${count}`)] : []),
    ].join("\n"),
    base === null
      ? words.withoutAddress
      : [
          ...(isMade ? [fill(words.open, { url: `${base}${facts.reportPath}` })] : []),
          fill(words.stop, { url: `${base}${facts.savedPath}` }),
        ].join("\n"),
  ].join("\n\n");
  return { subject: fill(words.subject, { name }), text };
}

function openingOf(language: Language, { name, at, file }: ReportLetterFacts): string {
  const { reportLetter: words, savedReports } = textsOf[language];
  if (file.is === "attached") return fill(words.attached, { name, at: formatInstant(at) });
  if (file.is === "too-large") return fill(words.tooLarge, { name, most: String(largestAttachmentMb) });
  const why = file.why === null ? words.notMadeWhy : savedReports.problems[file.why];
  return `${fill(words.notMade, { name })} ${why}`;
}

/** What is filled in is never looked at again: a name may hold braces. */
function fill(text: string, values: Record<string, string>): string {
  return text.replaceAll(/\{\{(\w+)\}\}/gu, (whole, name: string) => values[name] ?? whole);
}
