/** One line of a comparison; a line that exists on one side only has 0 on the other. */
export type PointsChange = { key: string; before: number; after: number };

/** Lines whose figures differ, the largest change first, equal ones by key. */
export function changedPoints(before: ReadonlyMap<string, number>, after: ReadonlyMap<string, number>): PointsChange[] {
  return [...new Set([...before.keys(), ...after.keys()])]
    .map((key) => ({ key, before: before.get(key) ?? 0, after: after.get(key) ?? 0 }))
    .filter((line) => line.before !== line.after)
    .sort((a, b) => Math.abs(b.after - b.before) - Math.abs(a.after - a.before) || (a.key < b.key ? -1 : 1));
}
