import { filterOfEvent } from "#app/certificate/report/ready/filter-of-event.ts";
import { reportAddress } from "#app/certificate/report/ready/report-address.ts";
import { largestAttachmentMb } from "#app/certificate/report/saved/letter-limit.ts";
import type { SendingFailure } from "#app/model/report.ts";
import { mayOpenSaved } from "#app/certificate/report/saved/saved-rights.server.ts";
import { readDeskSettings } from "#app/certificate/review/desk-settings.server.ts";
import type { AppContext } from "#app/context.server.ts";
import { hourInKazakhstan } from "#app/model/calendar-date.ts";
import { endsAllLetters, type MailFailure } from "#app/model/missing.ts";
import type { Viewer } from "#app/model/viewer.ts";
import { addEvent } from "#db/queries/events.server.ts";
import {
  finishSending,
  listRunningSchedules,
  takeSending,
  type RunningSchedule,
} from "#db/queries/saved-reports.server.ts";
import { dueLetters, type DueLetter } from "./due-letters.server.ts";
import { makeLetterFile, type LetterFile } from "./letter-file.server.ts";
import { askingSeldom, type MailLine, type Round } from "./mail-line.server.ts";
import { composeReportLetter } from "./report-letter.ts";

type Options = {
  stop?: AbortSignal;
  /** Largest file that goes with a letter. */
  mostBytes?: number;
};

/**
 * Sends every kept report that is owed, from the hour the office has set for letters. Made first: whoever stops the
 * worker meanwhile, or finds the mail server down, costs nobody their letter. Then the day is taken, then the letter
 * leaves: two workers send one, and none leaves twice. A report that could not be made, nobody knows why, costs the day
 * only in its last hour; until then it is tried again.
 */
export async function sendDueReports(context: AppContext, options: Options = {}): Promise<Round> {
  const { db, clock, openMail } = context;
  if (openMail === null) return "idle";
  if (hourInKazakhstan(clock.now()) < (await readDeskSettings(db.read)).digestHour) return "idle";
  const due = await dueLetters(context);
  if (due.length === 0) return "idle";
  const line = askingSeldom(openMail(), clock);
  try {
    return await sendRound(context, line, { due, ...options });
  } finally {
    line.close();
  }
}

async function sendRound(
  context: AppContext,
  line: MailLine,
  {
    due,
    stop = new AbortController().signal,
    mostBytes = largestAttachmentMb * 1_000_000,
  }: Options & { due: readonly DueLetter[] },
): Promise<Round> {
  const unreached = await line.reach();
  if (unreached !== null) {
    context.log.warn({ failure: unreached }, "no kept reports were sent");
    return "cut";
  }
  let round: Round = "idle";
  let isLeftOver = false;
  for (const letter of due) {
    if (stop.aborted) break;
    const result = await sendOne(context, line, { letter, stop, mostBytes }).catch((error: unknown) => {
      // Others get theirs; this one was not taken, or its answer is not known.
      if (!stop.aborted) context.log.error({ err: error, scheduleId: letter.schedule.id }, "a letter broke off");
      return "nothing" as const;
    });
    if (result === "later") isLeftOver = true;
    if (result === "nothing" || result === "later") continue;
    if (result === "cut" || endsAllLetters.has(result)) return "cut";
    round = "sent";
  }
  return isLeftOver ? "cut" : round;
}

type One = { letter: DueLetter; stop: AbortSignal; mostBytes: number };

/** From this hour on what could not be made is not tried again that day. */
const lastHour = 23;

/**
 * @returns why the letter was not taken, `null` where it was; `nothing`: there was none to send; `later`: it could not be
 *   made and may be tried again; `cut`: as {@link Round}
 */
async function sendOne(
  context: AppContext,
  line: MailLine,
  { letter, stop, mostBytes }: One,
): Promise<MailFailure | null | "nothing" | "later" | "cut"> {
  const { schedule, search } = letter;
  const { kind, language } = schedule.report;
  const at = context.clock.now().toISOString();
  const file = mayGet(schedule)
    ? await makeLetterFile(context, { kind, search, language, viewer: viewerOf(schedule), mostBytes, stop })
    : null;
  const isPassing = file?.is === "not-made" && file.isPassing;
  if (isPassing && hourInKazakhstan(context.clock.now()) < lastHour) return "later";
  // Making it took its time: a server that went away meanwhile must not cost the letter.
  if (file !== null && (await line.reach()) !== null) return "cut";
  const id = await take(context, letter, file);
  if (id === null || file === null) return "nothing";
  const { recipient } = schedule;
  const words = composeReportLetter(recipient.language, factsOf(letter, file, at), context.config.publicUrl);
  const attachments = file.is === "attached" ? [file] : [];
  const failure = await line.send({ to: recipient.email, replyTo: null, ...words, attachments });
  await finish(context, letter, { id, file, failure });
  return failure;
}

/** Without the address: whoever makes the workbook has no use for it. */
function viewerOf({ recipient: { id, role, displayName, language } }: RunningSchedule): Viewer {
  return { id, role, displayName, language };
}

/** Whether somebody is still who a letter was made for. */
function isMadeFor({ recipient: then }: RunningSchedule, { recipient: now }: RunningSchedule): boolean {
  return (["id", "role", "displayName", "language", "email"] as const).every((what) => then[what] === now[what]);
}

function mayGet({ recipient, report }: RunningSchedule): boolean {
  return recipient.active && mayOpenSaved(recipient, report);
}

function factsOf({ schedule, closesOn, alsoClosing, periodId, search }: DueLetter, file: LetterFile, at: string) {
  const { id, name, kind, language } = schedule.report;
  // The period of a closing letter is named in its link; one that moves with the years moves on.
  const linked = closesOn === null ? schedule.report.search : search;
  const reportPath = reportAddress(kind, { ...linked, language, saved: id });
  return { name, kind, periodId, closesOn, alsoClosing, at, file, reportPath, savedPath: `/reports/saved/${id}` };
}

/**
 * Takes the day of a letter, with rights and schedule asked anew in the same transaction.
 *
 * @returns the id of the sending; `null`: it was taken before, is not wanted any more, or is refused
 */
async function take(context: AppContext, letter: DueLetter, file: LetterFile | null): Promise<string | null> {
  const { schedule, dueOn } = letter;
  const id = context.newId();
  const now = context.clock.now();
  return await context.db.write(async (tx) => {
    const [fresh] = await listRunningSchedules(tx, schedule.id);
    // Stopped, retired or kept anew since: the next look makes another letter, or none.
    if (fresh === undefined || fresh.report.version !== schedule.report.version) return null;
    const isAllowed = mayGet(fresh);
    // A file that was made for the role, name or address of before goes to nobody.
    if (isAllowed && (file === null || !isMadeFor(schedule, fresh))) return null;
    const what = isAllowed
      ? ({ outcome: "sending", failure: null } as const)
      : ({ outcome: "refused", failure: "not-allowed" } as const);
    const row = { id, scheduleId: schedule.id, dueOn, at: now.toISOString() };
    if (!(await takeSending(tx, { ...row, ...what }))) return null;
    if (isAllowed) return id;
    await addEvent(tx, {
      at: now,
      userId: null,
      action: "unsent-report",
      subjectId: schedule.report.id,
      after: { sendingId: id, recipientId: schedule.recipient.id, failure: what.failure },
    });
    return null;
  });
}

type Sent = { id: string; file: LetterFile; failure: MailFailure | null };

/** Records what the mail server said, and with which figures the letter went. */
async function finish(
  { db, clock, log }: AppContext,
  { schedule, search }: DueLetter,
  { id, file, failure: mailFailure }: Sent,
): Promise<void> {
  const failure: SendingFailure | null = mailFailure ?? (file.is === "attached" ? null : file.is);
  const isSent = mailFailure === null && file.is !== "not-made";
  const { kind, language } = schedule.report;
  await db.write(async (tx) => {
    await finishSending(tx, id, { outcome: isSent ? "sent" : "failed", failure });
    await addEvent(tx, {
      at: clock.now(),
      userId: null,
      action: isSent ? "sent-report" : "unsent-report",
      subjectId: schedule.report.id,
      after: {
        sendingId: id,
        recipientId: schedule.recipient.id,
        failure,
        ...(file.is === "not-made"
          ? {}
          : { kind, filter: filterOfEvent(search), language, rows: rowsOf(file), ...file.facts }),
      },
    });
  });
  if (failure !== null) log.warn({ sendingId: id, failure }, "a kept report was not sent whole");
}

/** Rows of all sheets: a sheet may be called after somebody. */
function rowsOf({ sheets }: Exclude<LetterFile, { is: "not-made" }>): number {
  return sheets.reduce((sum, { count }) => sum + count, 0);
}
