import { reviewRounds, type ReviewStep } from "#app/certificate/report/service/review-rounds.ts";
import type { ServiceFacts } from "#app/certificate/report/service/service-facts.ts";
import { texts as ru } from "#app/i18n/ru/index.ts";
import { calendarDate } from "#app/model/calendar-date.ts";

const step = (certificateId: string, day: string, action: ReviewStep["action"]) => ({
  certificateId,
  at: `2026-${day}T05:00:00.000Z`,
  action,
});

const titles = { kk: "Туынды", ru: null, en: null };

/** Three that wait on Monday 23 November 2026, three decisions after 1, 10 and 2 working days, and one taken back. */
export function aDesk(wanted: Partial<ServiceFacts> = {}): ServiceFacts {
  return {
    language: "ru",
    words: ru,
    from: null,
    to: null,
    today: calendarDate("2026-11-23"),
    waiting: [
      { id: "w1", number: "11006", titles, state: "submitted", submittedOn: calendarDate("2026-11-20") },
      { id: "w2", number: "11007", titles, state: "held", submittedOn: calendarDate("2026-11-02") },
      { id: "w3", number: null, titles, state: "submitted", submittedOn: null },
    ],
    reviewed: reviewRounds([
      step("a", "10-01", "submitted"),
      step("b", "10-01", "submitted"),
      step("a", "10-02", "returned"),
      step("b", "10-15", "approved"),
      step("a", "11-02", "submitted"),
      step("a", "11-04", "approved"),
      step("c", "11-05", "submitted"),
      step("c", "11-06", "withdrawn"),
    ]),
    objectTypeOf: new Map([
      ["a", "scientific"],
      ["b", "computer-program"],
    ]),
    departmentOf: (id) => (id === "a" ? "bio" : null),
    unitNames: new Map([["bio", "Биология"]]),
    serviceDays: 5,
    namesWaiting: true,
    publicUrl: null,
    madeAt: new Date("2026-11-23T06:00:00.000Z"),
    madeBy: "Ғылым бөлімі",
    ...wanted,
  };
}
