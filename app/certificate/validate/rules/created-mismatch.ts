import { bothPrinted, clauses, finding, isFirm, printedTwice, type Rule } from "../rule.ts";

/**
 * Both halves name one day on which the work was created.
 *
 * @see Order 1315, Rules, para. 13
 */
export const createdMismatch: Rule = (reading) => {
  const pair = printedTwice(reading, (half) => half.createdOn);
  if (pair === null) return [];
  const [one, other] = pair;
  if (one.value === other.value || !isFirm(one) || !isFirm(other)) return [];
  return [
    finding("created-mismatch", "warning", {
      field: "createdOn",
      clause: clauses.bothLanguages,
      ...bothPrinted(one, other),
    }),
  ];
};
