/** 95 % of a normal distribution lie within so many standard deviations. */
const z = 1.96;

/**
 * Where a share lies with 95 % certainty, seen so many times out of so many (Wilson's score interval): it stays within
 * 0 and 1 and means something for few cases too.
 *
 * @returns `null` where nothing was seen
 */
export function wilsonInterval(hits: number, of: number): { low: number; high: number } | null {
  if (of === 0) return null;
  const share = hits / of;
  const middle = share + z ** 2 / (2 * of);
  const half = z * Math.sqrt((share * (1 - share)) / of + z ** 2 / (4 * of ** 2));
  const whole = 1 + z ** 2 / of;
  return { low: Math.max(0, (middle - half) / whole), high: Math.min(1, (middle + half) / whole) };
}
