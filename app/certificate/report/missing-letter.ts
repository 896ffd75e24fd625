import type { CalendarDate } from "#app/model/calendar-date.ts";
import type { Language } from "#app/model/language.ts";
import type { MissingKind, UncountedWork } from "#app/model/missing.ts";
import type { RatingPeriod } from "#app/model/rating.ts";
import { fullName, type PersonName } from "#app/people/person-name.ts";
import { titleIn } from "./rating-workbook/report-facts.ts";

/** Sentences of a letter in one language, with `{{names}}` for what is filled in. */
export type LetterWords = Record<
  | MissingKind
  | "unread"
  | "subject"
  | "greeting"
  | "none"
  | "counted"
  | "works"
  | "ask"
  | "closes"
  | "where"
  | "sign"
  | "untitled",
  string
>;
export type NoticeWords = Record<"notice" | "noticeNone" | "noticeWorks" | "untitled", string> & {
  kinds: Record<MissingKind, string>;
};

/** What a letter is about, besides the person. */
export type LetterFrame = {
  language: Language;
  period: RatingPeriod;
  /** Last day for sending, where one is announced. */
  closesOn: CalendarDate | null;
  /** Who writes, as shown under the letter. */
  office: string;
  /** Where to upload; `null`: the address of the app is not known. */
  url: string | null;
};

/** What one person is reminded of. */
export type LetterFacts = {
  person: PersonName;
  counted: number;
  works: readonly UncountedWork[];
  /** Files they sent that gave no certificate. */
  unreadFiles: number;
};

/** A letter as it is offered; people change it before it is copied or sent. */
export type LetterText = { subject: string; body: string };

/** The reminder for one person: what counts, what does not count yet and whose turn it is, and until when. */
export function composeReminder(words: LetterWords, frame: LetterFrame, facts: LetterFacts): LetterText {
  const { person, counted, works, unreadFiles } = facts;
  const { period, closesOn, office, url } = frame;
  const span = { period: period.id, from: asDay(period.startsOn), to: asDay(period.endsOn) };
  const lines = works.map((work) => `– ${sentenceOf(words, frame.language, work)}`);
  // Whoever only waits for the office has nothing to do.
  const isAsked = works.every(({ kind }) => kind === "expected");
  const paragraphs = [
    fill(words.greeting, { name: salutation(person) }),
    fill(counted === 0 ? words.none : words.counted, { ...span, count: String(counted) }),
    lines.length === 0 ? null : [words.works, ...lines].join("\n"),
    // Behind something that counts or is under way, a file that failed is history.
    counted + works.length === 0 && unreadFiles > 0 ? fill(words.unread, { count: String(unreadFiles) }) : null,
    isAsked ? words.ask : null,
    closesOn === null ? null : fill(words.closes, { day: asDay(closesOn) }),
    url === null ? null : fill(words.where, { url }),
    fill(words.sign, { office }),
  ];
  return {
    subject: fill(words.subject, span),
    body: paragraphs.filter((paragraph) => paragraph !== null).join("\n\n"),
  };
}

/** A text about several people of one department, for its notice. */
export function composeNotice(
  words: NoticeWords,
  {
    language,
    period,
    day,
    department,
  }: { language: Language; period: RatingPeriod; day: CalendarDate; department: string },
  people: readonly { name: string; counted: number; works: readonly UncountedWork[] }[],
): string {
  const span = { period: period.id, from: asDay(period.startsOn), to: asDay(period.endsOn) };
  const none = people.filter(({ counted, works }) => counted === 0 && works.length === 0);
  const waiting = people.filter(({ works }) => works.length > 0);
  // Many read a notice: what a certificate says before anybody approved it is its authors' business.
  const stateOf = (work: UncountedWork) =>
    work.expectedOn === null
      ? words.kinds[work.kind]
      : `${nameOfWork(work, language, words.untitled)}: ${words.kinds[work.kind]} (${asDay(work.expectedOn)})`;
  const parts = [
    fill(words.notice, { ...span, day: asDay(day), department }),
    none.length === 0 ? null : [words.noticeNone, ...numbered(none.map(({ name }) => name))].join("\n"),
    waiting.length === 0
      ? null
      : [
          words.noticeWorks,
          ...numbered(waiting.map(({ name, works }) => `${name}: ${works.map(stateOf).join("; ")}`)),
        ].join("\n"),
  ];
  return parts.filter((part) => part !== null).join("\n\n");
}

/** Given name and patronymic, as people are addressed here; without a patronymic surname and given name. */
export function salutation(person: PersonName): string {
  const { givenName, patronymic } = person;
  return patronymic === null || patronymic === "" ? fullName(person) : `${givenName} ${patronymic}`;
}

function sentenceOf(words: LetterWords, language: Language, work: UncountedWork): string {
  const day = work.expectedOn === null ? "" : asDay(work.expectedOn);
  return fill(words[work.kind], { work: nameOfWork(work, language, words.untitled), day });
}

/** Title in quotes with the number behind it, as far as both are known. */
function nameOfWork({ titles, number }: UncountedWork, language: Language, untitled: string): string {
  const title = titleIn(titles, language);
  const inner = title.replaceAll("«", "„").replaceAll("»", "“");
  const named = title === "" ? null : `«${inner}»`;
  const numberWords = number === null ? null : `№ ${number}`;
  return [named, numberWords].filter((part) => part !== null).join(", ") || untitled;
}

function numbered(lines: readonly string[]): string[] {
  return lines.map((line, index) => `${index + 1}. ${line}`);
}

/** What is filled in is never looked at again: a title may hold braces. */
function fill(text: string, values: Record<string, string>): string {
  return text.replaceAll(/\{\{(\w+)\}\}/gu, (whole, name: string) => values[name] ?? whole);
}

function asDay(day: CalendarDate): string {
  return day.split("-").toReversed().join(".");
}
