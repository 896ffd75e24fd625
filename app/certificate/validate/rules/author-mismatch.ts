import type { ReadValue } from "#app/model/reading.ts";

import { onlyIn } from "../authors-of-one-half.ts";
import { clauses, finding, isFirm, type Rule } from "../rule.ts";

/**
 * Both halves name the same persons. Their order may differ, and so may the spelling: every half writes names in its own letters.
 * A half without any author is another rule's.
 *
 * @see Order 1315, Rules, para. 13
 */
export const authorMismatch: Rule = (reading) => {
  const [one, other] = reading.halves.filter((half) => half.authors.length > 0);
  if (one === undefined || other === undefined) return [];
  // Recognition may lose a whole line under a stamp; the missing author is doubtful then, but no contradiction in print.
  const isRecognised = [...one.authors, ...other.authors].some(({ witness }) => witness !== "text-layer");
  if (isRecognised && one.authors.length !== other.authors.length) return [];
  const [aloneInOne, aloneInOther] = [onlyIn(one, other), onlyIn(other, one)];
  // A name that recognition could hardly read stands for any one that the other half prints.
  const isExcused = (alone: ReadValue<string>[], weak: ReadValue<string>[]) =>
    alone.filter(isFirm).length <= weak.filter((author) => !isFirm(author)).length;
  if (isExcused(aloneInOne, aloneInOther) && isExcused(aloneInOther, aloneInOne)) return [];
  const alone = [...aloneInOne, ...aloneInOther];
  return [
    finding("author-mismatch", "error", {
      field: "authors",
      params: { names: alone.map((author) => author.printed).join("; ") },
      clause: clauses.bothLanguages,
      places: alone.map((author) => author.place),
    }),
  ];
};
