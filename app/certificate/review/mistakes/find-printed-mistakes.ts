import { mistakesOfNames } from "./mistakes-of-names.ts";
import { mistakesOfValues } from "./mistakes-of-values.ts";
import { mistakesOfTitle, mistakesOfType } from "./mistakes-of-wordings.ts";
import { mistakeFields, type MistakeEvidence, type PrintedMistake } from "./printed-mistake.ts";

/**
 * The mistakes that stand on the certificate itself, as far as its halves, the calendar, the directory and the register
 * show them, each with whether an application can put it right. What only recognition may have got wrong is marked;
 * what nobody can tell from here is `unclear`, which is an answer.
 *
 * @returns in the order of the form
 * @see Order 1315, Rules, para. 15
 */
export function findPrintedMistakes(evidence: MistakeEvidence): PrintedMistake[] {
  const found = [
    ...mistakesOfValues(evidence),
    ...mistakesOfNames(evidence),
    ...mistakesOfType(evidence),
    ...mistakesOfTitle(evidence),
  ];
  return found.toSorted((a, b) => mistakeFields.indexOf(a.field) - mistakeFields.indexOf(b.field));
}
