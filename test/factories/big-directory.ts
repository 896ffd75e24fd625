import { nameKeys } from "#app/certificate/match/name-keys.ts";
import type { StaffName } from "#app/certificate/match/match-authors.ts";
import { fullName } from "#app/people/person-name.ts";
import { chanceFrom, type Chance } from "#db/seed/chance.ts";
import { inventPerson } from "#db/seed/invented-person.ts";

/** One invented member of staff: both spellings in one line. */
export type BigStaff = { staffId: string; kk: string; ru: string };

/** Invented people under ids; names repeat, as among thousands of people they do. */
export function inventStaff(count: number, seed: number): BigStaff[] {
  const chance = chanceFrom(seed);
  return Array.from({ length: count }, (_, index) => ({ staffId: `staff-${index}`, ...inventSpellings(chance) }));
}

/** Both spellings of one invented person. */
export function inventSpellings(chance: Chance): { kk: string; ru: string } {
  const { kazakh, russian } = inventPerson(chance);
  return { kk: fullName(kazakh), ru: fullName(russian) };
}

/** The directory's rows of these people: the Kazakh spelling, and the Russian one where it differs. */
export function directoryOf(staff: readonly BigStaff[]): StaffName[] {
  return staff.flatMap(({ staffId, kk, ru }) =>
    [...new Set([kk, ru])].map((name) =>
      Object.assign({ staffId, name, source: "directory" as const }, nameKeys(name)),
    ),
  );
}
