import type { CalendarDate } from "#app/model/calendar-date.ts";
import type { Language } from "#app/model/language.ts";
import type { FeeLine } from "./fee-line.ts";

/** Sums of entries in tiyn; `total` is amount and commission, and falls into what is reimbursed and what is owed. */
export type FeeSum = {
  entries: number;
  amount: number;
  commission: number;
  total: number;
  reimbursed: number;
  owed: number;
};

export type DepartmentSum = FeeSum & {
  departmentId: string;
  /** As it was called on the day of its latest payment among these: a later renaming changes no report of the past. */
  department: Record<Language, string>;
};

type Summed = Pick<
  FeeLine,
  "departmentId" | "department" | "amount" | "commission" | "paidOn" | "reimbursedOn" | "isRetired"
>;

/** Sums by department in the alphabet of a language, and of all of them. What was entered by mistake is in none. */
export function sumFees(lines: readonly Summed[], language: Language): { byDepartment: DepartmentSum[]; all: FeeSum } {
  const departments = new Map<string, { sum: DepartmentSum; latest: CalendarDate }>();
  const all = nothing();
  for (const line of lines) {
    if (line.isRetired) continue;
    const { departmentId, department, paidOn } = line;
    const known = departments.get(departmentId) ?? {
      sum: { ...nothing(), departmentId, department },
      latest: paidOn,
    };
    if (paidOn > known.latest) {
      known.latest = paidOn;
      known.sum.department = department;
    }
    add(known.sum, line);
    add(all, line);
    departments.set(departmentId, known);
  }
  const alphabet = new Intl.Collator(language);
  const byDepartment = [...departments.values()]
    .map(({ sum }) => sum)
    .sort(
      (a, b) =>
        alphabet.compare(a.department[language], b.department[language]) || (a.departmentId < b.departmentId ? -1 : 1),
    );
  return { byDepartment, all };
}

function nothing(): FeeSum {
  return { entries: 0, amount: 0, commission: 0, total: 0, reimbursed: 0, owed: 0 };
}

function add(sum: FeeSum, { amount, commission, reimbursedOn }: Summed): void {
  const total = amount + commission;
  sum.entries += 1;
  sum.amount += amount;
  sum.commission += commission;
  sum.total += total;
  if (reimbursedOn === null) sum.owed += total;
  else sum.reimbursed += total;
}
