import type { CalendarDate } from "#app/model/calendar-date.ts";
import type { Language } from "#app/model/language.ts";

/** The certificate somebody paid for, as far as it may be named. */
export type FeeCertificate = {
  id: string;
  /** `null` as the day below: not known yet. */
  number: string | null;
  registeredOn: CalendarDate | null;
  titles: Record<Language, string | null>;
};

/** One entry of the ledger, the same for page, paper and file. Money in tiyn. */
export type FeeLine = {
  id: string;
  version: number;
  /** `null`: not for this viewer to see, because nobody has approved it yet. */
  certificate: FeeCertificate | null;
  departmentId: string;
  /** As it was called on the day of payment. */
  department: Record<Language, string>;
  /** `null`: nobody of the directory, or not known. */
  payer: { staffId: string; name: string } | null;
  amount: number;
  commission: number;
  paidOn: CalendarDate;
  /** `null`: not reimbursed yet. An entry is reimbursed as a whole, commission included. */
  reimbursedOn: CalendarDate | null;
  note: string;
  /** Entered by mistake: in no sum. */
  isRetired: boolean;
};
