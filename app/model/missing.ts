import type { CalendarDate } from "./calendar-date.ts";
import type { Language } from "./language.ts";

/**
 * Why a work of somebody is not counted yet. `draft`, `returned`: with its sender; `submitted`: with the office;
 * `rejected`: declined by the office; `left-out`: approved, but something about it keeps it from counting;
 * `expected`: noted by the office, no certificate was sent.
 */
export const missingKinds = ["draft", "returned", "submitted", "rejected", "left-out", "expected"] as const;
export type MissingKind = (typeof missingKinds)[number];

/** How the office ended its waiting for a noted work. */
export const workEndings = ["arrived", "given-up"] as const;
export type WorkEnding = (typeof workEndings)[number];

/** `sending`: handed to the mail server, or the process ended before its answer, so that nobody knows. */
export const reminderOutcomes = ["sending", "sent", "failed"] as const;
export type ReminderOutcome = (typeof reminderOutcomes)[number];

/**
 * Why a letter was not sent. `unreachable`: the mail server did not answer or broke off; `sign-in`: it refused the
 * sign-in; `address`: it refused the address; `refused`: it refused the letter.
 */
export const mailFailures = ["unreachable", "sign-in", "address", "refused"] as const;
export type MailFailure = (typeof mailFailures)[number];

/** After one of these the next letter would fare no better. */
export const endsAllLetters: ReadonlySet<string | null> = new Set<MailFailure>(["unreachable", "sign-in"]);

/** One work that is not counted yet, of everybody it belongs to. */
export type UncountedWork = {
  /** Of the certificate, or of the noted work. */
  id: string;
  kind: MissingKind;
  titles: Record<Language, string | null>;
  /** Number of the certificate; `null`: not read, or none was sent. */
  number: string | null;
  /** Last day on which it is expected; of noted works only. */
  expectedOn: CalendarDate | null;
  /** Whose it is. */
  staffIds: readonly string[];
};

/** One post that is held on the day the list is made for. */
export type HeldPost = { staffId: string; name: string; sortKey: string; departmentId: string };

/** The last letter somebody got about a period, and who sent it. */
export type LastReminder = { sentAt: string; outcome: ReminderOutcome; by: string };
