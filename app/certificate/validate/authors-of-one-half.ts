import { similarity } from "#app/certificate/read/fold-text.ts";
import { latinOf } from "#app/certificate/read/latin-of-name.ts";
import type { HalfReading, ReadValue } from "#app/model/reading.ts";

import { isSamePerson } from "./same-person.ts";

/** Optical recognition swaps letters inside names; beyond this they are two names. */
const alikeWhenRecognised = 0.85;

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
