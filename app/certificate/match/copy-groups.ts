/** Two certificates that somebody called one. */
type Tie = { firstId: string; secondId: string };

/**
 * Puts together what is one certificate, directly or through others: who calls A and B one, and B and C, calls A and C one.
 *
 * @returns for every certificate of a tie the name of its group, which is the smallest id in it; the order of the ties says nothing
 */
export function copyGroups(ties: readonly Tie[]): Map<string, string> {
  const above = new Map<string, string>();
  const top = (id: string): string => {
    const next = above.get(id) ?? id;
    return next === id ? id : top(next);
  };
  for (const { firstId, secondId } of ties) {
    const [a, b] = [top(firstId), top(secondId)];
    const [low, high] = a < b ? [a, b] : [b, a];
    above.set(high, low);
    above.set(low, low);
  }
  return new Map([...above.keys()].map((id) => [id, top(id)]));
}
