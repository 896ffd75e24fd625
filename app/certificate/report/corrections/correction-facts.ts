import { exactKey } from "#app/certificate/match/name-keys.ts";
import { workKinds, type WorkKind } from "#app/model/object-type.ts";
import type { Digest } from "./row-identity.ts";
import { authorStates, type AuthorState, type WorkingCertificate } from "./working-certificate.ts";
import type { WorkingWords } from "./working-texts.ts";

/** Staff by what a row can name them by. */
export type StaffBook = {
  /** Full name by staff id. */
  names: ReadonlyMap<string, string>;
  byNumber: ReadonlyMap<string, ReadonlySet<string>>;
  /** By the letters of any known spelling, see `match/name-keys`. */
  byName: ReadonlyMap<string, ReadonlySet<string>>;
};

/** Everything a corrected register is compared with. */
export type CorrectionFacts = {
  /** As they are now, by id. */
  certificates: ReadonlyMap<string, WorkingCertificate>;
  staff: StaffBook;
  kinds: ReadonlyMap<string, WorkKind>;
  states: ReadonlyMap<string, AuthorState>;
  /** Ids of certificates that a closed period holds a copy of. */
  closed: ReadonlySet<string>;
  /** Ids of certificates the viewer may not correct, because they sent them. */
  own: ReadonlySet<string>;
  digest: Digest;
};

export type StaffLine = { id: string; name: string; staffNumber: string | null; spellings: readonly string[] };

export function staffBook(people: readonly StaffLine[]): StaffBook {
  const byNumber = new Map<string, Set<string>>();
  const byName = new Map<string, Set<string>>();
  for (const { id, name, staffNumber, spellings } of people) {
    if (staffNumber !== null) add(byNumber, staffNumber, id);
    for (const spelling of [name, ...spellings]) add(byName, exactKey(spelling), id);
  }
  return { names: new Map(people.map(({ id, name }) => [id, name])), byNumber, byName };
}

function add(map: Map<string, Set<string>>, key: string, id: string): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, new Set([id]));
  else known.add(id);
}

/** Codes by their names in every language; a name of two codes is nobody's. */
export function codesByName(words: readonly Pick<WorkingWords, "texts" | "workKinds">[]): {
  kinds: Map<string, WorkKind>;
  states: Map<string, AuthorState>;
} {
  return {
    kinds: unambiguous(words.flatMap((one) => workKinds.map((kind) => [foldWord(one.workKinds[kind]), kind] as const))),
    states: unambiguous(
      words.flatMap(({ texts }) => authorStates.map((state) => [foldWord(texts.states[state]), state] as const)),
    ),
  };
}

function unambiguous<T>(entries: readonly (readonly [string, T])[]): Map<string, T> {
  const clear = entries.filter(([name, code]) => entries.every(([other, its]) => other !== name || its === code));
  return new Map(clear);
}

/** A word out of a list as it is compared: case and spaces say nothing. */
export function foldWord(text: string): string {
  return text.normalize("NFC").toLowerCase().replaceAll(/\s+/gu, " ").trim();
}
