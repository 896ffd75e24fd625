import type { CalendarDate } from "#app/model/calendar-date.ts";
import type { Language } from "#app/model/language.ts";
import type { LastReminder, MissingKind, UncountedWork } from "#app/model/missing.ts";
import type { MissingDepartment, MissingPerson } from "./missing-by-department.ts";
import { titleIn } from "./rating-workbook/report-facts.ts";

/** One work of one person as a line shows it. */
export type MissingWorkLine = {
  id: string;
  kind: MissingKind;
  /** In the language of the screen or the first there is; empty: none was read; `null`: not for this viewer. */
  title: string | null;
  /** `null`: none was read, or not for this viewer. */
  number: string | null;
  expectedOn: CalendarDate | null;
  isOverdue: boolean;
};

/** One person of one department's list. */
export type MissingLine = {
  staffId: string;
  name: string;
  counted: number;
  works: MissingWorkLine[];
  /** Files sent in the period that gave no certificate. */
  unreadFiles: number;
  reminder: LastReminder | null;
};

/** One department of the list; `id` and names are `null` for people without a post. */
export type MissingGroup = {
  id: string | null;
  name: string | null;
  faculty: string | null;
  staff: number;
  withNone: number;
  people: MissingLine[];
};

type Naming = {
  unitNames: ReadonlyMap<string, string>;
  facultyOf: ReadonlyMap<string, string>;
  language: Language;
  /** Whether titles and numbers of certificates that nobody has approved are shown: they are the office's business. */
  namesUnsettled: boolean;
};

/** The list in the words of one language; @param today the day from which an expected work is overdue */
export function missingView(
  departments: readonly MissingDepartment[],
  today: CalendarDate,
  { unitNames, facultyOf, ...naming }: Naming,
): MissingGroup[] {
  return departments.map(({ departmentId: id, staff, withNone, people }) => {
    const facultyId = id === null ? undefined : facultyOf.get(id);
    return {
      id,
      name: id === null ? null : (unitNames.get(id) ?? id),
      faculty: facultyId === undefined ? null : (unitNames.get(facultyId) ?? facultyId),
      staff,
      withNone,
      people: people.map((person) => lineOf(person, today, naming)),
    };
  });
}

function lineOf(
  person: MissingPerson,
  today: CalendarDate,
  { language, namesUnsettled }: Pick<Naming, "language" | "namesUnsettled">,
): MissingLine {
  const { staffId, name, counted, works, unreadFiles, reminder } = person;
  const lines = works.map((work: UncountedWork): MissingWorkLine => {
    const { id, kind, expectedOn } = work;
    const isNamed = namesUnsettled || kind === "left-out" || kind === "expected";
    const [title, number] = isNamed ? [titleIn(work.titles, language), work.number] : [null, null];
    const isOverdue = expectedOn !== null && expectedOn < today;
    return { id, kind, title, number, expectedOn, isOverdue };
  });
  return { staffId, name, counted, works: lines, unreadFiles, reminder };
}
