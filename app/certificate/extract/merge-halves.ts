import type { Language } from "#app/model/language.ts";
import type { ObjectType } from "#app/model/object-type.ts";
import type { HalfReading, Merged, MergedAuthor, MergedReading, Place, ReadValue } from "#app/model/reading.ts";
import { foldName, foldTitle, similarity } from "../read/fold-text.ts";
import { objectTypeOf } from "./object-type-vocabulary.ts";

type Heard<T> = { half: Language; value: T; confidence: number; place: Place };

/** Below this the only witness of a field is not enough. */
const strongWitness = 0.8;

/** Hears the halves together. Kazakh goes first, as the form's first language; where they disagree nothing is certain. */
export function mergeHalves(halves: readonly HalfReading[]): MergedReading {
  const order: Language[] = ["kk", "ru", "en"];
  const heard = [...halves].sort((a, b) => order.indexOf(a.language) - order.indexOf(b.language));
  return {
    number: merge(
      heard,
      (half) => half.number,
      (a, b) => a === b,
    ),
    registeredOn: merge(
      heard,
      (half) => half.registeredOn,
      (a, b) => a === b,
    ),
    authors: mergeAuthors(heard),
    objectType: mergeTypes(heard),
    title: mergeTitles(heard),
    createdOn: merge(
      heard,
      (half) => half.createdOn,
      (a, b) => a === b,
    ),
  };
}

function merge<T>(
  halves: readonly HalfReading[],
  pick: (half: HalfReading) => ReadValue<T> | null,
  agree: (a: T, b: T) => boolean,
): Merged<T> {
  const heard = halves.flatMap((half): Heard<T>[] => {
    const read = pick(half);
    return read === null ? [] : [{ half: half.language, ...read }];
  });
  const [best] = heard;
  if (best === undefined) return { value: null, certainty: "missing", confidence: 0, alternatives: [], places: [] };
  const others = heard.filter(({ value }) => !agree(value, best.value));
  const isCertain = others.length === 0 && (heard.length > 1 || best.confidence >= strongWitness);
  return {
    value: best.value,
    certainty: isCertain ? "certain" : "doubtful",
    confidence: Math.min(...heard.map(({ confidence }) => confidence)),
    alternatives: others.map(({ value }) => value),
    places: heard.filter(({ value }) => agree(value, best.value)).map(({ half, place }) => ({ half, place })),
  };
}

/** Wordings that stand for the same type agree; one known wording beside one unknown is doubtful. */
function mergeTypes(halves: readonly HalfReading[]): Merged<ObjectType> {
  const typed = (half: HalfReading): ReadValue<ObjectType> | null => {
    if (half.objectType === null) return null;
    const { others = [], ...read } = half.objectType;
    const typedOthers = others.map((other) => ({ ...other, value: objectTypeOf(other.value) }));
    return { ...read, value: objectTypeOf(read.value), others: typedOthers };
  };
  const known = [...halves].sort(
    (a, b) => Number(typed(a)?.value === "unknown") - Number(typed(b)?.value === "unknown"),
  );
  return merge(known, typed, (a, b) => a === b);
}

function mergeTitles(halves: readonly HalfReading[]): MergedReading["title"] {
  const titles = halves.flatMap((half) => (half.title === null ? [] : [{ language: half.language, ...half.title }]));
  const byLanguage = Object.fromEntries(titles.map(({ language, value }) => [language, value]));
  if (titles.length === 0) return { byLanguage, certainty: "missing" };
  // Titles are translations, so they cannot be compared; a half without one is what is odd.
  const isCertain = titles.length === halves.length && titles.every(({ confidence }) => confidence >= strongWitness);
  return { byLanguage, certainty: isCertain ? "certain" : "doubtful" };
}

/** From here on two spellings are of one name, Kazakh and Russian letters folded. */
const likeName = 0.7;

function mergeAuthors(halves: readonly HalfReading[]): MergedReading["authors"] {
  const [main, ...others] = halves.filter((half) => half.authors.length > 0);
  if (main === undefined) return { list: [], certainty: "missing" };
  const pairings = others.map((other) => ({ other, partners: pairAuthors(main, other) }));
  const list = main.authors.map((author, index): MergedAuthor => {
    const spellings: MergedAuthor["spellings"] = { [main.language]: author.value };
    const places: MergedAuthor["places"] = [{ half: main.language, place: author.place }];
    for (const { other, partners } of pairings) {
      const partner = partners[index];
      if (partner === undefined) continue;
      spellings[other.language] = partner.value;
      places.push({ half: other.language, place: partner.place });
    }
    const isPaired = pairings.every(({ partners }) => partners[index] !== undefined);
    return { name: author.value, spellings, certainty: isPaired ? "certain" : "doubtful", places };
  });
  const strangers = pairings.flatMap(({ other, partners }) =>
    other.authors.filter((author) => !partners.includes(author)).map((author) => onlyIn(other.language, author)),
  );
  const all = [...list, ...strangers];
  return { list: all, certainty: all.every(({ certainty }) => certainty === "certain") ? "certain" : "doubtful" };
}

function onlyIn(language: Language, author: ReadValue<string>): MergedAuthor {
  return {
    name: author.value,
    spellings: { [language]: author.value },
    certainty: "doubtful",
    places: [{ half: language, place: author.place }],
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

/** Kazakh halves may put the name first where Russian ones put the surname. */
function likenessOfNames(one: string, other: string, least: number): number {
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
