/**
 * The smallest of the values such that at least this part of them is not larger ("nearest rank"): it is always a value
 * that occurred, and is found again by counting through a list.
 *
 * @param part more than 0, at most 1: 0.5 is the median
 * @returns `null` of no values
 */
export function percentile(values: readonly number[], part: number): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  // A part such as 0.9 is no exact number: without the correction 0.9 of ten values would be their tenth.
  const rank = Math.ceil(Number((sorted.length * part).toFixed(6)));
  return sorted[rank - 1] ?? null;
}
