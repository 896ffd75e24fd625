import { exactKey, foldKey } from "#app/certificate/match/name-keys.ts";
import { nameSortKey } from "#app/people/name-sort-key.ts";
import { buildUniversity, type University } from "#db/seed/build-university.ts";

/** The invented university with the keys that the matching and the sorting use. */
export function inventedUniversity(): University {
  return buildUniversity({ sortKey: nameSortKey, exactKey, foldKey });
}
