import { foldName } from "#app/certificate/read/fold-text.ts";
import { latinOf } from "#app/certificate/read/latin-of-name.ts";

/** One word of a name in the forms it is compared in. All of them are the same for Kazakh and Russian spelling. */
export type NameWord = {
  /** Russian letters, lower case. */
  folded: string;
  sound: Sound;
  /** As a surname: without -ов, -ев, -ин, -ова, -ский. */
  stem: string;
  /** The ending that the stem lacks, in its masculine form; empty: none. Иванов and Иванин share a stem and are two surnames. */
  ending: string;
  /** Father's name and gender where the ending says that it is a patronymic. */
  patronymic: Patronymic | null;
  isInitial: boolean;
  /** Number of the hyphenated word it is a part of, counted from 0 within the name. */
  group: number;
};
export type Patronymic = { father: string; gender: "male" | "female"; sound: Sound };

/** A word as it is compared across transcriptions. */
export type Sound = {
  /** Rough Latin letters: join what transcriptions mix up. */
  skeleton: string;
  /** The skeleton without ы and і, which come and go in transcription: Тілеубаев, Тлеубаев. */
  bare: string;
  /** One bit for each letter of the skeleton: two words that differ in many cannot be one slip apart. */
  letters: number;
};

const surnameEnding = /(?:(?:ов|ев|ин|ын)а?|[сц]к(?:ий|ая|ой))$/u;
const patronymicEnding =
  /(?:(?<female>овна|евна|инична|ична|кызы|гызы|kyzy|qyzy|ovna|evna|kizi)|(?<male>ович|евич|улы|оглы|угли|uly|ovich|evich|ogly))$/u;
/** -ұлы and -қызы stand apart in some documents: „Болат ұлы“. */
const partedEnding = /(?<=\p{L}{2}) (?=(?:улы|кызы|гызы|оглы|uly|kyzy|qyzy)(?: |$))/gu;

/** Shorter stems fit too many surnames: „Шин“ is a whole surname. */
const shortestStem = 3;

/**
 * The words of a name as they are compared. A hyphen parts words, which stay in one group; initials written together
 * („Г.С.“) are told apart by their dots.
 *
 * @param known words taken apart before: a directory repeats most of its words
 */
export function wordsOfName(name: string, known: KnownWords = new Map()): NameWord[] {
  const folded = foldName(name).replace(partedEnding, "");
  return folded
    .split(" ")
    .flatMap((whole, group) => whole.split("-").map((part) => ({ part, group })))
    .filter(({ part }) => part !== "")
    .map(({ part, group }) => {
      const forms = known.get(part) ?? formsOf(part);
      known.set(part, forms);
      return Object.assign({ group }, forms);
    });
}

/** Forms of words by the word in Russian letters. */
export type KnownWords = Map<string, WordForms>;
type WordForms = Omit<NameWord, "group">;

/** The same with hyphenated words in one piece, for „Нұр-Сұлтан“ and „Нұрсұлтан“; `null` where there is no hyphen. */
export function joinedWordsOfName(name: string, known?: KnownWords): NameWord[] | null {
  return name.includes("-") ? wordsOfName(name.replaceAll("-", ""), known) : null;
}

function formsOf(folded: string): WordForms {
  const isInitial = folded.length === 1;
  return {
    folded,
    sound: soundOf(folded),
    ...(isInitial ? { stem: folded, ending: "" } : surnameParts(folded)),
    patronymic: isInitial ? null : patronymicOf(folded),
    isInitial,
  };
}

function soundOf(folded: string): Sound {
  const skeleton = latinOf(folded);
  return { skeleton, bare: skeleton.replaceAll("i", ""), letters: lettersOf(skeleton) };
}

function lettersOf(skeleton: string): number {
  let letters = 0;
  for (let index = 0; index < skeleton.length; index += 1) letters |= 1 << (skeleton.charCodeAt(index) & 31);
  return letters;
}

/** A final й goes with the ending: Серікбай, Серікбаев. */
function surnameParts(folded: string): Pick<NameWord, "stem" | "ending"> {
  const ending = surnameEnding.exec(folded)?.[0] ?? "";
  const stem = folded.slice(0, folded.length - ending.length).replace(/й$/u, "");
  if (stem.length < shortestStem) return { stem: folded, ending: "" };
  return { stem, ending: ending.replace(/(?:а|ий|ая|ой)$/u, "") };
}

function patronymicOf(folded: string): Patronymic | null {
  const match = patronymicEnding.exec(folded);
  if (match === null) return null;
  const father = folded.slice(0, match.index).replace(/й$/u, "");
  if (father.length < 2) return null;
  return { father, gender: match.groups?.["female"] === undefined ? "male" : "female", sound: soundOf(father) };
}
