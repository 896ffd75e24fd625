import type { CalendarDate } from "#app/model/calendar-date.ts";
import type { ApprovedCertificate, PeriodFrame } from "#app/model/rating.ts";
import type { RatingRule } from "#app/model/rating-rule.ts";
import { isInPeriod } from "./period.ts";

/** Whether a certificate belongs to a period; `elsewhere`: it is none of its business. */
export type PlaceInPeriod =
  | { place: "counts"; governingOn: CalendarDate; countsOn: CalendarDate }
  | { place: "left-out"; reason: "no-governing-date" | "sent-late" }
  | { place: "elsewhere" };

type Days = Pick<ApprovedCertificate, "registeredOn" | "createdOn" | "receivedOn" | "sentOn">;

/** The day the rule goes by; `null` where the certificate does not tell it. */
export function governingDay(days: Days, { governingDate }: Pick<RatingRule, "governingDate">): CalendarDate | null {
  return { registered: days.registeredOn, created: days.createdOn, received: days.receivedOn }[governingDate];
}

/**
 * Finds out whether a certificate counts in a period. One sent after the closing day of its own period is late: it
 * counts in the period it was sent in if that period's rule says so, and never in its own. A certificate whose
 * governing day is unknown is named in the period of its registration.
 */
export function placeInPeriod(days: Days, { period, rule, closings }: PeriodFrame): PlaceInPeriod {
  const governingOn = governingDay(days, rule);
  if (governingOn === null) {
    return isInPeriod(days.registeredOn, period)
      ? { place: "left-out", reason: "no-governing-date" }
      : { place: "elsewhere" };
  }
  const closing = closings.find((one) => isInPeriod(governingOn, one));
  const isLate = closing !== undefined && days.sentOn > closing.closesOn;
  if (isInPeriod(governingOn, period)) {
    return isLate
      ? { place: "left-out", reason: "sent-late" }
      : { place: "counts", governingOn, countsOn: governingOn };
  }
  const belongsHere = isLate && rule.late === "count" && isInPeriod(days.sentOn, period);
  return belongsHere ? { place: "counts", governingOn, countsOn: days.sentOn } : { place: "elsewhere" };
}
