import { tidyText } from "#app/certificate/read/fold-text.ts";
import { compareNames } from "./compare-names.ts";
import { foldKey } from "./name-keys.ts";
import { wordsOfName, type KnownWords } from "./name-words.ts";
import type { FieldDifference, HeldAuthor } from "./register-comparison.ts";

/** Words of names taken apart before: an extract repeats most of them. */
export type NameMemory = KnownWords;

/**
 * Whether both sides name the same people, in any order.
 *
 * @returns `null`: letter by letter; `spelling`: the same people, their names in other letters, shortened, or in another order
 */
export function compareRegisterAuthors(
  register: readonly string[],
  held: readonly HeldAuthor[],
  names: NameMemory,
): FieldDifference["kind"] | null {
  if (register.length === 0) return held.length === 0 ? null : "only-held";
  if (held.length === 0) return "only-register";
  if (register.length !== held.length) return "differs";
  const spellings = held.map(spellingsOf);
  if (register.every((name, index) => spellings[index]?.includes(tidyText(name)))) return null;
  const fits = register.map((name) =>
    spellings.flatMap((known, place) => (known.some((other) => isOnePerson(name, other, names)) ? [place] : [])),
  );
  return everyoneHasPlace(fits) ? "spelling" : "differs";
}

function spellingsOf({ name, spellings }: HeldAuthor): string[] {
  return [name, ...Object.values(spellings)].map(tidyText);
}

/** A slip of the pen and another surname may be one person's, but they are what somebody should correct. */
const mistakes: ReadonlySet<string> = new Set(["few-letters-differ", "other-surname"]);

function isOnePerson(one: string, other: string, names: NameMemory): boolean {
  if (foldKey(one) === foldKey(other)) return true;
  const agreement = compareNames(wordsOfName(one, names), wordsOfName(other, names));
  return agreement !== null && !agreement.reasons.some((reason) => mistakes.has(reason));
}

/** Whether each can be given a place of their own, by moving others on: one name may fit two people, another only one of them. */
function everyoneHasPlace(fits: readonly (readonly number[])[]): boolean {
  const holder = new Map<number, number>();
  const seat = (who: number, tried: Set<number>): boolean =>
    (fits[who] ?? []).some((place) => {
      if (tried.has(place)) return false;
      tried.add(place);
      const other = holder.get(place);
      if (other !== undefined && !seat(other, tried)) return false;
      holder.set(place, who);
      return true;
    });
  return fits.every((_, who) => seat(who, new Set()));
}
