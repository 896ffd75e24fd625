import { foldName } from "#app/certificate/read/fold-text.ts";
import { compareNames, type NameAgreement } from "./compare-names.ts";
import { joinedWordsOfName, wordsOfName, type KnownWords, type NameWord } from "./name-words.ts";

/** One spelling of one member of staff; a person may have several. `confirmed`: a person said so on a certificate. */
export type StaffName = {
  staffId: string;
  name: string;
  exactKey: string;
  foldKey: string;
  source: "directory" | "confirmed";
};

type Entry = { staffId: string; words: NameWord[]; joined: NameWord[] | null };

/** How one member of staff agrees with an author in the best of their spellings. */
export type CloseStaff = { staffId: string; agreement: NameAgreement };

/** The directory, ready to be asked about many authors. */
export type DirectoryIndex = {
  byFoldKey: ReadonlyMap<string, readonly StaffName[]>;
  /** Members of staff whose spelling is like one of these, in the order of the directory; never by patronymic alone. */
  closeTo(spellings: readonly string[]): CloseStaff[];
};

/** Spellings are taken apart only when the first author is not found by letters: most are. */
export function indexDirectory(directory: readonly StaffName[]): DirectoryIndex {
  let byWord: ReadonlyMap<string, readonly Entry[]> | null = null;
  return {
    byFoldKey: groupBy(directory, ({ foldKey }) => [foldKey]),
    closeTo(spellings) {
      byWord ??= groupBy(entriesOf(directory), ({ words, joined }) => [...words, ...(joined ?? [])].flatMap(wordKeys));
      return closest(spellings, byWord);
    },
  };
}

/** Kazakh and Russian spelling mostly fold to one: the second says nothing new. */
function withoutRepeats(directory: readonly StaffName[]): StaffName[] {
  return [...new Map(directory.map((entry) => [`${entry.staffId} ${entry.foldKey}`, entry])).values()];
}

function entriesOf(directory: readonly StaffName[]): Entry[] {
  const known: KnownWords = new Map();
  return withoutRepeats(directory).map(({ staffId, name }) => ({
    staffId,
    words: wordsOfName(name, known),
    joined: joinedWordsOfName(name, known),
  }));
}

/** What two spellings of one surname or given name share: the stem in a skeleton without ы and і. */
function wordKeys({ stem, sound, isInitial, patronymic }: NameWord): string[] {
  return isInitial || patronymic !== null ? [] : [stem, sound.bare];
}

function closest(spellings: readonly string[], byWord: ReadonlyMap<string, readonly Entry[]>): CloseStaff[] {
  const best = new Map<string, NameAgreement>();
  for (const spelling of new Map(spellings.map((name) => [foldName(name), name])).values()) {
    const words = wordsOfName(spelling);
    const joined = joinedWordsOfName(spelling);
    const sharing = new Set([...words, ...(joined ?? [])].flatMap(wordKeys).flatMap((key) => byWord.get(key) ?? []));
    for (const entry of sharing) {
      const agreement = better(
        compareNames(words, entry.words),
        joined === null && entry.joined === null ? null : compareNames(joined ?? words, entry.joined ?? entry.words),
      );
      const known = best.get(entry.staffId) ?? null;
      const winner = better(known, agreement);
      if (winner !== null && winner !== known) best.set(entry.staffId, winner);
    }
  }
  return [...best].map(([staffId, agreement]) => ({ staffId, agreement }));
}

function better(one: NameAgreement | null, other: NameAgreement | null): NameAgreement | null {
  if (one === null || other === null) return one ?? other;
  return weightOf(other) < weightOf(one) ? other : one;
}

/** Less is better: strength first, then how little has to be explained. */
export function weightOf({ strength, reasons }: NameAgreement): number {
  return { full: 0, open: 100, near: 200 }[strength] + (reasons.includes("other-surname") ? 50 : 0) + reasons.length;
}

function groupBy<T>(items: readonly T[], keysOf: (item: T) => string[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    for (const key of new Set(keysOf(item))) {
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [item]);
      else group.push(item);
    }
  }
  return groups;
}
