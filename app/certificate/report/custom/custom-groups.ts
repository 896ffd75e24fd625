import { tallyBy, tallyRow, type Tally } from "#app/certificate/aggregate/count.ts";
import { roundPoints } from "#app/certificate/aggregate/round-points.ts";
import type { Rounding } from "#app/model/rating-rule.ts";
import type { CustomRow } from "./custom-rows.ts";

/** One group of rows with its three figures. */
export type CountedGroup = {
  /** Counted from 1, in the order of the rows. */
  at: number;
  /** Names of the groups from the outermost on. */
  texts: string[];
  tally: Tally;
};

/** What a row adds to the sums: 1 in `inGroup` and `inAll` for the first row of a certificate, 0 in the others. */
export type RowWeight = { group: number; inGroup: 0 | 1; pairsInGroup: number; inAll: 0 | 1; pairsInAll: number };

/** The groups in the order of the rows, counted from the exact points and rounded once. */
export function countGroups(rows: readonly CustomRow[], rounding: Rounding): CountedGroup[] {
  const numbers = groupNumbers(rows);
  const members = rows.flatMap((row) => row.shares.map((share) => ({ key: keyOf(row), row: tallyRow(share) })));
  const keys = new Map(members.map(({ key, row }) => [row, key]));
  const tallies = tallyBy(
    members.map(({ row }) => row),
    (row) => keys.get(row) ?? "",
  );
  const texts = new Map(rows.map((row) => [keyOf(row), row.groups.map(({ text }) => text)]));
  return [...numbers].map(([key, at]) => {
    const exact = tallies.get(key);
    const tally =
      exact === undefined
        ? { certificates: 0, participations: 0, points: 0 }
        : { ...exact, points: roundPoints(exact.points, rounding) };
    return { at, texts: texts.get(key) ?? [], tally };
  });
}

/** What each row adds to its group and to all, so that plain sums count every certificate and every author once. */
export function rowWeights(rows: readonly CustomRow[]): RowWeight[] {
  const numbers = groupNumbers(rows);
  const isNew = firstTimes();
  return rows.map((row) => {
    const group = numbers.get(keyOf(row)) ?? 0;
    const { id } = row.certificate;
    const newPairs = (scope: string) => row.shares.filter(({ author }) => isNew(`${scope} ${id} ${author.staffId}`));
    return {
      group,
      inGroup: isNew(`group ${group} ${id}`) ? 1 : 0,
      pairsInGroup: newPairs(`pair ${group}`).length,
      inAll: isNew(`all ${id}`) ? 1 : 0,
      pairsInAll: newPairs("pair").length,
    };
  });
}

function groupNumbers(rows: readonly CustomRow[]): Map<string, number> {
  const numbers = new Map<string, number>();
  for (const row of rows) {
    const key = keyOf(row);
    if (!numbers.has(key)) numbers.set(key, numbers.size + 1);
  }
  return numbers;
}

function keyOf({ groups }: CustomRow): string {
  return groups.map(({ id }) => id).join("\u0000");
}

function firstTimes(): (key: string) => boolean {
  const seen = new Set<string>();
  return (key) => {
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  };
}
