import { calendarDate } from "#app/model/calendar-date.ts";
import { codesByName, staffBook, type CorrectionFacts } from "#app/certificate/report/corrections/correction-facts.ts";
import { digestOf, workingWords } from "#app/certificate/report/corrections/load-working.server.ts";
import { planWorkingRegister } from "#app/certificate/report/corrections/plan-working-register.ts";
import { readWorkingRegister, type WorkingContent } from "#app/certificate/report/corrections/read-working-register.ts";
import type { WorkingCertificate } from "#app/certificate/report/corrections/working-certificate.ts";
import type { Language } from "#app/model/language.ts";
import { Day, type Cell, type WorkbookPlan } from "#app/certificate/report/workbook-plan.ts";

/** Two people of one name, told apart by their numbers, and one without namesakes. */
export const someStaff = [
  { id: "s1", name: "Әбенова Әсел Нұрланқызы", staffNumber: "0101", spellings: ["Абенова Асель Нурлановна"] },
  { id: "s2", name: "Цой Тимур", staffNumber: "0102", spellings: [] },
  { id: "s3", name: "Цой Тимур", staffNumber: "0103", spellings: [] },
  { id: "s4", name: "Лим Елена", staffNumber: null, spellings: [] },
];

/** An approved certificate with an author of the university, an outside one and an undecided one. */
export function aWorkingCertificate(overrides: Partial<WorkingCertificate> = {}): WorkingCertificate {
  const id = overrides.id ?? "c1";
  return {
    id,
    version: 3,
    state: "approved",
    number: "0018045",
    registeredOn: calendarDate("2026-03-02"),
    receivedOn: null,
    createdOn: null,
    objectType: "scientific",
    titles: { kk: "Туынды", ru: null, en: null },
    workKind: "monograph",
    remark: "",
    remarkVersion: null,
    authors: [
      { id: `${id}-0`, name: "Әбенова Ә. Н.", link: "machine", staffId: "s1" },
      { id: `${id}-1`, name: "Бөтен Б. Б.", link: "external", staffId: null },
      { id: `${id}-2`, name: "Лим Е.", link: "open", staffId: null },
    ],
    ...overrides,
  };
}

export function someFacts(
  certificates: readonly WorkingCertificate[],
  overrides: Partial<CorrectionFacts> = {},
): CorrectionFacts {
  return {
    certificates: new Map(certificates.map((one) => [one.id, one])),
    staff: staffBook(someStaff),
    ...codesByName(Object.values(workingWords)),
    closed: new Set(),
    own: new Set(),
    digest: digestOf,
    ...overrides,
  };
}

export function aWorkingPlan(certificates: readonly WorkingCertificate[], language: Language = "kk"): WorkbookPlan {
  return planWorkingRegister({
    certificates,
    people: new Map(someStaff.map(({ id, ...person }) => [id, person])),
    language,
    words: workingWords[language],
    about: "2026",
    madeBy: "Тексеруші",
    madeAt: new Date("2026-11-23T10:00:00Z"),
    digest: digestOf,
  });
}

/** The plan's cells as a spreadsheet would give them back, without any file between. */
export function cellsOf({ sheets }: WorkbookPlan): { name: string; rows: string[][] }[] {
  return sheets.map(({ name, above, columns, rows }) => ({
    name,
    rows: [
      ...above.map((line) => line.map(text)),
      columns.map(({ header }) => header),
      ...rows.map((row) => row.map(text)),
    ],
  }));
}

function text(cell: Cell): string {
  if (cell instanceof Day) return cell.on;
  return typeof cell === "string" ? cell : "";
}

/** @throws Error when the cells are not read: a mistake of the test */
export function contentOf(sheets: { name: string; rows: string[][] }[]): WorkingContent {
  const read = readWorkingRegister(sheets, Object.values(workingWords));
  if (!read.ok) throw new Error(read.error);
  return read.value;
}
