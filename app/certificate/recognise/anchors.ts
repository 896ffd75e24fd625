import type { Edition } from "#app/model/edition.ts";
import type { Language } from "#app/model/language.ts";
import { likelyPhrases, type PhraseMatch, phraseAt } from "./find-phrase.ts";
import { furniturePhrases, type HeadingPhrase, headingPhrases } from "./heading-vocabulary.ts";
import { type LabelledField, authorTails, labelPhrases, labelTails } from "./label-vocabulary.ts";
import { numberLineAt } from "./number-line.ts";
import type { Token } from "./tokens.ts";

type Span = { start: number; end: number };
/** A place in the text whose meaning is fixed by the form. What stands between two anchors belongs to the first. */
export type Anchor = Span &
  (
    | { kind: "label"; language: Language; field: LabelledField }
    | { kind: "heading"; language: Language; edition: Edition | null }
    /** `isLoose`: rows above the first label that may hold number and date among other words. */
    | { kind: "number-line"; language: Language; isLoose: boolean }
    | { kind: "furniture" }
  );

/**
 * The anchors of one block, in reading order.
 *
 * @param before language of what was read before this block; decides labels that two languages share
 */
export function anchorsOf(tokens: readonly Token[], before: Language | null = null): Anchor[] {
  const anchors: Anchor[] = [];
  for (let index = 0; index < tokens.length; index += 1) {
    const anchor = tokens[index]?.opens === true ? anchorAt(tokens, index, lastLanguage(anchors) ?? before) : null;
    if (anchor === null) continue;
    anchors.push(anchor);
    // The values of a number line are inside it; the loop's own step goes past a label's last token.
    index = Math.max(index, anchor.end - 1);
  }
  return anchors;
}

/** Language of the half that was read last; null when only furniture was seen. */
export function lastLanguage(anchors: readonly Anchor[]): Language | null {
  const last = anchors.findLast((anchor) => anchor.kind !== "furniture");
  return last?.language ?? null;
}

function anchorAt(tokens: readonly Token[], start: number, language: Language | null): Anchor | null {
  const numberLine = numberLineAt(tokens, start);
  if (numberLine !== null) {
    return { kind: "number-line", language: numberLine.language, isLoose: false, start, end: numberLine.end };
  }
  if (tokens[start]?.letters === "") return null;
  return headingAt(tokens, start) ?? labelAt(tokens, start, language);
}

function headingAt(tokens: readonly Token[], start: number): Anchor | null {
  for (const phrase of likelyPhrases(tokens, start, headingPhrases)) {
    const match = headingMatch(tokens, start, phrase);
    if (match !== null && phrase.language !== null) {
      return { kind: "heading", language: phrase.language, edition: phrase.edition, start, end: match.end };
    }
  }
  const likely = likelyPhrases(tokens, start, furniturePhrases);
  const furniture = likely.find((phrase) => headingMatch(tokens, start, phrase) !== null);
  if (furniture === undefined) return null;
  const end = headingMatch(tokens, start, furniture)?.end ?? start + 1;
  return { kind: "furniture", start, end };
}

function headingMatch(tokens: readonly Token[], start: number, { phrase, alone }: HeadingPhrase): PhraseMatch | null {
  const match = phraseAt(tokens, start, phrase);
  if (match === null || !alone) return match;
  const fillsRow = isRowStart(tokens, start) && endsRow(tokens, match.end);
  return fillsRow ? match : null;
}

function isRowStart(tokens: readonly Token[], start: number): boolean {
  const before = tokens[start - 1];
  return before === undefined || before.line !== tokens[start]?.line || (tokens[start]?.opens ?? false);
}

/** Whether nothing with letters or digits follows in the row. */
function endsRow(tokens: readonly Token[], end: number): boolean {
  const line = tokens[end - 1]?.line;
  for (let index = end; tokens[index]?.line === line && index < tokens.length; index += 1) {
    if (tokens[index]?.opens === true) return true;
    if (/[\p{L}\p{N}]/u.test(tokens[index]?.text ?? "")) return false;
  }
  return true;
}

/**
 * The longest wording that fits; a wording that fits letter by letter goes before a longer one that fits roughly.
 * „Авторы“ is a label in two languages: then the half that is being read decides.
 */
function labelAt(tokens: readonly Token[], start: number, current: Language | null): Anchor | null {
  let best: (Anchor & { kind: "label" }) | null = null;
  let bestScore = 0;
  for (const { field, language, phrase, isWeak } of likelyPhrases(tokens, start, labelPhrases)) {
    if (phrase.length < bestScore) break;
    const match = phraseAt(tokens, start, phrase);
    if (match === null) continue;
    const end = endOfLabel(tokens, match.end, field);
    if (isWeak && !isAnnounced(tokens, end)) continue;
    // A miss of one letter costs three: „объектісі“ beats „объектісінің“ where that is what is printed.
    const score = phrase.length * (1 - 3 * (1 - match.likeness));
    if (score < bestScore || (score === bestScore && language !== current)) continue;
    best = { kind: "label", field, language, start: withItsNumber(tokens, start), end };
    bestScore = score;
  }
  return best;
}

/** „2. Название объекта:“, „• Название объекта:“: the sign in front is the label's, not the value's above. */
function withItsNumber(tokens: readonly Token[], start: number): number {
  let first = start;
  while (first > 0 && tokens[first - 1]?.line === tokens[start]?.line) first -= 1;
  const before = tokens.slice(first, start).map((token) => token.text);
  return before.every((text) => /^(?:\d{1,2}|[.)(•*–—-]+|\d{1,2}[.)])$/u.test(text)) ? first : start;
}

const mostTailTokens = 6;
const longestHint = 22;

/** Goes past what belongs to the label: „автора (ов)“, a hint in brackets, the colon. */
function endOfLabel(tokens: readonly Token[], after: number, field: LabelledField): number {
  let end = closeBracket(tokens, after);
  if (tokens[end]?.text === "(" && isHint(tokens, end, field)) end = endOfBracket(tokens, end);
  for (let steps = 0, index = end; steps < mostTailTokens && index < tokens.length; steps += 1) {
    const token = tokens[index];
    if (token?.text === ":") return index + 1;
    const tails = field === "authors" ? authorTails : labelTails;
    const isTail = token !== undefined && (tails.has(token.letters) || /^[(),.-]+$/u.test(token.text));
    if (!isTail) break;
    index += 1;
    // Tail words without a colon behind them may be the value's own („Объект …“), except those in brackets.
    if (token.text === ")" || (field === "authors" && token.letters !== "")) end = index;
  }
  if (/^[:.,–—-]+$/u.test(tokens[end]?.text ?? "")) end += 1;
  return end;
}

/** A phrase that ended inside its bracket („… көрсетілсе“) takes the closing sign along. */
function closeBracket(tokens: readonly Token[], end: number): number {
  return tokens[end]?.text === ")" ? end + 1 : end;
}

/** Brackets right after a label are a hint when a colon follows them, or when they hold what the form's hints hold. */
function isHint(tokens: readonly Token[], open: number, field: LabelledField): boolean {
  const end = endOfBracket(tokens, open);
  if (end === open) return false;
  if (tokens[end]?.text === ":" || (tokens[end]?.text.startsWith(":") ?? false)) return true;
  const inside = tokens
    .slice(open, end)
    .map((token) => token.letters)
    .join("");
  return field === "authors" && /^(ов|лар|егер|еслионо|прин|ы$|ѕ$|s$|ifi|бар)/u.test(inside);
}

function endOfBracket(tokens: readonly Token[], open: number): number {
  for (let index = open; index < Math.min(open + longestHint, tokens.length); index += 1) {
    if (tokens[index]?.text.includes(")") === true) return index + 1;
  }
  return open;
}

/** Whether a short label shows itself by a colon or by filling its row. */
function isAnnounced(tokens: readonly Token[], end: number): boolean {
  return /[:)]$/u.test(tokens[end - 1]?.text ?? "") || endsRow(tokens, end);
}
