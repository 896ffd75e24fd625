import { dayInKazakhstan, daysBetween, type CalendarDate } from "#app/model/calendar-date.ts";
import { workingDaysBetween } from "./working-days.ts";

/** How the office can end a round. */
export type Decision = "approved" | "returned" | "rejected";

/** One thing that moved a certificate to the office or away from it. */
export type ReviewStep = {
  certificateId: string;
  /** Instant (ISO). */
  at: string;
  action: "submitted" | "withdrawn" | "reopened" | Decision;
};

/** One sending of a certificate to the office with the decision that answered it. */
export type ReviewRound = {
  certificateId: string;
  submittedOn: CalendarDate;
  decidedOn: CalendarDate;
  decision: Decision;
  /** Mondays to Fridays from sending to decision. */
  workingDays: number;
  /** By the calendar, as the office's service time is set. */
  calendarDays: number;
};

/** All rounds, and what gives none. */
export type ReviewRounds = {
  rounds: ReviewRound[];
  /** Day of every sending, answered or not. */
  submitted: { certificateId: string; on: CalendarDate }[];
  /** Sent and taken back before a decision: the day it was taken back. */
  withdrawnOn: CalendarDate[];
  /** Decisions that no recorded sending came before: opened again, or from before sendings were recorded. */
  withoutSendingOn: CalendarDate[];
};

/**
 * Pairs every sending with the decision that answered it. Waiting on hold is part of a round; a certificate that was
 * returned and sent again has two.
 *
 * @param steps those of one certificate in the order they happened
 */
export function reviewRounds(steps: readonly ReviewStep[]): ReviewRounds {
  const found: ReviewRounds = { rounds: [], submitted: [], withdrawnOn: [], withoutSendingOn: [] };
  const open = new Map<string, CalendarDate>();
  for (const { certificateId, at, action } of steps) {
    const on = dayInKazakhstan(new Date(at));
    const submittedOn = open.get(certificateId);
    open.delete(certificateId);
    if (action === "submitted") {
      open.set(certificateId, on);
      found.submitted.push({ certificateId, on });
    } else if (action === "withdrawn") {
      if (submittedOn !== undefined) found.withdrawnOn.push(on);
    } else if (action !== "reopened") {
      if (submittedOn === undefined) found.withoutSendingOn.push(on);
      else found.rounds.push(roundOf({ certificateId, decision: action }, submittedOn, on));
    }
  }
  return found;
}

function roundOf(
  head: Pick<ReviewRound, "certificateId" | "decision">,
  submittedOn: CalendarDate,
  decidedOn: CalendarDate,
): ReviewRound {
  return {
    ...head,
    submittedOn,
    decidedOn,
    workingDays: workingDaysBetween(submittedOn, decidedOn),
    calendarDays: daysBetween(submittedOn, decidedOn),
  };
}
