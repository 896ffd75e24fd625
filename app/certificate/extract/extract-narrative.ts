import type { CalendarDate } from "#app/model/calendar-date.ts";
import type { Language } from "#app/model/language.ts";
import type { HalfReading, ReadValue, Witness } from "#app/model/reading.ts";
import { foldLabel } from "../read/fold-text.ts";
import { printedText, readValue } from "../read/join-lines.ts";
import { type Line, lineText } from "../read/page-text.ts";
import { findPhrase, type FoldedPhrase } from "../recognise/find-phrase.ts";
import { legacyTitles } from "../recognise/heading-vocabulary.ts";
import { linesBetween, type Token, tokensOf } from "../recognise/tokens.ts";
import { textValue } from "./extract-half.ts";
import { labelledDate, numberAndDate } from "./number-and-date.ts";
import { splitAuthors } from "./split-authors.ts";

type Slot = "title" | "applicant" | "authors" | "createdOn" | "rightHolder" | "registerEntry";
/** Words of the form that stand before and after a blank; a blank ends at the first of `after`. */
type Blank = { slot: Slot; before: FoldedPhrase[]; after: FoldedPhrase[] };

const blank = (slot: Slot, before: string[], after: string[]): Blank => ({
  slot,
  before: before.map(foldLabel),
  after: after.map(foldLabel),
});

/** The sentences of the form of 2006–2010. @see Order 146 as amended by No. 35, App. 2 */
const blanks: Record<"kk" | "ru", Blank[]> = {
  ru: [
    blank(
      "title",
      ["интеллектуальной собственности под названием", "под названием"],
      ["автором которого", "автором которого по заявлению", "авторами которого"],
    ),
    blank(
      "applicant",
      ["автором которого по заявлению", "авторами которого по заявлению", "по заявлению"],
      ["фамилия, имя, отчество", "является", "являются"],
    ),
    blank("authors", ["является", "являются"], ["фамилия, имя, отчество", "По заявлению автора"]),
    blank(
      "createdOn",
      ["права интеллектуальной собственности и объект, созданный", "и объект, созданный"],
      ["число, месяц, год", "принадлежат"],
    ),
    blank(
      "rightHolder",
      ["принадлежат", "принадлежит"],
      ["фамилия, имя, отчество или полное наименование", "и автор (правообладатель) гарантирует"],
    ),
    blank("registerEntry", ["Запись в реестре за", "Запись в реестре"], ["имеется"]),
  ],
  kk: [
    blank(
      "applicant",
      ["Зияткерлік меншік құқығы комитетінде", "құқығы комитетінде"],
      ["тегі, аты, әкесінің аты", "өтініші бойынша"],
    ),
    blank(
      "authors",
      ["өтініші бойынша авторы", "өтініші бойынша авторлары"],
      ["тегі, аты, әкесінің аты", "болып табылатын"],
    ),
    blank("title", ["болып табылатын зияткерлік меншік объектісі"], ["атаумен тіркелгені"]),
    blank(
      "createdOn",
      ["айрықша (мүліктік) құқықтар және", "мүліктік құқықтар және"],
      ["күні, айы, жылы", "жасалған объекті"],
    ),
    blank("rightHolder", ["жасалған объекті"], ["тегі, аты, әкесінің аты немесе", "тиесілі"]),
    blank("registerEntry", ["Тізілімде"], ["жазба бар"]),
  ],
};

const beginnings: Record<"kk" | "ru", FoldedPhrase[]> = {
  ru: ["Настоящим удостоверяется"].map(foldLabel),
  kk: ["Қазақстан Республикасы Әділет министрлігінің"].map(foldLabel),
};

/** Reads the narrative certificate of 2006–2010; one language a page, no object type. */
export function extractNarrative(
  language: Language,
  lines: readonly Line[],
  widthPt: number,
  witness: Witness,
): HalfReading {
  const tokens = tokensOf(lines, widthPt);
  const form = language === "kk" ? "kk" : "ru";
  const values = fillBlanks(tokens, lines, blanks[form]);
  const { number, registeredOn } = numberAndDate(linesAboveText(tokens, lines, form), witness);
  const edge = Math.max(0, ...lines.flatMap((line) => line.words.map((word) => word.box.x + word.box.width)));
  return {
    language,
    number,
    registeredOn,
    authors: splitAuthors(values.get("authors") ?? [], edge).map(({ name, lines }) => readValue(name, lines, witness)),
    objectType: null,
    title: inSentence(textValue(values.get("title") ?? [], witness)),
    createdOn: labelledDate(values.get("createdOn") ?? [], witness),
    applicant: textValue(values.get("applicant") ?? [], witness),
    rightHolder: textValue(values.get("rightHolder") ?? [], witness),
    registerEntry: registerEntry(values.get("registerEntry") ?? [], witness),
  };
}

/** Number and date stand between title and text; the emblem's words above say the same as the text's first ones. */
function linesAboveText(tokens: readonly Token[], lines: readonly Line[], form: "kk" | "ru"): Line[] {
  const titles = legacyTitles.filter(({ language }) => language === form).map(({ phrase }) => phrase);
  const from = firstOf(tokens, titles)?.end ?? 0;
  return linesBetween(lines, tokens, from, firstOf(tokens, beginnings[form], from)?.start ?? tokens.length);
}

/** The blanks follow one another, so each is looked for behind the one before. */
function fillBlanks(tokens: readonly Token[], lines: readonly Line[], form: readonly Blank[]): Map<Slot, Line[]> {
  const values = new Map<Slot, Line[]>();
  let from = 0;
  for (const { slot, before, after } of form) {
    const opening = firstOf(tokens, before, from);
    if (opening === null) continue;
    const closing = firstOf(tokens, after, opening.end);
    const end = closing?.start ?? opening.end;
    values.set(slot, withoutOpenBracket(linesBetween(lines, tokens, opening.end, end)));
    from = end;
  }
  return values;
}

function firstOf(tokens: readonly Token[], phrases: readonly FoldedPhrase[], from = 0) {
  return (
    phrases
      .flatMap((phrase) => findPhrase(tokens, phrase, from) ?? [])
      .sort((a, b) => a.start - b.start || b.end - a.end)[0] ?? null
  );
}

/** The hint below a blank begins with a bracket, which is not the value's. */
function withoutOpenBracket(lines: readonly Line[]): Line[] {
  const last = lines.at(-1);
  if (last?.words.at(-1)?.text !== "(") return [...lines];
  const words = last.words.slice(0, -1);
  return words.length === 0 ? lines.slice(0, -1) : [...lines.slice(0, -1), { ...last, words }];
}

/** The colon before a title and the comma behind it are the sentence's, not the title's. */
function inSentence(title: ReadValue<string> | null): ReadValue<string> | null {
  if (title === null) return null;
  const bare = (text: string) => text.replace(/^[\s:,–—-]+|[\s,;]+$/gu, "");
  return { ...title, value: bare(title.value), printed: bare(title.printed) };
}

function registerEntry(lines: readonly Line[], witness: Witness): HalfReading["registerEntry"] {
  const { number, registeredOn } = numberAndDate(lines, witness);
  if (number === null) return null;
  const value: { number: string; registeredOn: CalendarDate | null } = {
    number: number.value,
    registeredOn: registeredOn?.value ?? null,
  };
  const read: ReadValue<typeof value> = readValue(value, lines, witness);
  return { ...read, printed: printedText(lines.filter((line) => lineText(line) !== "")) };
}
