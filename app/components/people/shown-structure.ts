import type { CalendarDate } from "#app/model/calendar-date.ts";
import type { Department, StructureNames } from "#app/model/directory.ts";
import type { Language } from "#app/model/language.ts";

type Names = Record<Language, string>;

/** A department as its page shows it, with what it was called before. */
export type ShownDepartment = Department & {
  people: number;
  mergedInto: Names | null;
  former: (StructureNames & { untilOn: CalendarDate })[];
};

/** A faculty with its departments and its former names. */
export type ShownFaculty = {
  id: string;
  names: Names;
  former: (StructureNames & { untilOn: CalendarDate })[];
  departments: ShownDepartment[];
};

/** The name of a faculty or department in one language. */
export function nameIn({ nameKk, nameRu, nameEn }: StructureNames, language: Language): string {
  return { kk: nameKk, ru: nameRu, en: nameEn }[language];
}
