import type { Language } from "#app/model/language.ts";
import { workKinds } from "#app/model/object-type.ts";
import { titleIn } from "../rating-workbook/report-facts.ts";
import {
  columnLetter,
  Day,
  headerRowOf,
  type Cell,
  type ColumnPlan,
  type SheetPlan,
  type WorkbookPlan,
} from "../workbook-plan.ts";
import {
  authorMark,
  cellSays,
  certificateMark,
  writeAuthorIdentity,
  writeCertificateIdentity,
  type Digest,
} from "./row-identity.ts";
import { authorState, authorStates, type WorkingAuthor, type WorkingCertificate } from "./working-certificate.ts";
import type { WorkingWords } from "./working-texts.ts";

/** A member of staff as a row names them. */
export type WorkingPerson = { name: string; staffNumber: string | null };

export type WorkingFacts = {
  certificates: readonly WorkingCertificate[];
  /** By staff id: everybody these certificates are linked to. */
  people: ReadonlyMap<string, WorkingPerson>;
  language: Language;
  words: WorkingWords;
  /** Period and department, as shown. */
  about: string;
  madeBy: string;
  madeAt: Date;
  digest: Digest;
};

/** The register to be corrected by hand: certificates, their authors, and how it is done. */
export function planWorkingRegister(facts: WorkingFacts): WorkbookPlan {
  const { words, about, madeBy, madeAt } = facts;
  const { before, between, after } = words.pageWords;
  const how = howSheet(facts);
  return {
    title: `${words.texts.title} · ${about}`,
    creator: madeBy,
    createdAt: madeAt.toISOString(),
    pageWords: [before, between, after],
    sheets: [certificatesSheet(facts, how), authorsSheet(facts, how), how],
  };
}

function certificatesSheet(facts: WorkingFacts, how: SheetPlan): SheetPlan {
  const { words, certificates, about } = facts;
  const { register, texts } = words;
  return {
    ...sheetBase(words, texts.sheets.certificates, "T_Working"),
    above: [[`${texts.title} · ${about}`], [texts.editNote]],
    printedColumns: 10,
    columns: [
      { key: "number", header: register.number, kind: "text", maxWidth: 14 },
      { key: "registeredOn", header: register.registeredOn, kind: "date", maxWidth: 13 },
      { key: "receivedOn", header: register.receivedOn, kind: "date", maxWidth: 13 },
      { key: "authors", header: register.authors, kind: "text", maxWidth: 36 },
      { key: "objectType", header: register.objectType, kind: "text", maxWidth: 22 },
      { key: "title", header: register.title, kind: "text", maxWidth: 44 },
      { key: "createdOn", header: register.createdOn, kind: "date", maxWidth: 13 },
      { key: "status", header: register.status, kind: "text", maxWidth: 14 },
      editable("kind", texts.columns.kind, 26, choicesIn(how, "kinds", workKinds.length)),
      editable("remark", texts.columns.remark, 40),
      hidden(certificateMark),
    ],
    rows: certificates.map((certificate) => certificateRow(facts, certificate)),
  };
}

function certificateRow({ words, language, digest }: WorkingFacts, certificate: WorkingCertificate): Cell[] {
  const { id: certificateId, version, remark, remarkVersion, workKind, registeredOn } = certificate;
  const kind = workKind === null ? "" : words.workKinds[workKind];
  const [kindSaid, remarkSaid] = [digest(cellSays(kind)), digest(cellSays(remark))];
  return [
    certificate.number,
    dayCell(registeredOn),
    dayCell(certificate.receivedOn),
    certificate.authors.map(({ name }) => name).join(", "),
    words.objectTypes[certificate.objectType],
    titleIn(certificate.titles, language),
    dayCell(certificate.createdOn),
    words.approved,
    kind === "" ? null : kind,
    remark === "" ? null : remark,
    writeCertificateIdentity({ certificateId, version, remarkVersion, kindSaid, remarkSaid }),
  ];
}

function authorsSheet(facts: WorkingFacts, how: SheetPlan): SheetPlan {
  const { words, certificates, about } = facts;
  const { columns, ...texts } = words.texts;
  return {
    ...sheetBase(words, texts.sheets.authors, "T_WorkingAuthors"),
    above: [[`${texts.sheets.authors} · ${about}`], [texts.editNote]],
    printedColumns: 5,
    columns: [
      { key: "number", header: columns.number, kind: "text", maxWidth: 16 },
      { key: "author", header: columns.author, kind: "text", maxWidth: 40 },
      editable("person", columns.person, 40),
      editable("staffNumber", columns.staffNumber, 20),
      editable("state", columns.state, 22, choicesIn(how, "states", authorStates.length)),
      hidden(authorMark),
    ],
    rows: certificates.flatMap((certificate) =>
      certificate.authors.map((author) => authorRow(facts, certificate, author)),
    ),
  };
}

function authorRow(facts: WorkingFacts, certificate: WorkingCertificate, author: WorkingAuthor): Cell[] {
  const { people, words, digest } = facts;
  const known = author.staffId === null ? undefined : people.get(author.staffId);
  const [person, staffNumber] = [known?.name ?? "", known?.staffNumber ?? ""];
  const state = words.texts.states[authorState(author)];
  const identity = writeAuthorIdentity({
    certificateId: certificate.id,
    version: certificate.version,
    authorId: author.id,
    personSaid: digest(cellSays(person)),
    staffNumberSaid: digest(cellSays(staffNumber)),
    stateSaid: digest(cellSays(state)),
  });
  return [certificate.number, author.name, person || null, staffNumber || null, state, identity];
}

/** How to correct, beside the words that may be chosen: the lists of the other sheets point here. */
function howSheet({ words }: Pick<WorkingFacts, "words">): SheetPlan {
  const { texts } = words;
  const kinds = workKinds.map((kind) => words.workKinds[kind]);
  const states = authorStates.map((state) => texts.states[state]);
  const lines = Object.values(texts.how);
  const length = Math.max(lines.length, kinds.length, states.length);
  return {
    ...sheetBase(words, texts.sheets.how, "T_WorkingHow"),
    above: [[texts.sheets.how]],
    printedColumns: 3,
    columns: [
      { key: "how", header: texts.columns.how, kind: "text", maxWidth: 90 },
      { key: "kinds", header: texts.columns.kinds, kind: "text", maxWidth: 30 },
      { key: "states", header: texts.columns.states, kind: "text", maxWidth: 30 },
    ],
    rows: Array.from({ length }, (_, at) => [lines[at] ?? null, kinds[at] ?? null, states[at] ?? null]),
  };
}

function sheetBase({ texts }: WorkingWords, name: string, tableName: string) {
  return { name, tableName, totalLabel: "", emptyText: texts.nothing };
}

function editable(key: string, header: string, maxWidth: number, choices?: string): ColumnPlan {
  const column = { key, header, kind: "text", maxWidth, minWidth: 18, entry: true } as const;
  return choices === undefined ? column : { ...column, choices };
}

function hidden(mark: string): ColumnPlan {
  return { key: mark, header: mark, kind: "text", maxWidth: 20, code: true, hidden: true };
}

/** Exactly the filled cells: a list with blanks in it would let anything pass. */
function choicesIn(sheet: SheetPlan, key: string, count: number): string {
  const letter = columnLetter(sheet.columns.findIndex((column) => column.key === key));
  const first = headerRowOf(sheet) + 1;
  return `'${sheet.name.replaceAll("'", "''")}'!$${letter}$${first}:$${letter}$${first + count - 1}`;
}

function dayCell(day: WorkingCertificate["registeredOn"]): Cell {
  return day === null ? null : new Day(day);
}
