import { foldTitle, similarity } from "#app/certificate/read/fold-text.ts";
import { nameColumn, type StructureNames } from "#app/model/directory.ts";
import { languages, type Language } from "#app/model/language.ts";

/** Names of a faculty or department as a row gives them: in certain languages, and in whatever language (`any`). Empty: not given. */
export type NamesGiven = Record<Language | "any", string>;

/** „Химия кафедрасы“, „кафедра химии“ and „Химия“ name one department as people write it. */
const kindOfUnit =
  /(?<!\p{L})(?:факультеті|факультет|кафедрасы|кафедра|faculty of|faculty|department of|department)(?!\p{L})/giu;

/** For comparing names of units. */
export function unitKey(name: string): string {
  const bare = foldTitle(name.replace(kindOfUnit, ""));
  return bare === "" ? foldTitle(name) : bare;
}

export function givenKeys(given: NamesGiven): string[] {
  return [given.any, given.kk, given.ru, given.en].filter((name) => name !== "").map(unitKey);
}

/** A file of thousands of rows asks for the keys of a few dozen units again and again. */
const keysOfUnit = new WeakMap<StructureNames, string[]>();

export function unitKeys(unit: StructureNames): string[] {
  const known = keysOfUnit.get(unit);
  if (known !== undefined) return known;
  const keys = [unit.nameKk, unit.nameRu, unit.nameEn].map(unitKey);
  keysOfUnit.set(unit, keys);
  return keys;
}

export function isGiven(given: NamesGiven): boolean {
  return givenKeys(given).length > 0;
}

/** The name to speak of it by: as the row gives it. */
export function shownName({ any, kk, ru, en }: NamesGiven): string {
  return [any, kk, ru, en].find((name) => name !== "") ?? "";
}

/** The units that bear one of the given names, in any language. */
export function bearing<Unit extends StructureNames>(units: Iterable<Unit>, given: NamesGiven): Unit[] {
  const wanted = givenKeys(given);
  if (wanted.length === 0) return [];
  return [...units].filter((unit) => unitKeys(unit).some((key) => wanted.includes(key)));
}

/** From here on a name is likely to be another one with a slip in it. */
const likely = 0.82;

/** The unit whose name is most like a given one without being it; `null` when none is. */
export function mostSimilar<Unit extends StructureNames>(units: Iterable<Unit>, given: NamesGiven): Unit | null {
  let best: { unit: Unit; likeness: number } | null = null;
  for (const unit of units) {
    for (const key of unitKeys(unit)) {
      for (const wanted of givenKeys(given)) {
        const likeness = similarity(key, wanted, likely);
        if (likeness >= likely && likeness > (best?.likeness ?? 0)) best = { unit, likeness };
      }
    }
  }
  return best?.unit ?? null;
}

/** Names in all three languages; what is not given is filled with what is, so that nothing is nameless. */
export function completeNames(given: NamesGiven): StructureNames {
  const spare = shownName(given);
  const [kk, ru, en] = languages.map((language) => given[language] || given.any || spare);
  return { nameKk: kk ?? spare, nameRu: ru ?? spare, nameEn: en ?? spare };
}

/** The names after a row: what it gives in a certain language counts, the rest stays. */
export function withGivenNames(names: StructureNames, given: NamesGiven): StructureNames {
  const after = { nameKk: names.nameKk, nameRu: names.nameRu, nameEn: names.nameEn };
  for (const language of languages) if (given[language] !== "") after[nameColumn[language]] = given[language];
  return after;
}

/** Whether a unit was entered in one language only: then the other names are fillers, and to replace them is no renaming. */
export function isFiller({ nameKk, nameRu, nameEn }: StructureNames): boolean {
  return nameKk === nameRu && nameRu === nameEn;
}
