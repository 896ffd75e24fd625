/** How well one witness could read one value, for people: figures between 0 and 1 mean nothing to them. */
export type Sureness = "sure" | "fair" | "weak";

/** Where the words change: below the first a person finds a wrong letter now and then, below the second more often than not. */
const sureFrom = 0.9;
const fairFrom = 0.75;

export function surenessOf(confidence: number): Sureness {
  if (confidence >= sureFrom) return "sure";
  return confidence >= fairFrom ? "fair" : "weak";
}
