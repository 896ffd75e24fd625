import { describe, expect, test } from "vitest";
import { planService } from "#app/certificate/report/service/plan-service.ts";
import { reviewRounds } from "#app/certificate/report/service/review-rounds.ts";
import { texts as ru } from "#app/i18n/ru/index.ts";
import { calendarDate } from "#app/model/calendar-date.ts";
import { aDesk } from "#test/factories/service-facts.ts";
import { columnOf, sheetAt, sumOf, valueOf } from "#test/support/sheet-cells.ts";

describe("queue and service times", () => {
  test("sum up what waits and how long decisions took", () => {
    const rows = new Map(sheetAt(planService(aDesk()), 0).rows as [string, unknown][]);
    const { service } = ru.readySheets;
    expect(rows.get(service.waiting)).toBe(2);
    expect(rows.get(service.held)).toBe(1);
    expect(rows.get(service.overdue.replace("{{days}}", "5"))).toBe(1);
    expect(rows.get(service.oldestDays)).toBe(15);
    expect([service.received, service.decided, service.approved, service.returned].map((key) => rows.get(key))).toEqual(
      [4, 3, 2, 1],
    );
    expect([service.median, service.ninetieth, service.longest].map((key) => rows.get(key))).toEqual([2, 10, 10]);
    expect(rows.get(service.returnedShare)).toBe(33.3);
    expect(rows.get(service.inTimeShare.replace("{{days}}", "5"))).toBe(66.7);
  });

  test("count the queue by age, once each, the unknown age apart", () => {
    const queue = sheetAt(planService(aDesk()), 1);
    expect(queue.rows.map((row) => row.map(valueOf))).toEqual([
      ["0–1", 1, 0, 1],
      ["2–3", 0, 0, 0],
      ["4–5", 0, 0, 0],
      ["6–10", 0, 0, 0],
      ["11 и более", 0, 1, 1],
      [ru.readySheets.service.ageUnknown, 1, 0, 1],
    ]);
    expect(sumOf(queue, "all")).toBe(3);
  });

  test("name what waits longest to the office, and only its age to others", () => {
    expect(columnOf(sheetAt(planService(aDesk()), 2), "number")).toEqual(["11007", "11006"]);
    const seen = planService(aDesk({ namesWaiting: false }));
    expect(columnOf(sheetAt(seen, 2), "workingDays")).toEqual([15, 1]);
    expect(JSON.stringify(seen)).not.toMatch(/11006|11007|Туынды|w1/u);
  });

  test("are told by month, type and sender's department, never by who decided", () => {
    const plan = planService(aDesk());
    expect(sheetAt(plan, 3).rows.map((row) => row.map(valueOf))).toEqual([
      ["2026-10", 2, 2, 1, 1, 0, 50, 1, 10, 10, 1],
      ["2026-11", 2, 1, 1, 0, 0, 0, 2, 2, 2, 1],
    ]);
    expect(columnOf(sheetAt(plan, 4), "group")).toEqual(["Программа для ЭВМ", "Произведение науки"]);
    expect(columnOf(sheetAt(plan, 5), "group")).toEqual(["Биология", "отправитель без должности в справочнике"]);
    for (const at of [3, 4, 5]) expect(sumOf(sheetAt(plan, at), "decided")).toBe(3);
  });

  test("look at the days of decision of a span, and leave the queue as it is", () => {
    const plan = planService(aDesk({ from: calendarDate("2026-11-01"), to: calendarDate("2026-11-30") }));
    expect(columnOf(sheetAt(plan, 3), "group")).toEqual(["2026-11"]);
    expect(sumOf(sheetAt(plan, 1), "all")).toBe(3);
    expect(JSON.stringify(sheetAt(plan, 0).above)).toContain("Решения: 01.11.2026 – 30.11.2026");
  });

  test("say what was left out, and that nothing was decided where nothing was", () => {
    const rows = new Map(sheetAt(planService(aDesk()), 6).rows as [string, unknown][]);
    expect(rows.get(ru.readySheets.service.withdrawn)).toBe(1);
    expect(rows.get(ru.readySheets.service.withoutSending)).toBe(0);
    const empty = planService(aDesk({ waiting: [], reviewed: reviewRounds([]) }));
    expect([1, 2, 3, 4, 5].map((at) => [sheetAt(empty, at).rows.length, sheetAt(empty, at).emptyText])).toEqual([
      [0, "Очередь пуста."],
      [0, "Очередь пуста."],
      [0, "За это время решений не было."],
      [0, "За это время решений не было."],
      [0, "За это время решений не было."],
    ]);
  });
});
