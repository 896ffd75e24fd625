/**
 * One text for one value, whatever order its keys came in: JSON with sorted keys and without spaces. What JSON cannot say
 * is as `JSON.stringify` has it, so that a value gives the same text before it is stored and after.
 */
export function canonicalJson(value: unknown): string {
  const plain: unknown = JSON.parse(JSON.stringify(value) ?? "null");
  return JSON.stringify(sorted(plain));
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null) return value;
  // A key "__proto__" is data like any other: entries define it, assignment would not.
  const entries = Object.entries(value).map(([key, inner]) => [key, sorted(inner)] as const);
  // By code unit, not by language: the order must be the same on every machine.
  return Object.fromEntries(entries.toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
