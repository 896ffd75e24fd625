import { calendarDate, type CalendarDate } from "#app/model/calendar-date.ts";
import type { Edition } from "#app/model/edition.ts";
import type { Language } from "#app/model/language.ts";
import type { ObjectType } from "#app/model/object-type.ts";
import type { Chance } from "#db/seed/chance.ts";

import type { HalfSpec } from "../certificate-printer/spec.ts";
import { drawPeople, type Person } from "./invented-people.ts";
import { typeWordings, works, type InventedWork } from "./invented-works.ts";

/** A misprint of the certificate itself, which a reader has to find. */
export type Misprint = "number-mismatch" | "date-mismatch" | "created-mismatch" | "missing-title" | "missing-created";

/** What a certificate says, whatever it looks like. */
export type Content = {
  edition: Edition;
  type: ObjectType | null;
  people: Person[];
  halves: HalfSpec[];
  misprint: Misprint | null;
};

type Spelling = { case: "title" | "upper" | "surname-upper"; namesInKazakhHalf: "kk" | "ru"; isUntranslated: boolean };

const inForce: Record<Edition, readonly [from: string, to: string]> = {
  form2018: ["2020-04-01", "2026-10-30"],
  form2010: ["2010-05-03", "2018-09-20"],
  legacy2006: ["2006-02-10", "2010-04-15"],
};

/** Draws one certificate. Legacy pages come in one language or in two, form 2010 and 2018 with two halves. */
export function drawContent(
  chance: Chance,
  edition: Edition,
  languages: readonly Language[],
  misprint: Misprint | null,
): Content {
  const [from, to] = inForce[edition];
  const registeredOn = dayBetween(chance, from, to);
  const createdOn = dayBefore(registeredOn, chance.between(3, 900));
  const work = chance.pick(languages.includes("en") ? works.filter((work) => work.en !== undefined) : works);
  const wording = chance.pick(typeWordings);
  const people = drawPeople(chance, chance.pick([1, 1, 1, 2, 2, 2, 3, 3, 4, 5, 6, 7, 9]));
  const spelling: Spelling = {
    case: chance.pick(["title", "title", "upper", "surname-upper"]),
    namesInKazakhHalf: chance.happens(80) ? "kk" : "ru",
    isUntranslated: chance.happens(20),
  };
  const number = numberOf(chance, edition, registeredOn);
  const halves = languages.map((language, index) => {
    const half = halfOf({ language, number, registeredOn, createdOn, work, wording, people, spelling, edition });
    return misprint === null ? half : withMisprint(half, misprint, index);
  });
  return { edition, type: edition === "legacy2006" ? null : wording.type, people, halves, misprint };
}

type HalfFacts = {
  language: Language;
  number: string;
  registeredOn: CalendarDate;
  createdOn: CalendarDate;
  work: InventedWork;
  wording: (typeof typeWordings)[number];
  people: readonly Person[];
  spelling: Spelling;
  edition: Edition;
};

function halfOf({ language, work, wording, people, spelling, edition, ...facts }: HalfFacts): HalfSpec {
  const ownTitle = spelling.isUntranslated && language === "ru" ? work.kk : (work[language] ?? work.ru);
  const nameIn = language === "kk" ? spelling.namesInKazakhHalf : language;
  return {
    language,
    number: facts.number,
    registeredOn: facts.registeredOn,
    authors: people.map((person) => inCase(person[nameIn], spelling.case)),
    objectType: edition === "legacy2006" ? null : wording[language],
    title: ownTitle,
    createdOn: facts.createdOn,
  };
}

function withMisprint(half: HalfSpec, misprint: Misprint, index: number): HalfSpec {
  if (misprint === "missing-title") return { ...half, title: null };
  if (misprint === "missing-created") return { ...half, createdOn: null };
  if (index === 0 || half.number === null) return half;
  if (misprint === "number-mismatch") {
    return {
      ...half,
      number: `${half.number.slice(0, -2)}${(Number(half.number.at(-2)) + 4) % 10}${half.number.at(-1)}`,
    };
  }
  if (misprint === "date-mismatch") return { ...half, registeredOn: shifted(half.registeredOn) };
  return { ...half, createdOn: shifted(half.createdOn) };
}

/** The same day of another month: what a clerk mistypes. */
function shifted(day: CalendarDate | null): CalendarDate | null {
  if (day === null) return null;
  const month = Number(day.slice(5, 7));
  const other = String(month > 1 ? month - 1 : 2).padStart(2, "0");
  const dayOfMonth = String(Math.min(28, Number(day.slice(8)))).padStart(2, "0");
  return calendarDate(`${day.slice(0, 4)}-${other}-${dayOfMonth}`);
}

function inCase(name: string, printed: Spelling["case"]): string {
  if (printed === "title") return name;
  if (printed === "upper") return name.toUpperCase();
  const [surname = "", ...rest] = name.split(" ");
  return [surname.toUpperCase(), ...rest].join(" ");
}

function dayBetween(chance: Chance, from: string, to: string): CalendarDate {
  const [first, last] = [Date.parse(from), Date.parse(to)];
  return dayOf(first + chance.between(0, (last - first) / 86_400_000) * 86_400_000);
}

function dayBefore(day: CalendarDate, days: number): CalendarDate {
  return dayOf(Date.parse(day) - days * 86_400_000);
}

function dayOf(instant: number): CalendarDate {
  return calendarDate(new Date(instant).toISOString().slice(0, 10));
}

/** Known points of the register's running number since 2018. */
const points: readonly (readonly [day: string, number: number])[] = [
  ["2018-10-01", 1],
  ["2021-05-26", 18_045],
  ["2023-10-02", 39_362],
  ["2025-03-18", 55_942],
  ["2026-09-14", 78_433],
  ["2026-12-31", 82_800],
];

/** Numbers as the years had them: seven digits with zeros until 2013, four until 2018, then one that runs on. */
function numberOf(chance: Chance, edition: Edition, day: CalendarDate): string {
  if (edition === "legacy2006") return String(chance.between(12, 980));
  if (edition === "form2010") {
    const count = chance.between(120, 6800);
    return day < "2014-01-01" ? String(count).padStart(7, "0") : String(count).padStart(4, "0");
  }
  const next = Math.max(
    1,
    points.findIndex(([at]) => at > day),
  );
  const before = points[next - 1] ?? points[0];
  const after = points[next] ?? points.at(-1);
  if (before === undefined || after === undefined) throw new RangeError("no points of the running number");
  const share = (Date.parse(day) - Date.parse(before[0])) / (Date.parse(after[0]) - Date.parse(before[0]));
  return String(Math.round(before[1] + share * (after[1] - before[1]) + chance.between(-15, 15)));
}
