import type { LegalSource } from "#app/model/legal-source.ts";
import { calendarDate, type CalendarDate } from "#app/model/calendar-date.ts";
import type { Edition } from "#app/model/edition.ts";

import { finding, isFirm, type Rule } from "../rule.ts";

/** From when to when (both included) each form was in force; `null`: still. */
const inForce: Record<Edition, { from: CalendarDate; to: CalendarDate | null; clause: LegalSource }> = {
  form2018: { from: calendarDate("2018-09-23"), to: null, clause: "order-1315-in-force" },
  form2010: {
    from: calendarDate("2010-04-22"),
    to: calendarDate("2018-09-22"),
    clause: "order-131-in-force",
  },
  legacy2006: {
    from: calendarDate("2006-01-31"),
    to: calendarDate("2010-04-22"),
    clause: "order-146-in-force",
  },
};

/** A certificate is printed on the form that was in force on its date. */
export const formNotInForce: Rule = (reading) => {
  const { from, to, clause } = inForce[reading.edition];
  const dates = reading.halves.map((half) => half.registeredOn).filter((date) => date !== null);
  const [first] = dates;
  const isOutside = (day: CalendarDate) => day < from || (to !== null && day > to);
  if (first === undefined || !dates.every((date) => isFirm(date) && isOutside(date.value))) return [];
  return [
    finding("form-not-in-force", "warning", {
      field: "registeredOn",
      params: { date: first.printed },
      clause,
      places: dates.map((date) => date.place),
    }),
  ];
};
