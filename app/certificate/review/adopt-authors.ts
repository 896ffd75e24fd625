import { foldName, similarity } from "#app/certificate/read/fold-text.ts";
import type { Language } from "#app/model/language.ts";
import type { MergedAuthor } from "#app/model/reading.ts";

/** An author of the list as it stands. `readAs`: what the former reading had in this place, `null`: a person added them. */
export type ListedAuthor = {
  id: string;
  name: string;
  spellings: Partial<Record<Language, string>>;
  /** Whether a person said who this is. */
  isDecided: boolean;
  readAs: string | null;
};

type NameAsRead = Pick<MergedAuthor, "name" | "spellings">;

/** What a new reading does to a list of authors. `position` points into the new reading, or past its end where it has no such author. */
export type AuthorsPlan = {
  kept: (NameAsRead & { id: string; position: number })[];
  added: (NameAsRead & { position: number })[];
  droppedIds: string[];
};

/** From here on two spellings may be of one name, one of them misread. */
const likeName = 0.7;
/** A decision who somebody is goes over to another spelling only where there is next to no doubt. */
const likeDecidedName = 0.85;

/**
 * Brings a list of authors and a new reading of it together.
 *
 * @param isCorrected a person changed the list: then names, their number and order stay as they are, and the new reading
 * only says where on the page each of them stands. Otherwise the new reading's list counts; an author about whom a person
 * decided stays even where it is not found again.
 */
export function planAuthors(
  listed: readonly ListedAuthor[],
  read: readonly NameAsRead[],
  isCorrected: boolean,
): AuthorsPlan {
  const rowOf = pairByName(listed, read, isCorrected);
  const positionOf = new Map([...rowOf].map(([position, { id }]) => [id, position]));
  const unread = listed.filter(({ id, isDecided }) => !positionOf.has(id) && (isCorrected || isDecided));
  const pastTheEnd = new Map(unread.map(({ id }, index) => [id, read.length + index]));
  const kept = listed.flatMap(({ id, name, spellings }) => {
    const position = positionOf.get(id) ?? pastTheEnd.get(id);
    if (position === undefined) return [];
    const asRead = isCorrected ? undefined : read[position];
    return [{ id, position, name: asRead?.name ?? name, spellings: asRead?.spellings ?? spellings }];
  });
  const added = read.flatMap(({ name, spellings }, position) =>
    isCorrected || rowOf.has(position) ? [] : [{ name, spellings, position }],
  );
  const keptIds = new Set(kept.map(({ id }) => id));
  return { kept, added, droppedIds: listed.flatMap(({ id }) => (keptIds.has(id) ? [] : [id])) };
}

/** For each place of the reading the listed author who is most like it, if any is; nobody twice. */
function pairByName(
  listed: readonly ListedAuthor[],
  read: readonly NameAsRead[],
  isCorrected: boolean,
): Map<number, ListedAuthor> {
  const candidates = read.flatMap((author, position) =>
    listed.map((row, place) => ({
      row,
      position,
      likeness: likenessOf(row, author),
      distance: Math.abs(place - position),
    })),
  );
  const pairs = new Map<number, ListedAuthor>();
  const taken = new Set<string>();
  for (const { row, position, likeness } of candidates.toSorted(
    (a, b) => b.likeness - a.likeness || a.distance - b.distance,
  )) {
    const least = row.isDecided && !isCorrected ? likeDecidedName : likeName;
    if (likeness < least || pairs.has(position) || taken.has(row.id)) continue;
    pairs.set(position, row);
    taken.add(row.id);
  }
  return pairs;
}

function likenessOf({ name, spellings, readAs }: ListedAuthor, author: NameAsRead): number {
  const known = [name, ...Object.values(spellings), ...(readAs === null ? [] : [readAs])];
  const now = [author.name, ...Object.values(author.spellings)];
  return Math.max(...known.flatMap((one) => now.map((other) => likenessOfNames(one, other))));
}

function likenessOfNames(one: string, other: string): number {
  const [first, second] = [foldName(one), foldName(other)];
  if (first === second) return 1;
  return Math.max(similarity(first, second, likeName), similarity(sorted(first), sorted(second), likeName));
}

/** Halves may put the name first or the surname. */
function sorted(name: string): string {
  return name.split(" ").sort().join(" ");
}
