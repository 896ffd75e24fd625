import { diffArrays } from "diff";
import { foldKey } from "#app/certificate/match/name-keys.ts";
import { foldLetters, similarity } from "#app/certificate/read/fold-text.ts";
import { isSamePerson } from "#app/certificate/validate/same-person.ts";

/** A part of a text, and whether the other text has something else in its place. Joined, the parts are the text. */
export type Piece = { text: string; differs: boolean };

/**
 * How two texts stand to each other. `same`: nothing that counts differs; `spellings`: one name as two languages write it,
 * which is no mistake; `differ`: the marked pieces are different.
 */
export type Relation = "same" | "spellings" | "differ";

export type Marked = { relation: Relation; one: Piece[]; other: Piece[] };

/** What is compared: of names the spellings of one person are told from mistakes. */
export type Compared = "text" | "name";

/**
 * Marks letter by letter what differs. Look-alike letters, quotes, dashes and spaces are no difference: nobody could see
 * or would mend them.
 */
export function markDifferences(one: string, other: string, compared: Compared = "text"): Marked {
  if (isSame(one, other)) return { relation: "same", one: plain(one), other: plain(other) };
  if (compared === "name" && areSpellings(one, other)) {
    return { relation: "spellings", one: plain(one), other: plain(other) };
  }
  const marked = markWords(one, other);
  const hasMarks = [...marked.one, ...marked.other].some(({ differs }) => differs);
  return { relation: hasMarks ? "differ" : "same", ...marked };
}

function plain(text: string): Piece[] {
  return text === "" ? [] : [{ text, differs: false }];
}

const unseen = /[\s"'`´«»‹›“”„‟‘’‚‛″′\u00ad\u200b-\u200f\u2060\ufeff\u2010-\u2015-]/gu;

/** What of a text is compared; of signs that do not count nothing is left, so one equals any other. */
function bare(text: string): string {
  return foldLetters(text).replace(unseen, "");
}

function isSame(one: string, other: string): boolean {
  return one === other || bare(one) === bare(other);
}

function areSpellings(one: string, other: string): boolean {
  return foldKey(one) === foldKey(other) || isSamePerson(one, other);
}

/** Words, and what stands between them: a letter is looked for in its own word alone. */
function markWords(one: string, other: string): Pick<Marked, "one" | "other"> {
  const marks: Pick<Marked, "one" | "other"> = { one: [], other: [] };
  let [left, right]: [string[], string[]] = [[], []];
  const settle = () => {
    const pair = markReplaced(left, right);
    marks.one.push(...pair.one);
    marks.other.push(...pair.other);
    [left, right] = [[], []];
  };
  const ofOne = wordsOf(one);
  const ofOther = wordsOf(other);
  let [at, atOther] = [0, 0];
  for (const { added, removed, value } of diffArrays(ofOne.map(bare), ofOther.map(bare))) {
    if (removed) left.push(...ofOne.slice(at, at + value.length));
    else if (added) right.push(...ofOther.slice(atOther, atOther + value.length));
    else {
      settle();
      marks.one.push(...ofOne.slice(at, at + value.length).map((text) => ({ text, differs: false })));
      marks.other.push(...ofOther.slice(atOther, atOther + value.length).map((text) => ({ text, differs: false })));
    }
    if (!added) at += value.length;
    if (!removed) atOther += value.length;
  }
  settle();
  return { one: joined(marks.one), other: joined(marks.other) };
}

function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{M}\p{N}]+|\s+|[^\p{L}\p{M}\p{N}\s]/gu) ?? [];
}

/** Below this two words are two words, not one with a mistake. */
const alike = 0.5;

/** Words that took each other's place: letter by letter where they are nearly one, otherwise as a whole. */
function markReplaced(left: readonly string[], right: readonly string[]): Pick<Marked, "one" | "other"> {
  const [one, other] = [left.join(""), right.join("")];
  if (one === "" || other === "" || similarity(foldLetters(one), foldLetters(other), alike) < alike) {
    return { one: whole(left), other: whole(right) };
  }
  const [letters, otherLetters] = [Array.from(one), Array.from(other)];
  const marks: Pick<Marked, "one" | "other"> = { one: [], other: [] };
  let [at, atOther] = [0, 0];
  for (const { added, removed, value } of diffArrays(letters.map(bare), otherLetters.map(bare))) {
    const differs = added || removed;
    if (!added) marks.one.push(...pieces(letters.slice(at, (at += value.length)), differs));
    if (!removed) marks.other.push(...pieces(otherLetters.slice(atOther, (atOther += value.length)), differs));
  }
  return marks;
}

function whole(words: readonly string[]): Piece[] {
  return pieces(words, true);
}

/** What nobody sees is never marked. */
function pieces(parts: readonly string[], differs: boolean): Piece[] {
  return parts.map((text) => ({ text, differs: differs && bare(text) !== "" }));
}

/** Neighbours of one kind as one piece. */
function joined(marked: readonly Piece[]): Piece[] {
  const result: Piece[] = [];
  for (const { text, differs } of marked) {
    const last = result.at(-1);
    if (last !== undefined && last.differs === differs) result[result.length - 1] = { text: last.text + text, differs };
    else if (text !== "") result.push({ text, differs });
  }
  return result;
}
