import * as fc from "fast-check";
import { describe, expect, test } from "vitest";

import { matchAuthors, type AuthorSpellings, type StaffName } from "#app/certificate/match/match-authors.ts";
import { compareNames } from "#app/certificate/match/compare-names.ts";
import { wordsOfName } from "#app/certificate/match/name-words.ts";
import { exactKey, foldKey, nameKeys, nameWords } from "#app/certificate/match/name-keys.ts";
import { arbitraryPerson } from "#test/factories/invented-people.ts";

const staff = (staffId: string, name: string, source: StaffName["source"] = "directory"): StaffName => ({
  staffId,
  name,
  ...nameKeys(name),
  source,
});
const author = (kk: string, ru?: string): AuthorSpellings => ({
  name: kk,
  spellings: { kk, ...(ru === undefined ? {} : { ru }) },
});
const outcomes = (authors: AuthorSpellings[], directory: StaffName[]) =>
  matchAuthors(authors, directory).map(({ outcome, staffId, candidates }) => [
    outcome,
    staffId,
    candidates.map((candidate) => candidate.staffId),
  ]);

describe("keys of a name", () => {
  test("do not depend on order, case or spaces", () => {
    expect(exactKey("Нұржан  ЦОЙ")).toBe(exactKey("Цой Нұржан"));
    expect(foldKey("Иванов – Смирнов, Мұрат")).toBe(foldKey("мурат иванов-смирнов"));
  });

  test("tell Kazakh from Russian letters exactly, and join them folded", () => {
    expect(exactKey("Әбенова Гүлнұр")).not.toBe(exactKey("Абенова Гульнур"));
    expect(foldKey("Әбенова Гүлнұр")).toBe(foldKey("Абенова Гульнур"));
  });

  test("typed look-alikes make no other name", () => {
    expect(exactKey("Мəдина Cepiковa")).toBe(exactKey("Мәдина Серікова"));
  });

  test("what was typed so far is part of the folded key", () => {
    expect(nameWords("  Әбен  гүл")).toEqual(["абен", "гул"]);
    expect(nameWords(" ")).toEqual([]);
  });
});

describe("authors and the directory", () => {
  const directory = [
    staff("a", "Әбенова Гүлнұр Серікқызы"),
    staff("b", "Цой Нұржан"),
    staff("c", "Цой Тимур"),
    staff("c", "Цой Тимур Болатұлы"),
  ];

  test("the only one who fits is linked, by exact or folded letters, in any order, by any learned spelling", () => {
    expect(
      outcomes([author("ГҮЛНҰР ӘБЕНОВА СЕРІКҚЫЗЫ"), author("Цой Нуржан"), author("Цой Тимур Болатулы")], directory),
    ).toEqual([
      ["linked", "a", ["a"]],
      ["linked", "b", ["b"]],
      ["linked", "c", ["c"]],
    ]);
  });

  test("the spelling of any half may be the one that fits", () => {
    expect(outcomes([author("Нуржан Николаевич Цоев", "Цой Нуржан")], directory)).toEqual([["linked", "b", ["b"]]]);
  });

  test("two people of one name are a question, not a link", () => {
    const namesakes = [staff("x", "Цой Нұржан"), staff("y", "Цой Нуржан")];
    expect(outcomes([author("Цой Нұржан")], namesakes)).toEqual([["ambiguous", null, ["x", "y"]]]);
    expect(outcomes([author("Цой Нуржан")], namesakes)).toEqual([["ambiguous", null, ["y", "x"]]]);
  });

  test("a patronymic left out suggests the person and does not link", () => {
    expect(outcomes([author("Әбенова Гүлнұр")], directory)).toEqual([["ambiguous", null, ["a"]]]);
  });

  test("one person is not two authors of one work", () => {
    expect(outcomes([author("Цой Тимур"), author("Цой Тимур Болатұлы")], directory)).toEqual([
      ["ambiguous", null, ["c"]],
      ["ambiguous", null, ["c"]],
    ]);
  });

  test("an author from outside stays without a link and without candidates", () => {
    expect(outcomes([author("Петров Сергей")], directory)).toEqual([["none", null, []]]);
    expect(matchAuthors([], directory)).toEqual([]);
  });

  test("a name without patronymic links to nobody while another's name only has one more word", () => {
    const crowd = [staff("x", "Цой Тимур"), staff("y", "Цой Тимур Болатұлы")];
    expect(outcomes([author("Цой Тимур")], crowd)).toEqual([["ambiguous", null, ["x", "y"]]]);
    expect(outcomes([author("Цой Тимур Болатұлы")], crowd)).toEqual([["linked", "y", ["y"]]]);
  });

  test("what a person confirmed is not asked again, in either alphabet", () => {
    const taught = [...directory, staff("a", "Әбенова Гүлнұр", "confirmed"), staff("d", "Әбенова Гүлнұр Болатқызы")];
    expect(outcomes([author("Абенова Гульнур")], taught)).toEqual([["linked", "a", ["a"]]]);
  });

  test("who was said to be from outside is not asked again, unless the directory has that very name", () => {
    const externals = new Set([exactKey("Әбенова Гүлнұр"), exactKey("Цой Нұржан")]);
    const matches = matchAuthors([author("Әбенова Гүлнұр"), author("Цой Нұржан")], directory, externals);
    expect(matches.map(({ outcome }) => outcome)).toEqual(["external", "ambiguous"]);
  });

  test("never links anybody whose own spellings do not agree with the author's in every word", () => {
    fc.assert(
      fc.property(
        fc.array(arbitraryPerson, { maxLength: 8 }),
        fc.array(arbitraryPerson, { maxLength: 5 }),
        (people, printed) => {
          const known = people.map((person, index) => staff(`s${index}`, person.kk));
          const matches = matchAuthors(
            printed.map(({ kk, ru }) => author(kk, ru)),
            known,
          );
          expect(matches).toHaveLength(printed.length);
          for (const [index, match] of matches.entries()) {
            if (match.staffId === null) continue;
            const spellings = [printed[index]?.kk ?? "", printed[index]?.ru ?? ""].map((name) => wordsOfName(name));
            const fitting = known.filter(({ name }) =>
              spellings.some((words) => compareNames(words, wordsOfName(name))?.strength === "full"),
            );
            expect(fitting.map(({ staffId }) => staffId)).toEqual([match.staffId]);
          }
        },
      ),
    );
  });
});
