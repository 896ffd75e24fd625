import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compareNames } from "#app/certificate/match/compare-names.ts";
import { matcherFor, type AuthorSpellings } from "#app/certificate/match/match-authors.ts";
import { foldKey } from "#app/certificate/match/name-keys.ts";
import { wordsOfName } from "#app/certificate/match/name-words.ts";
import { chanceFrom } from "#db/seed/chance.ts";
import { directoryOf, inventSpellings, inventStaff } from "#test/factories/big-directory.ts";

const staff = inventStaff(5000, 7);
const match = matcherFor(directoryOf(staff));
const one = (kk: string, ru?: string): AuthorSpellings => ({
  name: kk,
  spellings: ru === undefined ? {} : { kk, ru },
});
const linkOf = (author: AuthorSpellings) => match([author])[0]?.staffId ?? null;

/** Latin twins that a keyboard puts in place of a Cyrillic letter. */
const twins: Record<string, string> = { А: "A", В: "B", Е: "E", К: "K", М: "M", Н: "H", О: "O", Р: "P", С: "C", Т: "T", а: "a", е: "e", о: "o", р: "p", с: "c", у: "y", і: "i" }; // prettier-ignore

/** Writes look-alikes, but leaves every word one letter that only Cyrillic has. */
function withLookAlikes(name: string, every: number): string {
  let seen = 0;
  return name
    .split(" ")
    .map((word) => {
      const typed = word.replace(/./gu, (letter) => ((seen += 1) % every === 0 ? (twins[letter] ?? letter) : letter));
      return /[\u0400-\u04ff]/u.test(typed) ? typed : word;
    })
    .join(" ");
}

const somebody = fc.nat(staff.length - 1).map((index) => staff[index] ?? { staffId: "", kk: "", ru: "" });

describe("matching in a directory of 5,000", () => {
  test("says the same whatever the case, the spaces, the look-alikes and the half", () => {
    fc.assert(
      fc.property(
        somebody,
        fc.integer({ min: 1, max: 4 }),
        fc.constantFrom(" ", "  ", " \n"),
        ({ kk, ru }, every, space) => {
          const plain = match([one(kk)]);
          expect(match([one(kk.toUpperCase())])).toMatchObject([
            { outcome: plain[0]?.outcome, staffId: plain[0]?.staffId },
          ]);
          expect(linkOf(one(kk.replaceAll(" ", space)))).toBe(plain[0]?.staffId);
          expect(linkOf(one(withLookAlikes(kk, every)))).toBe(plain[0]?.staffId);
          expect(linkOf(one(ru, kk))).toBe(linkOf(one(kk, ru)));
        },
      ),
      { numRuns: 300 },
    );
  });

  test("never links a spelling of one person to another, however it is shortened or misspelt", () => {
    const shapes: ((name: string) => string)[] = [
      (name) => name,
      (name) => name.split(" ").slice(0, 2).join(" "),
      (name) => name.replace(/ (\p{L})\p{L}*/gu, " $1."),
      (name) => `${name.slice(0, 3)}${name.slice(4)}`,
      (name) => name.split(" ").toReversed().join(" "),
      (name) => name.replace(/(?:ұлы|ович)$/u, "ұлы").replace(/(?:қызы|овна)$/u, "қызы"),
    ];
    fc.assert(
      fc.property(somebody, fc.constantFrom(...shapes), fc.boolean(), ({ staffId, kk, ru }, shape, inRussian) => {
        const printed = shape(inRussian ? ru : kk);
        const linked = linkOf(one(printed));
        if (linked === null || linked === staffId) return;
        // The one exception: the directory holds exactly what is printed, as the whole name of somebody else.
        const other = staff.find((person) => person.staffId === linked);
        expect([foldKey(other?.kk ?? ""), foldKey(other?.ru ?? "")]).toContain(foldKey(printed));
      }),
      { numRuns: 2000 },
    );
  });

  test("links nobody to a person from outside whose name differs in any part", () => {
    const chance = chanceFrom(99);
    for (let index = 0; index < 2000; index += 1) {
      const outsider = inventSpellings(chance);
      const id = linkOf(one(outsider.kk, outsider.ru));
      const linked = staff.find(({ staffId }) => staffId === id);
      if (linked === undefined) continue;
      const words = [linked.kk, linked.ru].map((name) => wordsOfName(name));
      const agreed = [outsider.kk, outsider.ru].flatMap((name) =>
        words.map((known) => compareNames(wordsOfName(name), known)?.strength),
      );
      expect(agreed).toContain("full");
    }
  });

  test("offers the person meant among the first of the candidates when initials stand for the name", () => {
    const candidates = match([one("Нұрпейісова Г.М.")])[0]?.candidates ?? [];
    for (const { staffId } of candidates) {
      expect(staff.find((person) => person.staffId === staffId)?.kk).toMatch(/^Нұрпейісова? Г/u);
    }
  });
});
