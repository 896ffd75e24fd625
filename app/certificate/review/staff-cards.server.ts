import { nameWords } from "#app/certificate/match/name-keys.ts";
import { latinOf } from "#app/certificate/read/latin-of-name.ts";
import type { AppContext } from "#app/context.server.ts";
import { dayInKazakhstan, type CalendarDate } from "#app/model/calendar-date.ts";
import type { Queryable } from "#db/client.server.ts";
import {
  affiliationOn,
  getStaff,
  listDepartments,
  listStaffNames,
  searchStaff,
  type StaffRow,
} from "#db/queries/people.server.ts";
import type { StaffCard } from "./certificate-detail.ts";

const searchLimit = 20;

/** The cards of these people, in the given order, with their department on that day. Unknown ids are left out. */
export async function staffCards(
  q: Queryable,
  staffIds: readonly string[],
  day: CalendarDate,
): Promise<ReadonlyMap<string, StaffCard>> {
  const people: StaffRow[] = [];
  for (const staffId of new Set(staffIds)) {
    const person = await getStaff(q, staffId);
    if (person !== null) people.push(person);
  }
  const cards = await cardsOf(q, people, day);
  return new Map(cards.map((card) => [card.staffId, card]));
}

/**
 * Members of staff whose names hold every word that was typed, Kazakh or Russian letters alike; where nobody has them,
 * those whose names sound like it (Утегенова for Өтегенова), as transcription across alphabets has it.
 *
 * @param day on which their department is looked up, `null`: today
 */
export async function findStaff(
  { db, clock }: Pick<AppContext, "db" | "clock">,
  typed: string,
  day: CalendarDate | null,
): Promise<StaffCard[]> {
  const words = nameWords(typed);
  if (words.length === 0) return [];
  const found = await searchStaff(db.read, words, searchLimit);
  const people = found.length > 0 ? found : await soundingLike(db.read, typed);
  return await cardsOf(db.read, people, day ?? dayInKazakhstan(clock.now()));
}

async function soundingLike(q: Queryable, typed: string): Promise<StaffRow[]> {
  const wanted = latinOf(typed).split(" ");
  const names = (await listStaffNames(q)).filter(({ name }) => {
    const words = latinOf(name).split(" ");
    return wanted.every((part) => words.some((word) => word.startsWith(part)));
  });
  const ids = [...new Set(names.map(({ staffId }) => staffId))].slice(0, searchLimit);
  const people = await Promise.all(ids.map((id) => getStaff(q, id)));
  return people.filter((person) => person !== null);
}

async function cardsOf(q: Queryable, people: readonly StaffRow[], day: CalendarDate): Promise<StaffCard[]> {
  const departments = new Map((await listDepartments(q)).map((department) => [department.id, department]));
  const cards: StaffCard[] = [];
  for (const person of people) {
    const post = await affiliationOn(q, person.id, day);
    const department = post === null ? undefined : departments.get(post.departmentId);
    cards.push({
      staffId: person.id,
      name: [person.surname, person.givenName, person.patronymic].filter((part) => part !== null).join(" "),
      department:
        department === undefined ? null : { kk: department.nameKk, ru: department.nameRu, en: department.nameEn },
    });
  }
  return cards;
}
