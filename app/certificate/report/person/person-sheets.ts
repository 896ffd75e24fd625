import { titleIn } from "../rating-workbook/report-facts.ts";
import { originalCell, recordLink } from "../ready/certificate-cells.ts";
import { spanInWords } from "../ready/span-in-words.ts";
import { Day, type Cell, type ColumnPlan, type SheetPlan } from "../workbook-plan.ts";
import type { PersonFacts, PersonWork } from "./person-facts.ts";

/** Approved certificates, one a row, under the person's name and post and above places for signatures. */
export function worksSheet(facts: PersonFacts, name: string): SheetPlan {
  const { words, person, works } = facts;
  const { person: own, common } = words.readySheets;
  return {
    name,
    tableName: "T_PersonalList",
    printedColumns: 8,
    totalLabel: common.total,
    emptyText: person === null ? own[facts.why] : own.none,
    above: [[own.title], ...heading(facts), [`${own.total}: ${works.length}`]],
    columns: [
      ...shownColumns(facts),
      { key: "file", header: common.original, kind: "text", maxWidth: 22, code: true },
      { key: "record", header: common.record, kind: "text", maxWidth: 16, code: true },
    ],
    rows: works.map((work, index) =>
      shownCells(facts, work, index + 1).concat([
        originalCell(facts, work, common.original),
        recordLink(facts, work.id),
      ]),
    ),
    ...(person === null ? {} : { below: [own.signAuthor, own.signHead, own.signSecretary] }),
  };
}

/** What nobody has approved yet, with its state; it is no part of the list above the signatures. */
export function pendingSheet(facts: PersonFacts, pending: readonly PersonWork[], name: string): SheetPlan {
  const { words } = facts;
  const { person: own, common } = words.readySheets;
  return {
    name,
    tableName: "T_NotApproved",
    printedColumns: 9,
    totalLabel: common.total,
    emptyText: own.pendingNone,
    above: [[own.pending], ...heading(facts)],
    columns: [
      ...shownColumns(facts),
      { key: "status", header: own.status, kind: "text", maxWidth: 24 },
      { key: "record", header: common.record, kind: "text", maxWidth: 16, code: true },
    ],
    rows: pending.map((work, index) =>
      shownCells(facts, work, index + 1).concat([words.review.states[work.state], recordLink(facts, work.id)]),
    ),
  };
}

function heading(facts: PersonFacts): Cell[][] {
  const { person: own, common } = facts.words.readySheets;
  if (facts.person === null) return [[own[facts.why]]];
  return [
    [`${own.name}: ${facts.person.name}`],
    [`${own.post}: ${facts.person.post ?? own.noPost}`],
    [`${own.span}: ${spanInWords(common, facts)}`],
  ];
}

function shownColumns({ words }: PersonFacts): ColumnPlan[] {
  const { person: own, common } = words.readySheets;
  return [
    { key: "row", header: "№", kind: "integer", maxWidth: 8, minWidth: 7 },
    { key: "title", header: own.workTitle, kind: "text", maxWidth: 46 },
    { key: "objectType", header: common.objectType, kind: "text", maxWidth: 28 },
    { key: "number", header: own.numberOf, kind: "text", maxWidth: 16 },
    { key: "registeredOn", header: own.registeredOn, kind: "date", maxWidth: 13 },
    { key: "authorCount", header: own.authorCount, kind: "integer", maxWidth: 12 },
    { key: "place", header: own.place, kind: "integer", maxWidth: 12 },
    { key: "coAuthors", header: own.coAuthors, kind: "text", maxWidth: 46 },
  ];
}

function shownCells({ words, language, person }: PersonFacts, work: PersonWork, at: number): Cell[] {
  const { objectType, workKind, number, registeredOn, titles, authors } = work;
  const type = words.objectTypes[objectType];
  const others = authors.filter(({ staffId }) => staffId !== person?.staffId).map(({ name }) => name);
  const place = placesInPrint(work);
  return [
    at,
    titleIn(titles, language),
    workKind === null ? type : `${type} (${words.workKinds[workKind]})`,
    number,
    registeredOn === null ? null : new Day(registeredOn),
    new Set(place.values()).size,
    place.get(person?.staffId ?? "") ?? null,
    others.length === 0 ? words.readySheets.person.noCoAuthors : others.join(", "),
  ];
}

/** Places of the authors, counted from 1; somebody printed twice keeps the first, as when points are split. */
function placesInPrint({ authors }: PersonWork): Map<string, number> {
  const places = new Map<string, number>();
  for (const [index, { staffId }] of authors.entries()) {
    const key = staffId ?? `print ${index}`;
    if (!places.has(key)) places.set(key, places.size + 1);
  }
  return places;
}
