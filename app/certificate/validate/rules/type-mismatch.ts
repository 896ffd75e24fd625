import { objectTypeOf } from "#app/certificate/extract/object-type-vocabulary.ts";

import { bothPrinted, clauses, finding, isFirm, printedTwice, type Rule } from "../rule.ts";

/**
 * Both halves name one type of object. Wordings are compared by what they stand for; one that nobody knows is another rule's.
 *
 * @see Order 1315, Rules, para. 13
 */
export const typeMismatch: Rule = (reading) => {
  const pair = printedTwice(reading, (half) => half.objectType);
  if (pair === null) return [];
  const [one, other] = pair;
  const [type, otherType] = [objectTypeOf(one.value), objectTypeOf(other.value)];
  if (type === otherType || type === "unknown" || otherType === "unknown") return [];
  if (!isFirm(one) || !isFirm(other)) return [];
  return [
    finding("type-mismatch", "warning", {
      field: "objectType",
      clause: clauses.bothLanguages,
      ...bothPrinted(one, other),
    }),
  ];
};
