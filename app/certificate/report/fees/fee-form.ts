import { z } from "zod";
import { parseCalendarDate, type CalendarDate } from "#app/model/calendar-date.ts";
import { parseTenge } from "#app/model/money.ts";
import { longestNote, nobody } from "./fee-choices.ts";

/** So many entries are marked as reimbursed in one step. */
const mostMarked = 500;

const version = z.coerce.number().int().min(0);

/** @param least in tiyn */
const money = (least: number) =>
  z
    .string({ error: "money_missing" })
    .max(100, "money_unreadable")
    .transform((text, check) => {
      const parsed = parseTenge(text);
      if (parsed.ok && parsed.value >= least) return parsed.value;
      check.addIssue({ code: "custom", message: parsed.ok ? "money_zero" : parsed.error });
      return z.NEVER;
    });

/** A day as browsers send it, not after `today`. */
const pastDay = (today: CalendarDate) =>
  z.string({ error: "day_missing" }).transform((text, check) => {
    const day = parseCalendarDate(text);
    if (day !== null && day <= today) return day;
    check.addIssue({ code: "custom", message: day === null ? "day_wrong" : "day_in_future" });
    return z.NEVER;
  });

/** What somebody paid, as a form sends it. Field messages are codes (`fees.problems.<code>`). */
const feeFields = (today: CalendarDate) =>
  z.object({
    payerId: z
      .string({ error: "payer_missing" })
      .max(64)
      .transform((id) => (id === nobody ? null : id)),
    departmentId: z.string({ error: "department_missing" }).max(64),
    amount: money(1),
    commission: money(0),
    paidOn: pastDay(today),
    reimbursedOn: pastDay(today).nullish().default(null),
    note: z
      .string()
      .default("")
      .transform((typed, check) => {
        // Browsers count a new line as one character and send two.
        const text = typed.replaceAll("\r\n", "\n").trim();
        if (text.length > longestNote) check.addIssue({ code: "custom", message: "note_too_long" });
        return text;
      }),
  });
export type FeeFields = z.infer<ReturnType<typeof feeFields>>;

function checkDays({ paidOn, reimbursedOn }: Pick<FeeFields, "paidOn" | "reimbursedOn">, check: z.RefinementCtx): void {
  if (reimbursedOn !== null && reimbursedOn < paidOn) {
    check.addIssue({ code: "custom", message: "reimbursed_before_paid", path: ["reimbursedOn"] });
  }
}

/** A new entry. `seen`: how many entries of the certificate stood beside the form, so that a further one is no accident. */
export const newFeeForm = (today: CalendarDate) =>
  feeFields(today)
    .extend({ certificateId: z.string().min(1).max(64), seen: z.coerce.number().int().min(0) })
    .superRefine(checkDays);
export type NewFeeForm = z.infer<ReturnType<typeof newFeeForm>>;

/** An entry that is changed. */
export const changedFeeForm = (today: CalendarDate) => feeFields(today).extend({ version }).superRefine(checkDays);
export type ChangedFeeForm = z.infer<ReturnType<typeof changedFeeForm>>;

/** An entry that is called a mistake, or is none after all. */
export const retireFeeForm = z.object({ intent: z.enum(["retire", "restore"]), version });
export type RetireFeeForm = z.infer<typeof retireFeeForm>;

/** "id version" of an entry as it stood on the page. */
const marked = z
  .string()
  .regex(/^[\w-]{1,64} \d{1,9}$/u)
  .transform((text) => {
    const [id, read] = text.split(" ") as [string, string];
    return { id, version: Number(read) };
  });

/** Several entries reimbursed on one day. */
export const reimburseForm = (today: CalendarDate) =>
  z.object({
    on: pastDay(today),
    fee: z.array(marked, { error: "none_marked" }).min(1, "none_marked").max(mostMarked, "too_many_marked"),
  });
export type ReimburseForm = z.infer<ReturnType<typeof reimburseForm>>;

/** Sums parted by semicolons or lines: in Kazakhstan the comma stands before the decimals. */
const usual = (least: number) =>
  z
    .string()
    .max(500, "too_many_usual")
    .default("")
    .transform((text) =>
      text
        .split(/[;\n]/u)
        .map((one) => one.trim())
        .filter((one) => one !== ""),
    )
    .pipe(z.array(money(least)).max(10, "too_many_usual"))
    .transform((all) => [...new Set(all)]);

/** Sums that the form of a new entry offers, the most usual first. */
export const usualFeesForm = z.object({ amounts: usual(1), commissions: usual(0) });
export type UsualFees = z.infer<typeof usualFeesForm>;
