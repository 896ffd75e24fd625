import type { HalfReading, OtherReading, ReadValue } from "#app/model/reading.ts";
import { foldName, foldTitle, russianLetters, similarity } from "../read/fold-text.ts";
import { comparable } from "./hear-witnesses.ts";

/** From here on two looks that agree are believed even against the other half: then the print itself differs. */
const firm = 0.8;
/** What a half is given after the other half, though its own witnesses said otherwise: never certain. */
const givenIn = 0;
/** Titles less alike than this are not one print misread. */
const likeTitle = 0.85;
const likeName = 0.75;

/**
 * Settles between halves that were recognised from a picture what recognition alone has made different. Each half's
 * witnesses are asked for what the other half prints; what two witnesses of one half firmly agree on stays, so that a
 * mistake in print is still seen. Replaced readings stay among `others`.
 */
export function reconcileHalves(halves: readonly HalfReading[]): HalfReading[] {
  const [one, other, ...more] = halves;
  if (one === undefined || other === undefined) return [...halves];
  const [first, second] = [{ ...one }, { ...other }];
  [first.number, second.number] = settle(one.number, other.number, isPartOf);
  [first.registeredOn, second.registeredOn] = settle(one.registeredOn, other.registeredOn);
  [first.createdOn, second.createdOn] = settle(one.createdOn, other.createdOn);
  [first.title, second.title] = settleTitles(one.title, other.title);
  [first.authors, second.authors] = settleAuthors(one.authors, other.authors);
  for (const half of [first, second]) {
    if (half.language === "kk") half.authors = half.authors.map(withKazakhEnding);
  }
  return [first, second, ...more];
}

type Read<T> = ReadValue<T> | null;
type Candidate<T> = { value: T; confidence: number };

/** A number of which one is the other without a digit: the sign before it has swallowed one. */
function isPartOf(one: string, other: string): boolean {
  return one.includes(other) || other.includes(one);
}

function settle<T>(
  one: Read<T>,
  other: Read<T>,
  isLoss: (one: T, other: T) => boolean = () => false,
): [Read<T>, Read<T>] {
  if (one === null || other === null || one.value === other.value) return [one, other];
  if (!isRecognised(one) && !isRecognised(other)) return [one, other];
  if (isFirm(one) && isFirm(other) && !isLoss(one.value, other.value)) return [one, other];
  const shared = bestShared(candidatesOf(one), candidatesOf(other), (a, b) => a === b);
  if (shared !== null) return [take(one, shared[0]), take(other, shared[1])];
  if (isLoss(one.value, other.value)) {
    const longer = String(one.value).length > String(other.value).length ? one : other;
    return [give(one, longer), give(other, longer)];
  }
  // A misread digit is one digit; another day or month is a mistake in print, which somebody has to see.
  if (isFirm(one) === isFirm(other) || !isSlip(one.value, other.value)) return [one, other];
  const stronger = isFirm(one) ? one : other;
  return [give(one, stronger), give(other, stronger)];
}

function isSlip(one: unknown, other: unknown): boolean {
  const [a, b] = [String(one), String(other)];
  return a.length === b.length && Array.from(a).filter((sign, index) => sign !== b[index]).length === 1;
}

function isRecognised({ witness }: ReadValue<unknown>): boolean {
  return witness !== "text-layer";
}

/** Whether the print surely says so: the text layer, or two looks that agree and are sure. */
function isFirm(read: ReadValue<unknown>): boolean {
  return !isRecognised(read) || ((read.support ?? []).includes("ocr-close") && read.confidence >= firm);
}

function candidatesOf<T>({ value, confidence, others = [] }: ReadValue<T>): Candidate<T>[] {
  return [{ value, confidence }, ...others];
}

/** What some witness of each half reads alike, the surest of all such pairs. */
function bestShared<T>(
  ones: readonly Candidate<T>[],
  others: readonly Candidate<T>[],
  isSame: (a: T, b: T) => boolean,
): [Candidate<T>, Candidate<T>] | null {
  const pairs = ones.flatMap((a) =>
    others.filter((b) => isSame(a.value, b.value)).map((b): [typeof a, typeof b] => [a, b]),
  );
  return pairs.sort((a, b) => sum(b) - sum(a))[0] ?? null;
}

function sum([a, b]: readonly [Candidate<unknown>, Candidate<unknown>]): number {
  return a.confidence + b.confidence;
}

/** Another witness' reading takes the first place; the one it replaces stays among the others. */
function take<T>(read: ReadValue<T>, chosen: Candidate<T>): ReadValue<T> {
  if (chosen.value === read.value) return read;
  const replaced: OtherReading<T> = { value: read.value, witness: read.witness, confidence: read.confidence };
  const others = [replaced, ...(read.others ?? []).filter(({ value }) => value !== chosen.value)];
  return { ...read, value: chosen.value, confidence: chosen.confidence, support: [], others };
}

function give<T>(read: ReadValue<T>, from: ReadValue<T>): ReadValue<T> {
  return take(read, { value: from.value, confidence: givenIn });
}

/** Only titles in one language are one text; translations have nothing to say about each other's letters. */
function settleTitles(one: Read<string>, other: Read<string>): [Read<string>, Read<string>] {
  if (one === null || other === null || (!isRecognised(one) && !isRecognised(other))) return [one, other];
  if (comparable(one.value) === comparable(other.value)) return [one, other];
  const lost = withLostLetters(one, other) ?? withLostLetters(other, one);
  if (lost !== null) return lost[0].value === one.value ? lost : [lost[1], lost[0]];
  if (similarity(foldTitle(one.value), foldTitle(other.value), likeTitle) === 0) return [one, other];
  const shared = bestShared(candidatesOf(one), candidatesOf(other), (a, b) => comparable(a) === comparable(b));
  if (shared !== null) return [take(one, shared[0]), take(other, shared[1])];
  const words = settleWords(one.value, other.value);
  if (words === null) return [one, other];
  const confidence = Math.min(one.confidence, other.confidence);
  return [take(one, { value: words, confidence }), take(other, { value: words, confidence })];
}

const likeWithoutTails = 0.78;

/** A Kazakh title whose letters became Russian ones in the Russian half („Шанырак кетерген“): the half that kept them tells. */
function withLostLetters(
  kept: ReadValue<string>,
  lost: ReadValue<string>,
): [ReadValue<string>, ReadValue<string>] | null {
  if (!isRecognised(lost) || kazakhLetters(lost.value) > 0 || kazakhLetters(kept.value) < 3) return null;
  if (similarity(withoutVowels(kept.value), withoutVowels(lost.value), likeWithoutTails) === 0) return null;
  return [kept, take(lost, { value: kept.value, confidence: Math.min(kept.confidence, givenIn) })];
}

/** ө becomes о or е, ү and ұ become у or ч: what recognition confuses goes, the other letters tell whether it is one text. */
function withoutVowels(text: string): string {
  return foldWord(text).replace(/[аеиоуыэюя!]/gu, "");
}

/** Two readings of one title word by word; null where they do not have the same words. */
function settleWords(one: string, other: string): string | null {
  const [ones, others] = [one.split(" "), other.split(" ")];
  if (ones.length !== others.length) return null;
  const words = ones.map((word, index) => settleWord(word, others[index] ?? ""));
  return words.includes(null) ? null : words.join(" ");
}

/** The one of two spellings that recognition has damaged less; null where neither is clearly better. */
function settleWord(one: string, other: string): string | null {
  if (one === other) return one;
  if (foldWord(one) === foldWord(other)) return kazakhLetters(one) >= kazakhLetters(other) ? one : other;
  const [harmOfOne, harmOfOther] = [harm(one), harm(other)];
  if (harmOfOne === harmOfOther) return null;
  return harmOfOne < harmOfOther ? one : other;
}

function foldWord(word: string): string {
  return russianLetters(comparable(word));
}

function kazakhLetters(text: string): number {
  return text.match(/[әғқңөұүһі]/giu)?.length ?? 0;
}

/** Signs within a word that no writer puts there: brackets, digits among letters, two scripts in one word. */
function harm(word: string): number {
  const inside = word.replace(/^[«»"“”„(),.:;!?–—-]+|[«»"“”„(),.:;!?–—-]+$/gu, "");
  const signs = inside.match(/[{}[\]|!%&*=<>()]/gu)?.length ?? 0;
  const isMixed = /\p{Script=Latin}/u.test(inside) && /\p{Script=Cyrillic}/u.test(inside);
  return signs + (isMixed ? 1 : 0) + (/\p{L}\d\p{L}/u.test(inside) ? 1 : 0);
}

type Authors = ReadValue<string>[];

/** Names are paired as they are most alike, and read so that both halves name the same person where any witness does. */
function settleAuthors(listed: Authors, otherListed: Authors): [Authors, Authors] {
  const ones = splitLike(listed, otherListed);
  const others = splitLike(otherListed, ones);
  const [first, second] = [[...ones], [...others]];
  const free = new Set(others.keys());
  for (const [index, one] of ones.entries()) {
    const partner = bestPartner(one, others, free);
    const other = partner === null ? undefined : others[partner];
    if (partner === null || other === undefined) continue;
    free.delete(partner);
    [first[index], second[partner]] = [withTails(one, other), withTails(other, one)];
    if (foldName(one.value) === foldName(other.value)) continue;
    const shared = bestShared(candidatesOf(one), candidatesOf(other), (a, b) => foldName(a) === foldName(b));
    if (shared === null) continue;
    first[index] = take(one, shared[0]);
    second[partner] = take(other, shared[1]);
  }
  return [first, second];
}

/** A comma that recognition lost makes two authors one; the other half shows where the first one ends. */
function splitLike(authors: Authors, model: Authors): Authors {
  return authors.flatMap((author) => {
    if (!isRecognised(author)) return [author];
    for (const [index, first] of model.entries()) {
      const second = model[index + 1];
      if (second === undefined) continue;
      const whole = `${first.value} ${second.value}`;
      const words = author.value.split(" ");
      const ends = first.value.split(" ").length;
      if (
        words.length !== whole.split(" ").length ||
        similarity(foldName(author.value), foldName(whole), likeTitle) === 0
      ) {
        continue;
      }
      const parts = [words.slice(0, ends).join(" "), words.slice(ends).join(" ")];
      return parts.map((value) => partOf(author, value));
    }
    return [author];
  });
}

/** Letters that recognition changes one way only (щ to ш, ә to э): the other half shows which were printed. */
function withTails(author: ReadValue<string>, model: ReadValue<string>): ReadValue<string> {
  if (!isRecognised(author) || author.value.length !== model.value.length) return author;
  const letters = Array.from(author.value, (letter, index) => {
    const other = model.value[index] ?? "";
    if (/ш/iu.test(letter) && /щ/iu.test(other)) return letter === "Ш" ? "Щ" : "щ";
    // „МЭДИНА“ beside „МАДИНА“: the Ә both stand for has lost its shape.
    if (/э/iu.test(letter) && /а/iu.test(other)) return letter === "Э" ? "Ә" : "ә";
    return letter;
  });
  return letters.join("") === author.value ? author : { ...author, value: letters.join("") };
}

/**
 * „БОЛАТКЫЗЫ“ in a name that keeps its other Kazakh letters: Kazakh writes -қызы and -ұлы one way only, and the tail of the
 * Қ is the first thing that a small print loses. A name without any Kazakh letter was printed the Russian way and stays.
 */
function withKazakhEnding(author: ReadValue<string>): ReadValue<string> {
  if (!isRecognised(author) || kazakhLetters(author.value) === 0) return author;
  const value = author.value
    .replace(/к(?=ызы$)/iu, (letter) => (letter === "К" ? "Қ" : "қ"))
    .replace(/у(?=лы$)/iu, (letter) => (letter === "У" ? "Ұ" : "ұ"));
  return value === author.value ? author : take(author, { value, confidence: givenIn });
}

function partOf(author: ReadValue<string>, value: string): ReadValue<string> {
  return { ...author, value, printed: value, support: [], others: [] };
}

function bestPartner({ value }: ReadValue<string>, others: Authors, free: ReadonlySet<number>): number | null {
  let best: { index: number; likeness: number } | null = null;
  for (const index of free) {
    const likeness = similarity(foldName(value), foldName(others[index]?.value ?? ""), likeName);
    if (likeness > (best?.likeness ?? 0)) best = { index, likeness };
  }
  return best?.index ?? null;
}
