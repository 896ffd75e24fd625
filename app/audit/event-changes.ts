/** One value of an event, under the name it was recorded by. */
export type EventValue = string | number | boolean | null;
export type EventChange = { name: string; before: EventValue; after: EventValue };

/** What changed, as far as there are words for it; `further`: how many values there are besides. */
export type EventChanges = { changes: EventChange[]; further: number };

/**
 * What an event says was before and is after, value by value, whatever its form: values of values under their own name,
 * lists of plain values as one text. What is the same on both sides is left out, unless everything is (a value that was
 * confirmed).
 *
 * @param isKnown whether there is a word for a name
 */
export function eventChanges(before: unknown, after: unknown, isKnown: (name: string) => boolean): EventChanges {
  const [was, is] = [leavesOf(before), leavesOf(after)];
  const paths = [...new Set([...was.keys(), ...is.keys()])];
  const all = paths.map((path) => ({
    name: path.slice(path.lastIndexOf("/") + 1),
    before: was.get(path) ?? null,
    after: is.get(path) ?? null,
  }));
  const differing = all.filter((one) => one.before !== one.after);
  const shown = differing.length > 0 ? differing : all.filter((one) => one.after !== null);
  const changes = shown.filter(({ name }) => isKnown(name));
  return { changes, further: shown.length - changes.length };
}

function leavesOf(value: unknown): Map<string, EventValue> {
  const leaves = new Map<string, EventValue>();
  gather(value, "", leaves);
  return leaves;
}

function gather(value: unknown, path: string, leaves: Map<string, EventValue>): void {
  if (isPlain(value)) {
    if (path !== "") leaves.set(path, value);
    return;
  }
  if (Array.isArray(value)) {
    const isList = value.every(isPlain);
    if (isList) leaves.set(path, value.filter((item) => item !== null).join(", "));
    else for (const [index, item] of value.entries()) gather(item, `${path}/${index}`, leaves);
    return;
  }
  if (typeof value !== "object" || value === null) return;
  for (const [key, inner] of Object.entries(value)) gather(inner, `${path}/${key}`, leaves);
}

function isPlain(value: unknown): value is EventValue {
  return value === null || typeof value === "string" || typeof value === "number" || typeof value === "boolean";
}
