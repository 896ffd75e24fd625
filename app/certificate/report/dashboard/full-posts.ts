import type { CalendarDate } from "#app/model/calendar-date.ts";

/** Posts of one department on one day: shares of its affiliations in per cent (hundredths of a post), added up. */
export type DepartmentPosts = { id: string; facultyId: string; percent: number };

/** Full posts of the university on one day, department by department. */
export type FullPosts = { on: CalendarDate; departments: DepartmentPosts[] };

/** Which part of the university; without a key everything. */
export type PostScope = { facultyId?: string | undefined; departmentId?: string | undefined };

/**
 * The day whose posts a period is set against: its last one, or today while it runs. A period that has not begun goes
 * by today as well: nobody knows its posts yet.
 */
export function postDay({ endsOn }: { endsOn: CalendarDate }, today: CalendarDate): CalendarDate {
  return endsOn < today ? endsOn : today;
}

/** Hundredths of a post of a faculty, a department or the university; whole numbers, so the sum is exact. */
export function postPercent({ departments }: FullPosts, { facultyId, departmentId }: PostScope = {}): number {
  return departments
    .filter((one) => facultyId === undefined || one.facultyId === facultyId)
    .filter((one) => departmentId === undefined || one.id === departmentId)
    .reduce((sum, { percent }) => sum + percent, 0);
}

/**
 * A figure per full post.
 *
 * @param percent hundredths of a post
 * @returns `null` where there is no post: dividing by it would say nothing
 */
export function perFullPost(figure: number, percent: number): number | null {
  return percent > 0 ? (figure * 100) / percent : null;
}
