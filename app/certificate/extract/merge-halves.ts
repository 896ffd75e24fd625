import type { Language } from "#app/model/language.ts";
import type { ObjectType } from "#app/model/object-type.ts";
import type { HalfReading, Merged, MergedAuthor, MergedReading, ReadValue } from "#app/model/reading.ts";
import { looksLikeName } from "./looks-like-name.ts";
import { certainFrom, together } from "./confidence.ts";
import { foldName, foldTitle, similarity } from "../read/fold-text.ts";
import { objectTypeOf } from "./object-type-vocabulary.ts";

type Heard<T> = ReadValue<T> & { half: Language };

/** Hears the halves together. Kazakh goes first, as the form's first language; where they disagree nothing is certain. */
export function mergeHalves(halves: readonly HalfReading[]): MergedReading {
  const order: Language[] = ["kk", "ru", "en"];
  const heard = [...halves].sort((a, b) => order.indexOf(a.language) - order.indexOf(b.language));
  return {
    number: merge(heard, (half) => half.number, certainFrom.number),
    registeredOn: merge(heard, (half) => half.registeredOn, certainFrom.registeredOn),
    authors: mergeAuthors(heard),
    objectType: mergeTypes(heard),
    title: mergeTitles(heard),
    createdOn: merge(heard, (half) => half.createdOn, certainFrom.createdOn),
  };
}

/** Halves that print the same are surer together than each by itself; where they do not, the first one stands and nothing is certain. */
function merge<T>(
  halves: readonly HalfReading[],
  pick: (half: HalfReading) => ReadValue<T> | null,
  certainFrom: number,
): Merged<T> {
  const heard = halves.flatMap((half): Heard<T>[] => {
    const read = pick(half);
    return read === null ? [] : [{ half: half.language, ...read }];
  });
  const [best] = heard;
  if (best === undefined) return { value: null, certainty: "missing", confidence: 0, alternatives: [], places: [] };
  const agreeing = heard.filter(({ value }) => value === best.value);
  const disagree = agreeing.length < heard.length;
  const isGiven = heard.some(isNoWitness);
  const confidence = disagree
    ? Math.min(...heard.map(({ confidence }) => confidence)) / heard.length
    : together(agreeing.map(({ confidence }) => confidence));
  const firsts = heard.map(({ value }) => value);
  const other = heard.flatMap(({ others = [] }) => others.map(({ value }) => value));
  return {
    value: best.value,
    certainty: !disagree && !isGiven && confidence >= certainFrom ? "certain" : "doubtful",
    confidence,
    alternatives: [...new Set([...firsts, ...other])].filter((value) => value !== best.value),
    places: agreeing.map(({ half, place }) => ({ half, place })),
  };
}

/** A half that was read otherwise and given this value. */
function isNoWitness({ confidence }: ReadValue<unknown>): boolean {
  return confidence === 0;
}

/** Wordings that stand for the same type agree; one known wording beside one unknown is doubtful. */
function mergeTypes(halves: readonly HalfReading[]): Merged<ObjectType> {
  const typed = (half: HalfReading): ReadValue<ObjectType> | null => {
    if (half.objectType === null) return null;
    const { others = [], ...read } = half.objectType;
    const typedOthers = others.map(({ value, witness, confidence }) => ({
      value: objectTypeOf(value),
      witness,
      confidence,
    }));
    return { ...read, value: objectTypeOf(read.value), others: typedOthers };
  };
  const known = [...halves].sort(
    (a, b) => Number(typed(a)?.value === "unknown") - Number(typed(b)?.value === "unknown"),
  );
  return merge(known, typed, certainFrom.objectType);
}

function mergeTitles(halves: readonly HalfReading[]): MergedReading["title"] {
  const titles = halves.flatMap((half) => (half.title === null ? [] : [{ language: half.language, ...half.title }]));
  const byLanguage = Object.fromEntries(titles.map(({ language, value }) => [language, value]));
  if (titles.length === 0) return { byLanguage, certainty: "missing", confidence: 0 };
  // Titles are translations, so they cannot be compared; a half without one is what is odd.
  const confidence = Math.min(...titles.map((title) => title.confidence));
  const isWhole = titles.every(({ value, witness }) => witness === "text-layer" || isBalanced(value));
  const isCertain = titles.length === halves.length && isWhole && confidence >= certainFrom.title;
  const disputed = titles.filter(({ others = [] }) => others.length > 0);
  const alternatives = Object.fromEntries(
    disputed.map(({ language, value, others = [] }) => [language, differing(value, others)]),
  );
  return { byLanguage, certainty: isCertain ? "certain" : "doubtful", confidence, alternatives };
}

/** A bracket or a quotation mark that is never closed: the end of the title was not read. */
function isBalanced(title: string): boolean {
  const count = (signs: RegExp) => title.match(signs)?.length ?? 0;
  return count(/[(«“„]/gu) === count(/[)»”]/gu) && count(/"/gu) % 2 === 0;
}

function differing(value: string, others: readonly { value: string }[]): string[] {
  return [...new Set(others.map((other) => other.value))].filter((other) => other !== value);
}

/** From here on two spellings are of one name, Kazakh and Russian letters folded. */
const likeName = 0.7;

function mergeAuthors(halves: readonly HalfReading[]): MergedReading["authors"] {
  const [main, ...others] = halves.filter((half) => half.authors.length > 0);
  if (main === undefined) return { list: [], certainty: "missing" };
  const pairings = others.map((other) => ({ other, partners: pairAuthors(main, other) }));
  const list = main.authors.map((author, index): MergedAuthor => {
    const heard = [{ half: main.language, ...author }];
    for (const { other, partners } of pairings) {
      const partner = partners[index];
      if (partner !== undefined) heard.push({ half: other.language, ...partner });
    }
    return oneAuthor(heard, pairings.length + 1);
  });
  const strangers = pairings.flatMap(({ other, partners }) =>
    other.authors
      .filter((author) => !partners.includes(author))
      .map((author) => oneAuthor([{ half: other.language, ...author }], pairings.length + 1)),
  );
  const all = [...list, ...strangers];
  const isCertain = all.every(({ certainty }) => certainty === "certain");
  const confidence = Math.min(...all.map((author) => author.confidence ?? 0));
  return { list: all, certainty: isCertain ? "certain" : "doubtful", confidence };
}

/** A covered name is taken from the half where it can be read. */
function bestSpelled(main: Heard<string>, heard: readonly Heard<string>[]): Heard<string> {
  if (main.confidence >= certainFrom.authors) return main;
  const isReadable = ({ confidence }: Heard<string>) =>
    confidence >= certainFrom.authors && confidence > 2 * main.confidence;
  const readable = heard.find(isReadable) ?? main;
  // The other half's letters for the same name are its language's, no better.
  return foldName(readable.value) === foldName(main.value) ? main : readable;
}

/** A name that both halves spell alike, their letters folded, is heard twice; one that only one half has is doubtful. */
function oneAuthor(heard: readonly Heard<string>[], halves: number): MergedAuthor {
  const [main] = heard;
  if (main === undefined) throw new TypeError("an author stands in some half");
  const confidences = heard.map(({ confidence }) => confidence);
  const areAlike =
    heard.length > 1 && heard.every(({ value }) => sortedWords(foldName(value)) === sortedWords(foldName(main.value)));
  const confidence = areAlike ? together(confidences) : Math.min(...confidences);
  const isGiven = heard.some(isNoWitness);
  const isName = heard.every(({ value, witness }) => witness === "text-layer" || looksLikeName(value));
  const isCertain = heard.length === halves && isName && !isGiven && confidence >= certainFrom.authors;
  return {
    name: bestSpelled(main, heard).value,
    spellings: Object.fromEntries(heard.map(({ half, value }) => [half, value])),
    certainty: isCertain ? "certain" : "doubtful",
    places: heard.map(({ half, place }) => ({ half, place })),
    confidence,
    alternatives: differing(
      main.value,
      heard.flatMap(({ others = [] }) => others),
    ),
  };
}

/** For each author of the first half the one of the second: by spelling, then by place in the list. */
function pairAuthors(main: HalfReading, other: HalfReading): (ReadValue<string> | undefined)[] {
  const free = new Set(other.authors);
  const take = (author: ReadValue<string> | undefined, index: number, least: number) => {
    const name = foldName(main.authors[index]?.value ?? "");
    if (author === undefined || !free.has(author) || likenessOfNames(name, foldName(author.value), least) < least) {
      return undefined;
    }
    free.delete(author);
    return author;
  };
  const pairs = main.authors.map((_, index) => take(other.authors[index], index, likeName));
  return pairs.map((pair, index) => {
    if (pair !== undefined) return pair;
    for (const author of free) {
      const taken = take(author, index, likeName);
      if (taken !== undefined) return taken;
    }
    // English halves write Latin letters: the order of the list tells who is who.
    const sameLength = main.authors.length === other.authors.length;
    return sameLength && (main.language === "en" || other.language === "en") ? takeNth(other, index, free) : undefined;
  });
}

/** A surname and a given name; and a name that cannot be another's by chance. */
const shortestBeginning = 10;
const shortestPart = 6;

/** Kazakh halves may put the name first where Russian ones put the surname. */
function likenessOfNames(one: string, other: string, least: number): number {
  // A stamp hides the end of a name more often than its beginning.
  const [shorter, longer] = one.length < other.length ? [one, other] : [other, one];
  if (shorter.length >= shortestBeginning && longer.startsWith(shorter)) return 1;
  const words = longer.split(" ");
  if (shorter.length >= shortestPart && shorter.split(" ").every((word) => words.includes(word))) return 1;
  const straight = similarity(one, other, least);
  return straight >= least ? straight : similarity(sortedWords(one), sortedWords(other), least);
}

function sortedWords(name: string): string {
  return name.split(" ").sort().join(" ");
}

function takeNth(other: HalfReading, index: number, free: Set<ReadValue<string>>): ReadValue<string> | undefined {
  const author = other.authors[index];
  if (author === undefined || !free.delete(author)) return undefined;
  return author;
}

/** Whether two readings are of the same printed certificate: number, date and title in some language agree. */
export function isSameCertificate(a: MergedReading, b: MergedReading): boolean {
  if (a.number.value === null || a.number.value !== b.number.value) return false;
  if (a.registeredOn.value === null || a.registeredOn.value !== b.registeredOn.value) return false;
  const titles = (reading: MergedReading) => Object.values(reading.title.byLanguage).map(foldTitle);
  const [first, second] = [titles(a), titles(b)];
  return first.some((title) => second.includes(title)) || (first.length === 0 && second.length === 0);
}
