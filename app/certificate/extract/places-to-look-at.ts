import type { HalfReading, Place, ReadValue } from "#app/model/reading.ts";
import { foldName } from "../read/fold-text.ts";
import { perhapsRussianLetter } from "../read/russian-letters.ts";
import type { LookKind, PlaceToLookAt } from "../read/second-look.ts";
import { objectTypeOf } from "./object-type-vocabulary.ts";

/** From here on a value that both halves print alike needs no further look at its letters. */
const wellRead = 0.85;

/**
 * Where values of a recognised certificate stand that deserve another look. Titles always, for nothing else vouches for their
 * letters; digits always, for one model may take 3 for 5 in both halves; other values unless both halves were read well and alike.
 */
export function placesToLookAt(halves: readonly HalfReading[]): PlaceToLookAt[] {
  return halves.flatMap((half) => {
    const other = halves.find((candidate) => candidate !== half) ?? null;
    const isDateHeard = agree(half.registeredOn, other?.registeredOn) && agree(half.number, other?.number);
    return [
      ...place(half.number, "number"),
      ...joined([half.number, half.registeredOn], isDateHeard ? "digits" : "date"),
      ...place(half.createdOn, agree(half.createdOn, other?.createdOn) ? "digits" : "date"),
      ...(isTypeHeard(half, other) ? [] : place(half.objectType, "text")),
      ...place(half.title, "title"),
      ...place(half.applicant, "text"),
      ...place(half.rightHolder, "text"),
      ...(areAuthorsHeard(half, other) ? [] : joined(half.authors, "names")),
    ];
  });
}

type Read<T> = ReadValue<T> | null | undefined;

function agree<T>(one: Read<T>, other: Read<T>): boolean {
  return isWell(one) && isWell(other) && one?.value === other?.value;
}

function isWell(read: Read<unknown>): boolean {
  return read !== null && read !== undefined && read.confidence >= wellRead;
}

function isTypeHeard({ objectType }: HalfReading, other: HalfReading | null): boolean {
  if (!isWell(objectType) || !isWell(other?.objectType)) return false;
  const type = objectTypeOf(objectType?.value ?? "");
  return type !== "unknown" && type === objectTypeOf(other?.objectType?.value ?? "");
}

/** The Kazakh half is looked at all the same: the Russian one cannot vouch for the tails of its letters. */
function areAuthorsHeard({ language, authors }: HalfReading, other: HalfReading | null): boolean {
  if (language === "kk" || other === null || authors.length !== other.authors.length) return false;
  const isSame = (one: ReadValue<string>, two: ReadValue<string> | undefined) =>
    isWell(one) && isWell(two) && foldName(one.value) === foldName(two?.value ?? "");
  // Letters that only the Russian model tells.
  if (authors.some(({ value }) => perhapsRussianLetter.test(value))) return false;
  return authors.every((author, index) => isSame(author, other.authors[index]));
}

function place(read: { place: Place } | null, kind: LookKind): PlaceToLookAt[] {
  return read === null ? [] : [{ ...read.place, kind }];
}

/** Values that share rows are looked at together. */
function joined(reads: readonly ({ place: Place } | null)[], kind: LookKind): PlaceToLookAt[] {
  const places = reads.flatMap((read) => read?.place ?? []);
  const pages = [...new Set(places.map(({ page }) => page))];
  return pages.map((page) => ({
    page,
    kind,
    boxes: places.filter((candidate) => candidate.page === page).flatMap(({ boxes }) => boxes),
  }));
}
