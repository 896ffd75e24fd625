import type { HalfReading, OtherReading, ReadValue, Witness } from "#app/model/reading.ts";
import { tidyText } from "../read/fold-text.ts";
import type { ExtractedCertificate } from "./read-form.ts";

/** What one witness made of the same pages. */
export type Testimony = { witness: Witness; certificates: readonly ExtractedCertificate[] };

/** Notes at every value of every half which witnesses read the same and what others read instead. */
export function hearWitnesses(one: ExtractedCertificate, testimonies: readonly Testimony[]): HalfReading[] {
  return one.halves.map((half) => {
    const heard = testimonies.flatMap(({ witness, certificates }) => {
      const other = sameHalf(one, half, certificates);
      return other === null ? [] : [{ witness, half: other }];
    });
    return heard.length === 0 ? half : noteWitnesses(half, heard);
  });
}

/** The half of the same language on the same page. */
function sameHalf(
  { pages }: ExtractedCertificate,
  { language }: HalfReading,
  certificates: readonly ExtractedCertificate[],
): HalfReading | null {
  const fitting = certificates.find((other) => other.pages[0] === pages[0]);
  return fitting?.halves.find((half) => half.language === language) ?? null;
}

type Heard = { witness: Witness; half: HalfReading }[];

function noteWitnesses(half: HalfReading, heard: Heard): HalfReading {
  const note = <T>(
    pick: (half: HalfReading) => ReadValue<T> | null,
    key: (value: T) => string,
  ): ReadValue<T> | null => {
    const value = pick(half);
    return value === null
      ? null
      : withWitnesses(
          value,
          heard.map(({ witness, half: other }) => ({ witness, read: pick(other) })),
          key,
        );
  };
  const plain = (value: string) => value;
  return {
    ...half,
    number: note((h) => h.number, plain),
    registeredOn: note((h) => h.registeredOn, plain),
    createdOn: note((h) => h.createdOn, plain),
    objectType: note((h) => h.objectType, comparable),
    title: note((h) => h.title, comparable),
    applicant: note((h) => h.applicant, comparable),
    rightHolder: note((h) => h.rightHolder, comparable),
    authors: half.authors.map((author, index) => {
      const others = heard.map(({ witness, half: other }) => ({
        witness,
        read: other.authors.length === half.authors.length ? (other.authors[index] ?? null) : null,
      }));
      return withWitnesses(author, others, comparable);
    }),
  };
}

function withWitnesses<T>(
  value: ReadValue<T>,
  heard: readonly { witness: Witness; read: ReadValue<T> | null }[],
  key: (value: T) => string,
): ReadValue<T> {
  const support: Witness[] = [];
  const others: OtherReading<T>[] = [];
  for (const { witness, read } of heard) {
    if (read === null) continue;
    if (key(read.value) === key(value.value)) support.push(witness);
    else others.push({ value: read.value, witness, confidence: read.confidence });
  }
  return { ...value, support, others: others.sort((a, b) => b.confidence - a.confidence) };
}

/** Texts as they are compared between witnesses of one print: case, spaces and quotes do not count, Kazakh letters do. */
export function comparable(text: string): string {
  return tidyText(text)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}+#]/gu, "");
}
