import { similarity } from "#app/certificate/read/fold-text.ts";
import { latinOf } from "#app/certificate/read/latin-of-name.ts";
import type { HalfReading, ReadValue } from "#app/model/reading.ts";

import { clauses, finding, isFirm, type Rule } from "../rule.ts";
import { isSamePerson } from "../same-person.ts";

/** Optical recognition swaps letters inside names; beyond this they are two names. */
const alikeWhenRecognised = 0.85;

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

/** Authors of one half that no author of the other half stands for; each author there stands for one. */
export function onlyIn(one: HalfReading, other: HalfReading): ReadValue<string>[] {
  const left = [...other.authors];
  return one.authors.filter((author) => {
    const at = left.findIndex((candidate) => standsFor(author, candidate));
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

function standsFor(author: ReadValue<string>, candidate: ReadValue<string>): boolean {
  if (isSamePerson(author.value, candidate.value)) return true;
  if (author.witness !== "ocr" && candidate.witness !== "ocr") return false;
  const [letters, others] = [author, candidate].map(({ value }) => latinOf(value).replaceAll(" ", ""));
  return similarity(letters ?? "", others ?? "", alikeWhenRecognised) > 0;
}
