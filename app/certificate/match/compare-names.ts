import { similarity } from "#app/certificate/read/fold-text.ts";
import type { NameWord, Sound } from "./name-words.ts";

/** Why two spellings may be one person's. The codes are translated where they are shown. */
export const matchReasons = [
  "learned",
  "same-letters",
  "kazakh-russian-letters",
  "surname-ending",
  "patronymic-stem",
  "patronymic-ending",
  "transcription",
  "initials",
  "patronymic-missing",
  "hyphen-part",
  "few-letters-differ",
  "other-surname",
  "several-people",
] as const;
export type MatchReason = (typeof matchReasons)[number];

/**
 * How two spellings agree. `full`: every word of both, by letters or stems; `open`: nothing speaks against it, but something
 * is left out; `near`: something differs that transcription, a slip or a marriage can explain.
 */
export type NameAgreement = { strength: "full" | "open" | "near"; hasPatronymic: boolean; reasons: MatchReason[] };

type WordFit = { cost: number; reason: MatchReason | null };

/**
 * Compares two spellings word by word in any order.
 *
 * @returns `null` when they are not one person's: another given name, another father, another surname of a man
 */
export function compareNames(one: readonly NameWord[], other: readonly NameWord[]): NameAgreement | null {
  if (Math.min(one.length, other.length) < 2 || Math.abs(one.length - other.length) > 2) return null;
  const pairs = pairWords(one, other);
  if (pairs === null) return null;
  const { fits, left, right } = pairs;
  const reasons = new Set(fits.flatMap(({ reason }) => reason ?? []));
  if (!fits.some(({ cost }) => cost < initialCost)) return null;
  // Only surnames have such endings: of „Асанов Серік“ and „Серіков Асан“ both words would fit.
  if (fits.filter(({ reason }) => reason === "surname-ending").length > 1) return null;
  const leftOver = judgeLeftOver({ one, other, fits, left, right });
  if (leftOver === null) return null;
  for (const reason of leftOver) reasons.add(reason);
  const hasPatronymic = [one, other].every((words) => words.length > 2);
  return { strength: strengthOf(reasons), hasPatronymic, reasons: [...reasons] };
}

function strengthOf(reasons: ReadonlySet<MatchReason>): NameAgreement["strength"] {
  if (nearReasons.some((reason) => reasons.has(reason))) return "near";
  return openReasons.some((reason) => reasons.has(reason)) ? "open" : "full";
}
const openReasons = ["initials", "patronymic-missing", "patronymic-ending"] as const;
const nearReasons = ["transcription", "few-letters-differ", "other-surname", "hyphen-part"] as const;

const initialCost = 4;

/** Pairs the words that fit best first, so that an initial never takes the place of a whole word. */
function pairWords(one: readonly NameWord[], other: readonly NameWord[]) {
  const pairs: { at: number; place: number; fit: WordFit }[] = [];
  for (const [at, word] of one.entries()) {
    for (const [place, candidate] of other.entries()) {
      const fit = fitOf(word, candidate);
      if (fit !== null) pairs.push({ at, place, fit });
    }
  }
  // Every agreement needs two words, or a word and the mark of a left out one.
  if (pairs.length < 2) return null;
  pairs.sort((a, b) => a.fit.cost - b.fit.cost || Math.abs(a.at - a.place) - Math.abs(b.at - b.place));
  const [taken, takenOther] = [new Set<number>(), new Set<number>()];
  const fits: WordFit[] = [];
  for (const { at, place, fit } of pairs) {
    if (taken.has(at) || takenOther.has(place)) continue;
    taken.add(at);
    takenOther.add(place);
    fits.push(fit);
  }
  return {
    fits,
    left: one.filter((_, index) => !taken.has(index)),
    right: other.filter((_, index) => !takenOther.has(index)),
  };
}

function fitOf(one: NameWord, other: NameWord): WordFit | null {
  if (one.isInitial || other.isInitial) return initialFit(one, other);
  if (one.folded === other.folded) return { cost: 0, reason: null };
  if (one.patronymic === null && other.patronymic === null && areFarApart(one.sound, other.sound)) return null;
  if (one.patronymic !== null && other.patronymic !== null) return fathersFit(one, other);
  if (isFatherOf(one, other) || isFatherOf(other, one)) return { cost: 2, reason: "patronymic-ending" };
  if (one.stem === other.stem && one.patronymic === null && other.patronymic === null && isSurnamePair(one, other)) {
    return { cost: 1, reason: "surname-ending" };
  }
  if (isWithAndWithoutA(one.sound.skeleton, other.sound.skeleton)) return null; // Александр and Александра
  return soundsFit(one.sound, other.sound);
}

/** An ending changes three letters, two slips change four: most pairs of words are told apart here, without a closer look. */
function areFarApart(one: Sound, other: Sound): boolean {
  return bitsIn(one.letters ^ other.letters) > 5;
}

function soundsFit(one: Sound, other: Sound): WordFit | null {
  if (one.bare === other.bare && one.bare.length > 1) return { cost: 2, reason: "transcription" };
  return differsBySlip(one, other) ? { cost: 3, reason: "few-letters-differ" } : null;
}

function initialFit(one: NameWord, other: NameWord): WordFit | null {
  if (one.folded === other.folded) return { cost: initialCost, reason: "initials" };
  const [initial, whole] = one.isInitial ? [one, other] : [other, one];
  const fits = whole.folded.startsWith(initial.folded) || whole.sound.skeleton.startsWith(initial.sound.skeleton);
  return fits && !whole.isInitial ? { cost: initialCost, reason: "initials" } : null;
}

/** Ирин and Ирина are two given names; of a surname both have an ending, or the shorter lost the whole of it. */
function isSurnamePair(one: NameWord, other: NameWord): boolean {
  if (one.ending !== other.ending && one.ending !== "" && other.ending !== "") return false;
  return !isWithAndWithoutA(one.folded, other.folded) || /[оеё]в/u.test(one.folded.slice(-3));
}

function fathersFit(one: NameWord, other: NameWord): WordFit | null {
  const [a, b] = [one.patronymic, other.patronymic];
  if (a === null || b === null || a.gender !== b.gender) return null;
  if (a.father === b.father) return { cost: 1, reason: "patronymic-stem" };
  return soundsFit(a.sound, b.sound);
}

/** Newer documents write the father's name without an ending: „Болат“ for „Болатұлы“. */
function isFatherOf(one: NameWord, other: NameWord): boolean {
  return one.patronymic === null && other.patronymic?.father === one.folded;
}

function isWithAndWithoutA(one: string, other: string): boolean {
  if (one.length === other.length) return false;
  const [longer, shorter] = one.length > other.length ? [one, other] : [other, one];
  return longer.length === shorter.length + 1 && /[aа]$/u.test(longer) && longer.startsWith(shorter);
}

/** One letter of seven, two of eleven; a short given name one letter away is another name (Мұрат, Марат). */
function differsBySlip(one: Sound, other: Sound): boolean {
  const longest = Math.max(one.skeleton.length, other.skeleton.length);
  const allowed = longest >= 11 ? 2 : longest >= 7 ? 1 : 0;
  if (allowed === 0 || Math.abs(one.skeleton.length - other.skeleton.length) > allowed) return false;
  if (bitsIn(one.letters ^ other.letters) > 2 * allowed) return false;
  return similarity(one.skeleton, other.skeleton, 1 - allowed / longest) > 0;
}

function bitsIn(bits: number): number {
  let count = 0;
  for (let left = bits; left !== 0; left &= left - 1) count += 1;
  return count;
}

type LeftOver = {
  one: readonly NameWord[];
  other: readonly NameWord[];
  fits: readonly WordFit[];
  left: readonly NameWord[];
  right: readonly NameWord[];
};

/** What the words without a partner mean, or `null` when they tell the two names apart. */
function judgeLeftOver({ one, other, fits, left, right }: LeftOver): MatchReason[] | null {
  if (left.length === 0 && right.length === 0) return [];
  const reasons: MatchReason[] = [];
  const unexplained = [
    ...left.filter((word) => !isPartOfMatched(word, one, left)),
    ...right.filter((word) => !isPartOfMatched(word, other, right)),
  ];
  if (unexplained.length < left.length + right.length) reasons.push("hyphen-part");
  if (unexplained.length === 0) return reasons;
  const whole = fits.filter(({ cost }) => cost < initialCost).length;
  const [first, second] = unexplained;
  if (unexplained.length === 1 && first !== undefined && fits.length > 1) {
    const isThird = [one, other].some((words) => words.length > 2 && words.includes(first));
    return isThird && mayBePatronymic(first, [one, other]) ? [...reasons, "patronymic-missing"] : null;
  }
  const bothSides =
    left.length === 1 && right.length === 1 && first?.patronymic === null && second?.patronymic === null;
  return bothSides && whole > 1 && isWoman(one) && isWoman(other) ? [...reasons, "other-surname"] : null;
}

/** Without its usual ending a patronymic may be the last word only: a name begins with surname or given name. */
function mayBePatronymic(word: NameWord, names: readonly (readonly NameWord[])[]): boolean {
  if (word.patronymic !== null || word.isInitial) return true;
  const own = names.find((words) => words.includes(word)) ?? [];
  return own.at(-1) === word && own.every(({ patronymic }) => patronymic === null);
}

function isPartOfMatched(word: NameWord, words: readonly NameWord[], unmatched: readonly NameWord[]): boolean {
  return words.some((part) => part.group === word.group && part !== word && !unmatched.includes(part));
}

function isWoman(words: readonly NameWord[]): boolean {
  return words.some(({ patronymic }) => patronymic?.gender === "female");
}
