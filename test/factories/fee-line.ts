import type { FeeLine } from "#app/certificate/report/fees/fee-line.ts";
import type { FeesFacts } from "#app/certificate/report/fees/fees-facts.ts";
import { texts as ru } from "#app/i18n/ru/index.ts";
import { calendarDate } from "#app/model/calendar-date.ts";

let made = 0;

/** An entry of biology: 6 932,80 ₸ and 200 ₸ of commission on 10 March 2026, not reimbursed. */
export function aFeeLine(wanted: Partial<FeeLine> = {}): FeeLine {
  made += 1;
  return {
    id: `fee-${made}`,
    version: 0,
    certificate: {
      id: "certificate-1",
      number: "0011001",
      registeredOn: calendarDate("2026-03-15"),
      titles: { kk: "Цитология", ru: null, en: null },
    },
    departmentId: "bio",
    department: { kk: "Биология", ru: "Биология", en: "Biology" },
    payer: { staffId: "aida", name: "Әбенова Аида" },
    amount: 693_280,
    commission: 20_000,
    paidOn: calendarDate("2026-03-10"),
    reimbursedOn: null,
    note: "",
    isRetired: false,
    ...wanted,
  };
}

/** Of chemistry, as it was called then. */
export const chemistry = {
  departmentId: "chem",
  department: { kk: "Химия", ru: "Химия", en: "Chemistry" },
} as const;

/** The report of 23 November 2026 over these entries. */
export function aFeesFacts(lines: readonly FeeLine[], wanted: Partial<FeesFacts> = {}): FeesFacts {
  return {
    language: "ru",
    words: ru,
    search: {},
    lines,
    departmentName: null,
    payerName: null,
    today: calendarDate("2026-11-23"),
    publicUrl: "https://tizilim.example.kz",
    madeAt: new Date("2026-11-23T06:00:00.000Z"),
    madeBy: "Ғылым бөлімі",
    ...wanted,
  };
}
