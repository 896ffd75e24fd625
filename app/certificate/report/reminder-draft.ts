import type { Language } from "#app/model/language.ts";
import type { MailFailure } from "#app/model/missing.ts";

/** One letter as it is offered to the office, with what sending it needs. */
export type ReminderDraft = {
  staffId: string;
  name: string;
  /** `null`: neither the account nor the directory has one. */
  address: string | null;
  language: Language;
  /** The language is that of the person's account; otherwise the office chose it. */
  isOwnLanguage: boolean;
  subject: string;
  body: string;
  /** Instant of the last letter about this period; `null`: none went out. */
  lastSentAt: string | null;
  /** A letter went out today, about whatever period: another one has to be confirmed. */
  isRemindedToday: boolean;
};

/** One text about several people of a department. */
export type DepartmentNotice = {
  departmentId: string;
  department: string;
  text: string;
  /** Who heads the department on that day, and where to write to them; `null`: the office has named nobody. */
  head: { name: string; address: string | null } | null;
};

/** What became of one letter. `today`: one went out before; `no-mail`: no mail server is configured. */
export type ReminderResult = {
  staffId: string;
  name: string;
  result: "sent" | "today" | "no-address" | "no-mail" | MailFailure;
};
