import { noTally, type Tally } from "#app/certificate/aggregate/count.ts";

/** The same line in the period before: its figures and the query string of its rows, without `?`. */
export type FigureBefore = { tally: Tally; search: string };

/** One bar and its line in the table. */
export type FigureGroup<K extends string = string> = {
  /** Id, code of type or kind, month "YYYY-MM" or period. */
  key: K;
  /** Name as stored; types, kinds and months are worded by the screen. */
  name: string;
  tally: Tally;
  /** Query string of the rows behind the bar, without `?`. */
  search: string;
  /** `null`: this page compares with nothing. */
  before: FigureBefore | null;
};

/** Where lines lead and what they are called, here and in the period before. */
export type GroupWords<K extends string> = {
  name: (key: K) => string;
  search: (key: K) => string;
  searchBefore: (key: K) => string;
};

/**
 * Lines of both periods: one that exists in only one of them has nothing in the other, so that what fell away is seen
 * as well as what is new.
 *
 * @param before `null`: there is nothing to compare with
 */
export function figureGroups<K extends string>(
  now: ReadonlyMap<K, Tally>,
  before: ReadonlyMap<K, Tally> | null,
  words: GroupWords<K>,
): FigureGroup<K>[] {
  return [...new Set([...now.keys(), ...(before?.keys() ?? [])])].map((key) => ({
    key,
    name: words.name(key),
    tally: now.get(key) ?? noTally,
    search: words.search(key),
    before: before === null ? null : { tally: before.get(key) ?? noTally, search: words.searchBefore(key) },
  }));
}
