import { usualChoices, type QuarterTurns, type ReadingChoices } from "#app/model/reading.ts";

/** The ways of reading a file once more, as the screens offer them. Turns are those of the page as it is shown. */
export const readingChoices = ["usual", "ignore-text-layer", "turn-left", "turn-right", "turn-around"] as const;
export type ReadingChoice = (typeof readingChoices)[number];

const turnsToTheLeft = { "turn-left": 1, "turn-around": 2, "turn-right": 3 } as const;

/** @param shown how often the page the person looks at is turned to the left already */
export function choicesOf(choice: ReadingChoice, shown: QuarterTurns): ReadingChoices {
  if (choice === "usual") return usualChoices;
  if (choice === "ignore-text-layer") return { ...usualChoices, ignoreTextLayer: true };
  const turns = ([0, 1, 2, 3] as const)[(shown + turnsToTheLeft[choice]) % 4] ?? 0;
  return { ...usualChoices, turn: turns };
}
