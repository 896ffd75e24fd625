import { chanceFrom } from "#db/seed/chance.ts";

import { makers, type Recipe, type Settings } from "./recipes.ts";
import { formOf, truthOfCertificate, type Truth } from "./truth.ts";

/** A file to be sent, and what a perfect reader finds in it. */
export type MadeFile = { file: string; bytes: Buffer; truth: Truth };

/**
 * Makes one file; the same name, recipe and seed make the same bytes.
 *
 * @param name without the ending, which the recipe adds
 */
export async function makeFile(name: string, recipe: Recipe, seed: number, settings: Settings = {}): Promise<MadeFile> {
  const made = await makers[recipe]({ chance: chanceFrom(seed), seed, settings });
  const file = `${name}.${made.extension}`;
  const certificates = made.certificates.map(({ content, spec, page }) => truthOfCertificate(content, spec, page));
  const [first] = made.certificates;
  const truth: Truth = {
    file,
    kind: made.kind,
    form: first === undefined ? made.form : formOf(first.spec),
    made: { recipe, seed, ...made.how, layouts: made.certificates.map(({ spec }) => spec.layout) },
    certificates,
    findings: [...made.findings, ...certificates.flatMap(({ findings }) => findings)],
  };
  return { file, bytes: made.bytes, truth };
}
