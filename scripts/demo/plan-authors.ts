import type { CalendarDate } from "#app/model/calendar-date.ts";
import type { Chance } from "#db/seed/chance.ts";
import type { University } from "#db/seed/build-university.ts";

/** One author as printed: the spelling of each half. `staffId` is null for people of other institutions. */
export type PlannedAuthor = { staffId: string | null; kazakh: string; russian: string };
type StaffAuthor = PlannedAuthor & { staffId: string };

/** Invented people of other institutions: never in the staff directory. */
const outsiders: readonly PlannedAuthor[] = [
  { staffId: null, kazakh: "Қожабергенов Сұлтан Әділұлы", russian: "Кожабергенов Султан Адилулы" },
  { staffId: null, kazakh: "Лисицына Вероника Аркадьевна", russian: "Лисицына Вероника Аркадьевна" },
  { staffId: null, kazakh: "Өксікбаева Айнұр Дінмұхамедқызы", russian: "Оксикбаева Айнур Динмухамедкызы" },
  { staffId: null, kazakh: "Бурханов Тельман Якубович", russian: "Бурханов Тельман Якубович" },
];

/** `count` different people of other institutions. */
export function externalAuthors(chance: Chance, count: number): PlannedAuthor[] {
  const first = chance.between(0, outsiders.length - 1);
  return Array.from({ length: count }, (_, step) => outsiders[(first + step) % outsiders.length]).filter(
    (author) => author !== undefined,
  );
}

/** Somebody who has a namesake in the university, so that a person must say who is meant. */
export function oneOfTwo(university: University): StaffAuthor {
  const names = university.staffNames.map(({ name }) => name);
  const shared = university.staffNames.find(({ name }, index) => names.indexOf(name) !== index);
  if (shared === undefined) throw new Error("the university has no namesakes");
  return authorOf(university, shared.staffId);
}

/** Who held a post in the department (1–14) on that day. */
export function staffOnDay(university: University, department: number, day: CalendarDate): StaffAuthor[] {
  const departmentId = departmentIdOf(department);
  return university.affiliations
    .filter(
      (post) => post.departmentId === departmentId && post.fromOn <= day && (post.toOn === null || post.toOn >= day),
    )
    .map(({ staffId }) => authorOf(university, staffId));
}

/** One sender for each department: the first who is no head, holds one full post, and has held it since before 2024. */
export function sendersByDepartment(university: University): Map<number, StaffAuthor> {
  const senders = new Map<number, StaffAuthor>();
  for (let department = 1; department <= university.departments.length; department += 1) {
    const departmentId = departmentIdOf(department);
    const post = university.affiliations.find(
      ({ departmentId: id, staffId, sharePercent, position }) =>
        id === departmentId &&
        sharePercent === 100 &&
        position !== "кафедра меңгерушісі" &&
        university.affiliations
          .filter((other) => other.staffId === staffId)
          .every(({ toOn, fromOn }) => toOn === null && fromOn < "2024"),
    );
    if (post !== undefined) senders.set(department, authorOf(university, post.staffId));
  }
  return senders;
}

function authorOf(university: University, staffId: string): StaffAuthor {
  const spellings = university.staffNames.filter((name) => name.staffId === staffId).map(({ name }) => name);
  const [kazakh = "", russian = kazakh] = spellings;
  return { staffId, kazakh, russian };
}

function departmentIdOf(department: number): string {
  return `department-${String(department).padStart(2, "0")}`;
}
