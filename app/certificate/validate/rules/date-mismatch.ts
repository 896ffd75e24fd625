import { bothPrinted, clauses, finding, isFirm, printedTwice, type Rule } from "../rule.ts";

/**
 * Both halves carry the date of one certificate.
 *
 * @see Order 1315, Rules, para. 13
 */
export const dateMismatch: Rule = (reading) => {
  const pair = printedTwice(reading, (half) => half.registeredOn);
  if (pair === null) return [];
  const [one, other] = pair;
  if (one.value === other.value || !isFirm(one) || !isFirm(other)) return [];
  return [
    finding("date-mismatch", "error", {
      field: "registeredOn",
      clause: clauses.bothLanguages,
      ...bothPrinted(one, other),
    }),
  ];
};
