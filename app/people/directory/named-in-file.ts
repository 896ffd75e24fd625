import type { StructureNames } from "#app/model/directory.ts";
import type { ReadRow } from "./read-row.ts";
import { completeNames, givenKeys, mostSimilar, shownName, unitKey, type NamesGiven } from "./structure-names.ts";

type Named = StructureNames & { key: string; count: number };

/** Faculties and departments that rows of staff name, with how many rows do. */
export type NamedInFile = { faculties: Named[]; departments: Named[] };

/** Counts the names before any row is planned, so that it does not matter which of two alike comes first. */
export function namedInFile(rows: readonly ReadRow[]): NamedInFile {
  return {
    faculties: countNames(rows.map(({ faculty }) => faculty)),
    departments: countNames(rows.map(({ department }) => department)),
  };
}

function countNames(names: readonly NamesGiven[]): Named[] {
  const counted = new Map<string, Named>();
  for (const given of names) {
    const key = unitKey(shownName(given));
    if (key === "") continue;
    const known = counted.get(key);
    if (known === undefined) counted.set(key, { ...completeNames(given), key, count: 1 });
    else known.count += 1;
  }
  return [...counted.values()];
}

/** A name much like the given one that more rows have (of two as frequent, the first by letters); `null` when none does. */
export function commoner(named: readonly Named[], given: NamesGiven): Named | null {
  const keys = givenKeys(given);
  const own = named.find(({ key }) => keys.includes(key));
  const rivals = named.filter(({ key, count }) => {
    if (keys.includes(key) || own === undefined) return false;
    return count > own.count || (count === own.count && key < own.key);
  });
  return mostSimilar(rivals, given);
}
