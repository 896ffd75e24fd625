import { describe, expect, test } from "vitest";
import { changedFeeForm, newFeeForm, reimburseForm, usualFeesForm } from "#app/certificate/report/fees/fee-form.ts";
import { calendarDate } from "#app/model/calendar-date.ts";

const today = calendarDate("2026-11-23");
const typed = {
  certificateId: "c1",
  seen: "0",
  payerId: "aida",
  departmentId: "by-post",
  amount: "6 932,80",
  commission: "200",
  paidOn: "2026-03-10",
};

function problemsOf(overrides: Record<string, string | undefined>): string[] {
  const parsed = newFeeForm(today).safeParse({ ...typed, ...overrides });
  return (parsed.error?.issues ?? []).map(({ path, message }) => `${path.join(".")} ${message}`);
}

describe("the form of an entry", () => {
  test("takes sums in whole tiyn, and days as they are", () => {
    expect(newFeeForm(today).parse({ ...typed, payerId: "nobody", note: "  чек № 5  " })).toEqual({
      certificateId: "c1",
      seen: 0,
      payerId: null,
      departmentId: "by-post",
      amount: 693_280,
      commission: 20_000,
      paidOn: "2026-03-10",
      reimbursedOn: null,
      note: "чек № 5",
    });
  });

  test.each([
    [{ amount: undefined }, "amount money_missing"],
    [{ amount: "0" }, "amount money_zero"],
    [{ amount: "6,932" }, "amount money_decimals"],
    [{ commission: undefined }, "commission money_missing"],
    [{ commission: "два" }, "commission money_unreadable"],
    [{ payerId: undefined }, "payerId payer_missing"],
    [{ departmentId: undefined }, "departmentId department_missing"],
    [{ paidOn: undefined }, "paidOn day_missing"],
    [{ paidOn: "2026-02-30" }, "paidOn day_wrong"],
    [{ paidOn: "2026-11-24" }, "paidOn day_in_future"],
    [{ reimbursedOn: "2026-11-24" }, "reimbursedOn day_in_future"],
    [{ reimbursedOn: "2026-03-09" }, "reimbursedOn reimbursed_before_paid"],
    [{ note: "я".repeat(301) }, "note note_too_long"],
  ])("%j is refused at its field", (overrides, problem) => {
    expect(problemsOf(overrides)).toEqual([problem]);
  });

  test("a commission of nothing and a reimbursement on the day of payment are fine", () => {
    expect(problemsOf({ commission: "0", reimbursedOn: "2026-03-10", paidOn: "2026-03-10" })).toEqual([]);
    expect(problemsOf({ paidOn: today })).toEqual([]);
    expect(problemsOf({ note: "я\r\n".repeat(150) })).toEqual([]);
  });

  test("a change keeps the same rules and says what it was made on", () => {
    const changed = changedFeeForm(today);
    expect(changed.safeParse({ ...typed, version: "3", reimbursedOn: "2026-03-09" }).success).toBe(false);
    expect(changed.parse({ ...typed, version: "3" })).toMatchObject({ version: 3, amount: 693_280 });
  });
});

test("several entries are marked by their id and the version that was seen", () => {
  const form = reimburseForm(today);
  expect(form.parse({ on: "2026-11-01", fee: ["id-1 0", "id-2 7"] }).fee).toEqual([
    { id: "id-1", version: 0 },
    { id: "id-2", version: 7 },
  ]);
  const messages = (value: unknown) => form.safeParse(value).error?.issues.map(({ message }) => message);
  expect(messages({ on: "2026-11-01" })).toEqual(["none_marked"]);
  expect(messages({ on: "2026-11-24", fee: ["id-1 0"] })).toEqual(["day_in_future"]);
  expect(messages({ on: "2026-11-01", fee: Array.from({ length: 501 }, () => "id-1 0") })).toEqual(["too_many_marked"]);
});

test("usual sums are parted by semicolons or lines, because the comma stands before the decimals", () => {
  expect(usualFeesForm.parse({ amounts: "6 932,80; 7117;\n355,85; 7 117", commissions: "200" })).toEqual({
    amounts: [693_280, 711_700, 35_585],
    commissions: [20_000],
  });
  expect(usualFeesForm.parse({})).toEqual({ amounts: [], commissions: [] });
  expect(usualFeesForm.safeParse({ amounts: "6932,80, 7117" }).success).toBe(false);
  expect(usualFeesForm.safeParse({ amounts: "0" }).success).toBe(false);
});
