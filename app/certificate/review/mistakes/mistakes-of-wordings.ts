import { objectTypeOf, objectTypeWordings } from "#app/certificate/extract/object-type-vocabulary.ts";
import { foldTitle, similarity } from "#app/certificate/read/fold-text.ts";
import type { Language } from "#app/model/language.ts";
import type { ObjectType } from "#app/model/object-type.ts";
import type { ReadValue } from "#app/model/reading.ts";
import { needsLook, type MistakeEvidence, type PrintedMistake } from "./printed-mistake.ts";

type Wording = { half: Language; read: ReadValue<string> };

/** Types of object: two halves with two types, or a type that a person says is another one. */
export function mistakesOfType({
  reading,
  findings,
  fields,
  settled,
  registerAgrees,
}: MistakeEvidence): PrintedMistake[] {
  const printed = wordings(reading.halves.map((half) => ({ half: half.language, read: half.objectType })));
  const [first] = printed;
  const types = new Set(printed.map(({ read }) => objectTypeOf(read.value)));
  if (first === undefined || types.has("unknown")) return [];
  const reads = printed.map(({ read }) => read);
  const look = needsLook("objectType", reads);
  const isKnown = (settled.has("objectType") || registerAgrees) && fields.objectType !== "unknown";
  if (isKnown && !types.has(fields.objectType)) {
    const right = usualWording(fields.objectType, first.half);
    return [
      {
        field: "objectType",
        needsLook: look,
        half: null,
        old: first.read.printed,
        new: right,
        class: "not-technical",
        reason: "another-type",
      },
    ];
  }
  if (!findings.has("type-mismatch")) return [];
  return printed
    .filter(({ read }) => !isKnown || objectTypeOf(read.value) !== fields.objectType)
    .map(({ half, read }) => {
      const other = [...types].find((type) => type !== objectTypeOf(read.value)) ?? "unknown";
      return {
        field: "objectType",
        needsLook: look,
        half,
        old: read.printed,
        new: usualWording(isKnown ? fields.objectType : other, half),
        class: isKnown ? "technical" : "unclear",
        reason: isKnown ? "type-translated" : "which-half",
      };
    });
}

function usualWording(type: ObjectType, half: Language): string | null {
  return type === "unknown" ? null : (objectTypeWordings[half][type][0] ?? null);
}

/** So alike that letters were mistyped, and so unlike that it is another title. */
const fewLetters = 0.85;
const anotherTitle = 0.6;

/**
 * Titles that both halves print in one language and that are not the same. A few letters change a meaning now and then
 * („C“, „C++“), so no difference is called technical here.
 */
export function mistakesOfTitle({ reading, findings }: MistakeEvidence): PrintedMistake[] {
  const printed = wordings(reading.halves.map((half) => ({ half: half.language, read: half.title })));
  const [one, other] = printed;
  if (!findings.has("title-mismatch") || one === undefined || other === undefined) return [];
  const alike = similarity(foldTitle(one.read.value), foldTitle(other.read.value));
  const look = needsLook("title", [one.read, other.read]);
  const row = (wrong: Wording, right: Wording) =>
    ({ field: "title", half: wrong.half, old: wrong.read.printed, new: right.read.printed, needsLook: look }) as const;
  if (alike < anotherTitle) return [{ ...row(other, one), class: "not-technical", reason: "another-title" }];
  const reason = alike >= fewLetters ? "title-few-letters" : "title-in-part";
  return [
    { ...row(one, other), class: "unclear", reason },
    { ...row(other, one), class: "unclear", reason },
  ];
}

function wordings(halves: readonly { half: Language; read: ReadValue<string> | null }[]): Wording[] {
  return halves.flatMap(({ half, read }) => (read === null ? [] : [{ half, read }]));
}
