import { chanceFrom } from "#db/seed/chance.ts";

/** How recognition software of another language spoils Kazakh and Russian text. */
const slips: Record<string, string> = {
  ә: "э",
  ғ: "г",
  қ: "к",
  ң: "н",
  ө: "е",
  ұ: "у",
  ү: "у",
  һ: "h",
  і: "i",
  Ә: "Э",
  Ғ: "F",
  Қ: "К",
  Ң: "Н",
  Ө: "О",
  Ұ: "У",
  Ү: "Y",
  І: "1",
};
const rareSlips: Record<string, string> = {
  "0": "О",
  "1": "l",
  "5": "S",
  "3": "З",
  "6": "б",
  "8": "В",
  ш: "щ",
  н: "п",
  л: "п",
  "№": "Ne",
};
const rubbish = Array.from("¤¬¦§±¶·×÷ßæðøþ~^|{}<>aeiounrstlkhgm");

/** Text as a recogniser without Kazakh would hand it on: its letters lost, a digit or two mistaken. */
export function misreadTypically(seed: number): (text: string) => string {
  const chance = chanceFrom(seed);
  return (text) =>
    Array.from(text, (sign) => slips[sign] ?? (chance.happens(9) ? (rareSlips[sign] ?? sign) : sign)).join("");
}

/** Text that is none: as a recogniser set to the wrong alphabet leaves it. */
export function misreadAsRubbish(seed: number): (text: string) => string {
  const chance = chanceFrom(seed);
  return (text) => Array.from(text, (sign) => (/[\p{L}\p{N}]/u.test(sign) ? chance.pick(rubbish) : sign)).join("");
}

/** Moves every Cyrillic letter on by some places: the page looks right, and what is copied is nonsense. */
export function letterShift(places: number): (codePoint: number) => number {
  return (code) => (code >= 0x410 && code <= 0x44f ? 0x410 + ((code - 0x410 + places) % 64) : code);
}

/** The letters that old Kazakh fonts kept in places of their own come out as signs of Windows' Western alphabet. */
export function kazakhLettersLost(code: number): number {
  const at = Array.from("әғқңөұүһіӘҒҚҢӨҰҮҺІ").findIndex((letter) => letter.codePointAt(0) === code);
  return at < 0 ? code : 0xbc + at;
}
