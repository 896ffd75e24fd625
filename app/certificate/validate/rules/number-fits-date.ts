import { calendarDate } from "#app/model/calendar-date.ts";
import type { HalfReading } from "#app/model/reading.ts";

import { expectedNumber, knownApplication, type NumberPoint } from "../number-line.ts";
import { finding, isFirm, type Rule } from "../rule.ts";

/** Until then counters started anew every year, so a number says nothing about the day. */
const seriesBegan = calendarDate("2018-09-23");

/**
 * The running number grows with the days: one far off the line of known numbers was misread or mistyped
 * (`number-date-implausible`), and one that fits the line of applications is probably an application's
 * (`looks-like-application-number`). Both are hints, for the line is drawn from a few published certificates.
 *
 * Halves that contradict each other are not judged: the mismatch has to be solved first.
 */
export const numberFitsDate: Rule = (reading, { numberLine }) => {
  if (reading.edition !== "form2018") return [];
  const read = reading.halves.flatMap(numberAndDate);
  const [first, ...others] = read;
  if (first === undefined || first.registeredOn.value < seriesBegan) return [];
  if (others.some((other) => other.number.value !== first.number.value)) return [];
  const on = first.registeredOn.value;
  const expected = expectedNumber(numberLine, on);
  if (expected === null) return [];
  const number = Number(first.number.value);
  if (Math.abs(number - expected.number) <= expected.tolerance) return [];
  const details = {
    field: "number" as const,
    params: { number: first.number.printed, date: first.registeredOn.printed },
    clause: "register-numbers" as const,
    places: read.map((half) => half.number.place),
  };
  if (fitsApplications(number, numberLine, first.registeredOn.value)) {
    return [finding("looks-like-application-number", "warning", details)];
  }
  return [finding("number-date-implausible", "warning", details)];
};

function numberAndDate({ number, registeredOn }: HalfReading) {
  if (number === null || registeredOn === null || !isFirm(number) || !isFirm(registeredOn)) return [];
  return [{ number, registeredOn }];
}

/** Applications are as far ahead of certificates as on the one day that is known, and come in at the same rate. */
function fitsApplications(number: number, line: readonly NumberPoint[], on: NumberPoint["on"]): boolean {
  const then = expectedNumber(line, knownApplication.on);
  const now = expectedNumber(line, on);
  if (then === null || now === null) return false;
  const ahead = knownApplication.number - then.number;
  return Math.abs(number - (now.number + ahead)) <= now.tolerance;
}
