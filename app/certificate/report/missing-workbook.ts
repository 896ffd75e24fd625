import type { CalendarDate } from "#app/model/calendar-date.ts";
import type { MissingKind } from "#app/model/missing.ts";
import { legalSheetName } from "./legal-cells.ts";
import type { MissingGroup, MissingLine, MissingWorkLine } from "./missing-view.ts";
import { Day, type Cell, type SheetPlan, type WorkbookPlan } from "./workbook-plan.ts";

/** Every word of the workbook in one language. */
export type MissingWords = {
  title: string;
  person: string;
  reminded: string;
  counted: string;
  nothing: string;
  unread: string;
  noPost: string;
  nobodyHere: string;
  day: string;
  kinds: Record<MissingKind, string>;
  workbook: Record<
    | "people"
    | "departments"
    | "faculty"
    | "department"
    | "staff"
    | "withNone"
    | "state"
    | "workTitle"
    | "numberOf"
    | "expected"
    | "madeAt"
    | "total"
    | "personId",
    string
  >;
};

export type MissingSheetFacts = {
  groups: readonly MissingGroup[];
  words: MissingWords;
  pageWords: { before: string; between: string; after: string };
  periodId: string;
  /** The day whose posts decide, in figures. */
  day: CalendarDate;
  madeBy: string;
  /** Instant (ISO). */
  madeAt: string;
  /** An instant (ISO) for people. */
  instantWords: (iso: string) => string;
};

/** The list as it is on the screen, under the same filter: one row a person and work, and a sheet of departments. */
export function planMissingWorkbook(facts: MissingSheetFacts): WorkbookPlan {
  const { words, pageWords, periodId } = facts;
  const people = legalSheetName(words.workbook.people, []);
  const departments = legalSheetName(words.workbook.departments, [people]);
  return {
    title: `${words.title} · ${periodId}`,
    creator: facts.madeBy,
    createdAt: facts.madeAt,
    pageWords: [pageWords.before, pageWords.between, pageWords.after],
    sheets: [peopleSheet(facts, people), departmentsSheet(facts, departments)],
  };
}

function above({ words, periodId, day, madeAt, instantWords, madeBy }: MissingSheetFacts): Cell[][] {
  const date = day.split("-").toReversed().join(".");
  return [
    [`${words.title} · ${periodId}`],
    [words.day.replace("{{day}}", date)],
    [words.workbook.madeAt.replace("{{at}}", instantWords(madeAt)).replace("{{name}}", () => madeBy)],
  ];
}

function peopleSheet(facts: MissingSheetFacts, name: string): SheetPlan {
  const { words, groups } = facts;
  const own = words.workbook;
  return {
    name,
    tableName: "T_Missing",
    printedColumns: 9,
    totalLabel: own.total,
    emptyText: words.nobodyHere,
    above: above(facts),
    columns: [
      { key: "faculty", header: own.faculty, kind: "text", maxWidth: 30 },
      { key: "department", header: own.department, kind: "text", maxWidth: 30 },
      { key: "person", header: words.person, kind: "text", maxWidth: 34 },
      { key: "counted", header: words.counted, kind: "integer", maxWidth: 12 },
      { key: "state", header: own.state, kind: "text", maxWidth: 24 },
      { key: "title", header: own.workTitle, kind: "text", maxWidth: 46 },
      { key: "number", header: own.numberOf, kind: "text", maxWidth: 14 },
      { key: "expectedOn", header: own.expected, kind: "date", maxWidth: 13 },
      { key: "reminded", header: words.reminded, kind: "text", maxWidth: 22 },
      { key: "personId", header: own.personId, kind: "text", maxWidth: 16, code: true },
    ],
    rows: groups.flatMap((group) =>
      group.people.flatMap((person): Cell[][] =>
        person.works.length === 0
          ? [personRow(facts, group, person, null)]
          : person.works.map((work) => personRow(facts, group, person, work)),
      ),
    ),
  };
}

function personRow(
  { words, instantWords }: MissingSheetFacts,
  group: MissingGroup,
  { staffId, name, counted, unreadFiles, reminder }: MissingLine,
  work: MissingWorkLine | null,
): Cell[] {
  const stateWithoutWork = unreadFiles === 0 ? words.nothing : words.unread.replace("{{files}}", String(unreadFiles));
  return [
    group.faculty,
    group.name ?? words.noPost,
    name,
    counted,
    work === null ? stateWithoutWork : words.kinds[work.kind],
    work?.title ?? null,
    work?.number ?? null,
    work === null || work.expectedOn === null ? null : new Day(work.expectedOn),
    // What was only tried is no reminder.
    reminder === null || reminder.outcome === "failed" ? null : instantWords(reminder.sentAt),
    staffId,
  ];
}

function departmentsSheet(facts: MissingSheetFacts, name: string): SheetPlan {
  const { words, groups } = facts;
  const own = words.workbook;
  return {
    name,
    tableName: "T_Departments",
    printedColumns: 4,
    // Somebody with two posts stands in two departments: sums over departments would count them twice.
    totalLabel: own.total,
    emptyText: words.nobodyHere,
    above: above(facts),
    columns: [
      { key: "faculty", header: own.faculty, kind: "text", maxWidth: 40 },
      { key: "department", header: own.department, kind: "text", maxWidth: 40 },
      { key: "staff", header: own.staff, kind: "integer", maxWidth: 14 },
      { key: "withNone", header: own.withNone, kind: "integer", maxWidth: 14 },
    ],
    rows: groups
      .filter(({ id }) => id !== null)
      .map((group): Cell[] => [group.faculty, group.name, group.staff, group.withNone]),
  };
}
