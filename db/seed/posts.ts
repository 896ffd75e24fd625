import { calendarDate, type CalendarDate } from "#app/model/calendar-date.ts";
import type { AffiliationRow } from "../queries/people.server.ts";
import type { Chance } from "./chance.ts";

const positions = ["профессор", "қауымдастырылған профессор", "аға оқытушы", "аға оқытушы", "оқытушы"] as const;

type Post = Omit<AffiliationRow, "id" | "staffId">;

/**
 * The posts of one person whose main department is `departmentId`: most hold one full post, some a quarter or a half,
 * some a second one elsewhere; some came from another department, a few have left.
 *
 * @param otherIds departments a second or former post may be in
 */
export function drawPosts(chance: Chance, departmentId: string, otherIds: readonly string[]): Post[] {
  const position = chance.pick(positions);
  const since = firstOfSeptember(chance.between(2012, 2022));
  const main: Post = { departmentId, position, sharePercent: 100, fromOn: since, toOn: null };
  const kind = chance.between(1, 100);
  if (kind <= 8) return [{ ...main, sharePercent: chance.pick([25, 50]) }];
  if (kind <= 15) return [main, secondPost(chance, otherIds)];
  if (kind <= 24) return movedTo(main, chance.pick(otherIds), chance.between(2024, 2026));
  if (kind <= 27) return [{ ...main, toOn: calendarDate("2025-06-30") }];
  return [main];
}

/** The head of a department, who neither moves nor works part-time. */
export function headPost(departmentId: string): Post {
  const fromOn = firstOfSeptember(2014);
  return { departmentId, position: "кафедра меңгерушісі", sharePercent: 100, fromOn, toOn: null };
}

function secondPost(chance: Chance, otherIds: readonly string[]): Post {
  const fromOn = firstOfSeptember(chance.between(2022, 2025));
  const departmentId = chance.pick(otherIds);
  return { departmentId, position: "оқытушы", sharePercent: chance.pick([25, 50]), fromOn, toOn: null };
}

function movedTo(main: Post, formerId: string, year: number): Post[] {
  const before: Post = { ...main, departmentId: formerId, toOn: calendarDate(`${year}-08-31`) };
  return [before, { ...main, fromOn: firstOfSeptember(year) }];
}

function firstOfSeptember(year: number): CalendarDate {
  return calendarDate(`${year}-09-01`);
}
