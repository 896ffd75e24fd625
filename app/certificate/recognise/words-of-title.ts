import type { Language } from "#app/model/language.ts";
import type { Anchor } from "./anchors.ts";
import type { LabelledField } from "./label-vocabulary.ts";

type Label = Anchor & { kind: "label" };
/** Fields of each language since its half began. */
type Seen = Map<Language, Set<LabelledField>>;

/**
 * Takes away the anchors that are words of a title („Отчёт / № 12 от 3 мая 2020 года“, „Программы как / объект авторского
 * права“, „Свидетельство“). The form's order tells them: its fields follow one another, so between the label of the title
 * and that of the creation date nothing else of the same half can stand.
 *
 * @param below labels stand below their values, so the title stands between the label of the type and its own
 * @param isFollowedByDate whether a date stands right behind an anchor
 */
export function withoutWordsOfTitle(
  anchors: readonly Anchor[],
  below: boolean,
  isFollowedByDate: (anchor: Anchor) => boolean,
): Anchor[] {
  const kept: Anchor[] = [];
  const seen: Seen = new Map();
  for (let index = 0; index < anchors.length; index += 1) {
    const anchor = anchors[index];
    if (anchor === undefined) continue;
    kept.push(anchor);
    note(seen, anchor);
    if (anchor.kind !== "label" || anchor.field !== (below ? "objectType" : "title")) continue;
    const end = below
      ? endWithLabelBelow(anchors, index, anchor)
      : endWithDate(anchors, index, anchor, isFollowedByDate);
    const inside = anchors.slice(index + 1, end ?? index + 1);
    if (end === null || !has(seen, anchor.language, "authors") || holdsAnotherHalf(inside)) continue;
    for (const candidate of inside) {
      if (isWordOfTitle(candidate, anchor, seen)) continue;
      kept.push(candidate);
      note(seen, candidate);
    }
    index = end - 1;
  }
  return kept;
}

const ofNumberLine: readonly LabelledField[] = ["number", "registeredOn"];

function note(seen: Seen, anchor: Anchor): void {
  if (anchor.kind === "furniture") return;
  const fields = anchor.kind === "label" ? [anchor.field] : anchor.kind === "number-line" ? ofNumberLine : [];
  const beginsAnew =
    anchor.kind === "heading" ||
    (anchor.kind === "label" && !ofNumberLine.includes(anchor.field) && has(seen, anchor.language, anchor.field));
  const before = beginsAnew ? [] : (seen.get(anchor.language) ?? []);
  seen.set(anchor.language, new Set([...before, ...fields]));
}

function has(seen: Seen, language: Language, field: LabelledField): boolean {
  return seen.get(language)?.has(field) ?? false;
}

/** Index of the label of the creation date; of two the one with a date, because a title may hold its words as well. */
function endWithDate(
  anchors: readonly Anchor[],
  from: number,
  { language }: Label,
  isFollowedByDate: (anchor: Anchor) => boolean,
): number | null {
  const ends = indexesOf(anchors, from, language, "createdOn");
  const dated = ends.find((index) => anchors.slice(index, index + 1).some(isFollowedByDate));
  return dated ?? ends[0] ?? null;
}

/** Index of the title's own label: the value between it and the label of the creation date holds no label. */
function endWithLabelBelow(anchors: readonly Anchor[], from: number, { language }: Label): number | null {
  const dates = indexesOf(anchors, from, language, "createdOn");
  return indexesOf(anchors, from, language, "title").find((index) => dates.includes(index + 1)) ?? null;
}

function indexesOf(anchors: readonly Anchor[], from: number, language: Language, field: LabelledField): number[] {
  return anchors.flatMap((anchor, index) =>
    index > from && anchor.kind === "label" && anchor.language === language && anchor.field === field ? [index] : [],
  );
}

/** No title holds a heading or number line and authors and type besides: there a label of the half above went unread. */
function holdsAnotherHalf(inside: readonly Anchor[]): boolean {
  const holds = (field: LabelledField) => inside.some((anchor) => anchor.kind === "label" && anchor.field === field);
  return (
    inside.some(({ kind }) => kind === "heading" || kind === "number-line") && holds("authors") && holds("objectType")
  );
}

/** A field the half has already, or one of a half that has not begun; halves that alternate field by field stay. */
function isWordOfTitle(candidate: Anchor, title: Label, seen: Seen): boolean {
  if (candidate.kind !== "label") return true;
  if (has(seen, candidate.language, candidate.field)) return true;
  if (candidate.language === title.language) return candidate.field === "title" || candidate.field === "createdOn";
  return !has(seen, candidate.language, "authors");
}
