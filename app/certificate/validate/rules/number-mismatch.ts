import { bothPrinted, clauses, finding, isFirm, printedTwice, type Rule } from "../rule.ts";

/**
 * Both halves carry the number of one certificate.
 * A number that optical recognition read as part of the other has lost a digit beside the № sign, which accuses nobody.
 *
 * @see Order 1315, Rules, para. 13
 */
export const numberMismatch: Rule = (reading) => {
  const pair = printedTwice(reading, (half) => half.number);
  if (pair === null) return [];
  const [one, other] = pair;
  if (one.value === other.value || !isFirm(one) || !isFirm(other)) return [];
  const isRecognised = one.witness === "ocr" || other.witness === "ocr";
  if (isRecognised && (one.value.includes(other.value) || other.value.includes(one.value))) return [];
  return [
    finding("number-mismatch", "error", { field: "number", clause: clauses.bothLanguages, ...bothPrinted(one, other) }),
  ];
};
