import { foldTitle } from "#app/certificate/read/fold-text.ts";
import type { CalendarDate } from "#app/model/calendar-date.ts";
import { languages } from "#app/model/language.ts";
import type { ExtractRow } from "#app/model/register-extract.ts";
import { compareRegisterFields } from "./compare-register-fields.ts";
import type { NameMemory } from "./compare-register-authors.ts";
import { duplicateKey, plainNumber, sameCertificate } from "./duplicate-key.ts";
import { inGroups } from "./in-groups.ts";
import { foldKey } from "./name-keys.ts";
import { pairByAgreement, type HeldWork, type RowWork } from "./pair-register-works.ts";
import { expectedStates, isContradiction, spanOf, type ComparedRow, type RegisterHeld } from "./register-comparison.ts";

/**
 * Compares an extract with the certificates that are kept, number by number: whoever iterates may rest between two lines.
 * Every row comes out once, rows that say the very same as one line; so does every certificate that the register should have
 * and has not. The lines come in no order; the order of rows and certificates says nothing.
 *
 * Number (without zeros in front) and day of registration are the key. The number alone proves nothing, counters restarted every
 * year: with another day it is the same certificate only if title or authors agree.
 */
export function* compareRegister(
  rows: readonly ExtractRow[],
  held: readonly RegisterHeld[],
): Generator<ComparedRow, void, undefined> {
  const span = spanOf(rows);
  const names: NameMemory = new Map();
  const rowsByNumber = inGroups(rows, ({ number }) => (number === null ? null : plainNumber(number)));
  const heldByNumber = inGroups(held, ({ number }) => (number === null ? null : plainNumber(number)));
  for (const row of rowsByNumber.get(null) ?? []) yield { ...nothing, outcome: "unreadable", row };
  rowsByNumber.delete(null);
  const missingHere: ComparedRow[] = [];
  const unmatched: HeldWork[] = [];
  for (const [number, ofNumber] of rowsByNumber) {
    const works = worksOf(heldByNumber.get(number) ?? []);
    heldByNumber.delete(number);
    const { lines, left } = compareNumber(rowWorksOf(ofNumber), works, names);
    for (const line of lines) {
      if (line.outcome === "missing-here") missingHere.push(line);
      else yield line;
    }
    unmatched.push(...left);
  }
  for (const ofNumber of heldByNumber.values()) unmatched.push(...worksOf(ofNumber));
  const missingThere = [...linesMissingThere(unmatched, span)];
  yield* missingThere;
  yield* withNamesakes(missingHere, missingThere);
}

const nothing = { row: null, held: null, copies: [], candidates: [], twins: [], differences: [] } as const;

function* linesMissingThere(
  works: readonly HeldWork[],
  span: ReturnType<typeof spanOf>,
): Generator<ComparedRow, void, undefined> {
  if (span === null) return;
  for (const { uploads } of works) {
    const [held, ...copies] = uploads;
    if (held === undefined || held.registeredOn === null || !expectedStates.includes(held.state)) continue;
    if (held.registeredOn < span.from || held.registeredOn > span.to) continue;
    yield { ...nothing, outcome: "missing-there", held, copies };
  }
}

/** A number read wrongly parts two sides that agree in day and title: what the row lacks here may be what lacks there. */
function* withNamesakes(
  missingHere: readonly ComparedRow[],
  missingThere: readonly ComparedRow[],
): Generator<ComparedRow, void, undefined> {
  const byTitle = inGroups(
    missingThere.flatMap(({ held }) => {
      const titles = held === null ? [] : languages.flatMap((language) => held.titles[language] ?? []);
      const keys = new Set(titles.map((title) => namesakeKey(held?.registeredOn, title)));
      return held === null ? [] : [...keys].map((key) => ({ key, held }));
    }),
    ({ key }) => key,
  );
  for (const line of missingHere) {
    const { registeredOn, title } = line.row ?? { registeredOn: null, title: "" };
    const namesakes = title === "" ? [] : (byTitle.get(namesakeKey(registeredOn, title)) ?? []);
    yield { ...line, candidates: namesakes.slice(0, mostNamesakes).map((namesake) => namesake.held) };
  }
}

const mostNamesakes = 5;

function namesakeKey(day: CalendarDate | null | undefined, title: string): string {
  return `${day ?? ""} ${foldTitle(title)}`;
}

/** Rows and certificates under one number: first day by day, then across days those that nobody was found for. */
function compareNumber(rows: readonly RowWork[], held: readonly HeldWork[], names: NameMemory) {
  const lines: ComparedRow[] = [];
  const left = new Set(held);
  const pair = ([work, found]: [RowWork, HeldWork]) => {
    left.delete(found);
    lines.push(pairedLine(work, found, names));
  };
  const ask = (work: RowWork, candidates: readonly HeldWork[]) => {
    for (const candidate of candidates) asked.add(candidate);
    lines.push(lineOf(work, { outcome: "ambiguous", candidates: candidates.flatMap(({ uploads }) => uploads) }));
  };
  const asked = new Set<HeldWork>();
  const rest: RowWork[] = [];
  for (const [day, ofDay] of inGroups(rows, ({ rows: [row] }) => row?.registeredOn ?? null)) {
    const candidates = day === null ? [] : held.filter(({ uploads: [upload] }) => upload?.registeredOn === day);
    const [only, onlyHeld] = [ofDay[0], candidates[0]];
    if (ofDay.length === 1 && candidates.length === 1 && only !== undefined && onlyHeld !== undefined) {
      pair([only, onlyHeld]);
      continue;
    }
    const { pairs, open } = pairByAgreement(ofDay, candidates);
    for (const found of pairs) pair(found);
    const free = candidates.filter((candidate) => left.has(candidate));
    for (const { work } of open) {
      if (free.length > 0) ask(work, free);
      else rest.push(work);
    }
  }
  const { pairs, open } = pairByAgreement(
    rest,
    [...left].filter((work) => !asked.has(work)),
  );
  for (const found of pairs) pair(found);
  for (const { work, candidates } of open) {
    if (candidates.length > 0) ask(work, candidates);
    else lines.push(lineOf(work, { outcome: "missing-here" }));
  }
  return { lines, left: [...left].filter((work) => !asked.has(work)) };
}

function lineOf({ rows }: RowWork, line: Pick<ComparedRow, "outcome"> & Partial<ComparedRow>): ComparedRow {
  const [row = null, ...twins] = rows;
  return { ...nothing, row, twins, ...line };
}

function pairedLine(work: RowWork, { uploads }: HeldWork, names: NameMemory): ComparedRow {
  const [row] = work.rows;
  const [held, ...copies] = uploads;
  if (row === undefined || held === undefined) return lineOf(work, { outcome: "missing-here" });
  const differences = compareRegisterFields({ row, held }, names);
  return lineOf(work, { outcome: differences.some(isContradiction) ? "differs" : "same", held, copies, differences });
}

/** Rows that say the very same are one, whatever their order; the first of the sheet speaks for them. */
function rowWorksOf(rows: readonly ExtractRow[]): RowWork[] {
  if (rows.length === 1) return [{ rows }];
  const same = inGroups(rows, (row) => {
    const authors = row.authors.map(foldKey).sort();
    return JSON.stringify([row.registeredOn, foldTitle(row.title), authors]);
  });
  return [...same.values()].map((twins) => ({ rows: twins.sort((a, b) => a.sheet - b.sheet || a.line - b.line) }));
}

/** Several uploads of one certificate are one work: co-authors send the same page. */
function worksOf(held: readonly RegisterHeld[]): HeldWork[] {
  // Without a number nothing says that two are one.
  if (held.length === 1 || held[0]?.number == null) return held.map((upload) => ({ uploads: [upload] }));
  const works: RegisterHeld[][] = [];
  for (const one of held) {
    const same = works.filter((work) => work.some((other) => isSameUpload(one, other)));
    const joined = [one, ...same.flat()];
    for (const work of same) works.splice(works.indexOf(work), 1);
    works.push(joined);
  }
  return works.map((uploads) => ({ uploads: uploads.sort(byWeight) }));
}

function isSameUpload(one: RegisterHeld, other: RegisterHeld): boolean {
  // Most of one number are of different days: there is nothing to look closer at.
  if (duplicateKey(one) === null || one.registeredOn !== other.registeredOn) return false;
  return sameCertificate(identityOf(one), identityOf(other));
}

function identityOf({ authors, ...held }: RegisterHeld) {
  return { ...held, authors: authors.map(({ name }) => name) };
}

const weights = ["approved", "submitted", "held", "returned", "rejected", "withdrawn", "draft"] as const;

function byWeight(one: RegisterHeld, other: RegisterHeld): number {
  return weights.indexOf(one.state) - weights.indexOf(other.state) || (one.id < other.id ? -1 : 1);
}

/** The lines as people read them: rows as in the sheet, then what the register lacks, by day and number. */
export function inReadingOrder(lines: readonly ComparedRow[]): ComparedRow[] {
  const key = ({ row, held }: ComparedRow): [number, number, CalendarDate | "", string] => [
    row?.sheet ?? Infinity,
    row?.line ?? Infinity,
    held?.registeredOn ?? "",
    (held?.number ?? "").padStart(12, "0") + (held?.id ?? ""),
  ];
  return lines
    .map((line) => ({ line, key: key(line) }))
    .sort(({ key: a }, { key: b }) => {
      for (const [index, part] of a.entries()) {
        const other = b[index] ?? "";
        if (part !== other) return part < other ? -1 : 1;
      }
      return 0;
    })
    .map(({ line }) => line);
}
