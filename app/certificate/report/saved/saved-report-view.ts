import type { CalendarDate } from "#app/model/calendar-date.ts";
import type { Language } from "#app/model/language.ts";
import type { ReportKind, scheduleRhythms, SendingFailure, SendingOutcome } from "#app/model/report.ts";
import type { Role } from "#app/model/viewer.ts";
import type { NextLetter } from "./due-on.ts";
import type { PeriodOfReport } from "./kept-search.ts";
import type { FormProblem } from "./saved-report-form.ts";

/**
 * Why a kept report cannot be made as it was kept. `kind`: nobody makes this kind any more; `parameters`: its address
 * says nothing that is understood today; the others: what it names is there no more.
 */
export type SavedProblem = "kind" | "parameters" | "state" | "unit" | "person";

/** One kept report as lists show it. */
export type SavedReportLine = {
  id: string;
  name: string;
  kind: ReportKind;
  isOwn: boolean;
  ownerName: string;
  sharedWith: Role[];
  changedAt: string;
  /** Where it opens, filled in as it was kept. */
  address: string;
  period: PeriodOfReport | null;
  problem: SavedProblem | null;
  /** Rhythms of letters that run, and what became of the last letter. */
  letters: { schedules: number; last: SendingOutcome | null };
};

/** One rhythm of letters. */
export type ScheduleLine = {
  id: string;
  rhythm: (typeof scheduleRhythms)[number];
  day: number;
  recipientName: string;
  next: NextLetter;
  mayStop: boolean;
};

/** One letter that left, or did not. */
export type SendingLine = {
  id: string;
  dueOn: CalendarDate;
  at: string;
  outcome: SendingOutcome;
  failure: SendingFailure | null;
  recipientName: string;
};

/** One kept report with its letters. */
export type SavedReportView = Omit<SavedReportLine, "letters"> & {
  version: number;
  language: Language;
  /** `null`: there is no mail server. */
  mail: {
    /** From which hour of the day, in Kazakhstan, letters leave. */
    hour: number;
    schedules: ScheduleLine[];
    /** The newest first. */
    sendings: SendingLine[];
    /** Whom this viewer may have it sent to. */
    recipients: { id: string; name: string }[];
  } | null;
};

/** What the box "keep this report" on a report's page says and offers. */
export type KeepView = {
  kind: ReportKind;
  /** Of the address, without `?` and without what is no part of the report. */
  query: string;
  language: Language;
  period: PeriodOfReport | null;
  /** The period that is current now. */
  presentId: string;
  /** The kept report the page began with. */
  saved: (Pick<SavedReportLine, "id" | "name" | "isOwn" | "ownerName"> & { version: number; isSame: boolean }) | null;
};

/**
 * Why nothing was changed. `name-taken`: two reports of one person under one name could not be told apart; `stale`,
 * `gone`: it was changed, or is kept no longer, since the page was made.
 */
export type SavedWrong = FormProblem | "name-taken" | "stale" | "gone";

/** Why a report was not kept, and where its page is. */
export type KeepAnswer = { problem: SavedWrong; back: string };
