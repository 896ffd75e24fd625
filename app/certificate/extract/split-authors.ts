import { foldLetters, restoreLookAlikes, tidyText } from "../read/fold-text.ts";
import { joinLines } from "../read/join-lines.ts";
import { type Line, lineText } from "../read/page-text.ts";

export type SplitAuthor = { name: string; lines: Line[] };

/** A row of the list of authors; `hasRoom`: the next row's first word would have fitted into it. */
type Row = { text: string; line: Line; hasRoom: boolean };

/**
 * Splits the list of authors (1–26 in the register): at commas, semicolons and numbers, otherwise at line ends.
 * A name that wrapped is one author; initials, hyphens and pseudonyms in brackets stay with their name.
 *
 * @param rightEdge where the column ends, as a fraction of the page's width: tells a wrapped name from a new one
 */
export function splitAuthors(lines: readonly Line[], rightEdge: number): SplitAuthor[] {
  const rows = lines
    .map((line, index): Row => ({ line, text: cleanRow(line), hasRoom: hasRoom(line, lines[index + 1], rightEdge) }))
    .filter(({ text }) => /\p{L}/u.test(text));
  const text = joinLines(rows.map((row) => row.text)).replace(/^[\s;:,.]+|[\s;:,]+$/gu, "");
  const names = hasSeparators(text) ? splitAtSeparators(text) : joinRows(rows);
  return joinLonePatronymics(names.flatMap(splitAfterPatronymics))
    .map((name) => restoreLookAlikes(cleanName(name)))
    .filter((name) => /\p{L}{2}/u.test(name))
    .map((name) => ({ name, lines: linesOfName(name, lines) }));
}

function cleanRow(line: Line): string {
  return lineText(line).replace(/_{2,}/gu, " ").trim();
}

const separators = /[;,،‚]|(?:^|\s)\d{1,2}[.)]\s*(?=\p{L})|\s\/\s/gu;

function hasSeparators(text: string): boolean {
  return withoutBrackets(text).search(separators) !== -1;
}

/** Brackets (pseudonyms) may hold commas; they are hidden with the length kept. */
function withoutBrackets(text: string): string {
  return text.replace(/\([^)]*\)/gu, (bracket) => "#".repeat(bracket.length));
}

function splitAtSeparators(text: string): string[] {
  const hidden = withoutBrackets(text);
  const names: string[] = [];
  let from = 0;
  for (const match of hidden.matchAll(separators)) {
    names.push(text.slice(from, match.index));
    from = match.index + match[0].length;
  }
  names.push(text.slice(from));
  return joinCommaParts(names.map((name) => name.trim()).filter((name) => name !== "")).flatMap(splitAtAnd);
}

/** „Иванов, Иван, Иванович“: one author whose parts follow the label's own commas. */
function joinCommaParts(names: string[]): string[] {
  const areSingleWords = names.every((name) => wordsOf(name).length === 1);
  const isOneName =
    areSingleWords && (names.length === 2 || (names.length === 3 && endsWithPatronymic(names[2] ?? "")));
  return isOneName ? [names.join(" ")] : names;
}

/** A patronymic by itself is nobody: it belongs to the name before it. */
function joinLonePatronymics(names: readonly string[]): string[] {
  const joined: string[] = [];
  for (const name of names) {
    const before = joined.at(-1);
    const isLone = wordsOf(name).length === 1 && name.length > 5 && endsWithPatronymic(name);
    if (isLone && before !== undefined && wordsOf(before).length === 2) joined[joined.length - 1] = `${before} ${name}`;
    else joined.push(name);
  }
  return joined;
}

/** „Иванов Иван Иванович Петров Пётр Петрович“: nobody has two patronymics, so behind the first one another name begins. */
function splitAfterPatronymics(name: string): string[] {
  const names: string[][] = [[]];
  const words = wordsOf(name);
  if (words.length <= mostWords || name.includes("(")) return [name];
  for (const [index, word] of words.entries()) {
    names.at(-1)?.push(word);
    const left = words.length - index - 1;
    const isOpen = isPatronymicEnding(words[index + 1] ?? "");
    if (endsWithPatronymic(word) && (names.at(-1)?.length ?? 0) >= 3 && left >= 2 && !isOpen) names.push([]);
  }
  return names.map((parts) => parts.join(" "));
}

const and = /\s(?:и|және|and)\s/iu;

/** „Иванов И. И. и Петров П. П.“, only where both sides are whole names. */
function splitAtAnd(name: string): string[] {
  const parts = name.split(and).filter((part) => part.trim() !== "");
  return parts.length > 1 && parts.every((part) => wordsOf(part).length >= 2) ? parts : [name];
}

/** Without separators a row is an author, unless it goes on with the name of the row above. */
function joinRows(rows: readonly Row[]): string[] {
  const names: string[][] = [];
  let above: Row | undefined;
  for (const row of rows) {
    const open = names.at(-1);
    if (open !== undefined && above !== undefined && goesOn(open, above, row.text)) open.push(row.text);
    else names.push([row.text]);
    above = row;
  }
  return names.map((parts) => joinLines(parts)).flatMap(splitAtAnd);
}

const mostWords = 4;

function goesOn(open: readonly string[], above: Row, next: string): boolean {
  if (/\p{L}[-\u2010\u00ad]$/u.test(open.at(-1) ?? "")) return true;
  const words = wordsOf(joinLines(open));
  const nextWords = wordsOf(next);
  if (words.length + nextWords.length > mostWords) return false;
  // A surname alone wants its name, and a lone patronymic its bearer.
  if (words.length === 1) return true;
  if (endsWithPatronymic(words.at(-1) ?? "")) return nextWords.length === 1 && isPatronymicEnding(next);
  if (nextWords.length === 1) return true;
  return !above.hasRoom && endsWithPatronymic(nextWords.at(-1) ?? "") && words.length + nextWords.length <= 3;
}

function wordsOf(name: string): string[] {
  return name.split(/\s+/u).filter((word) => /\p{L}/u.test(word));
}

/** -ович, -евна, -ұлы, -қызы and their Russian and Latin spellings. */
function endsWithPatronymic(name: string): boolean {
  return /(?:вич|вна|ична|инична|ұлы|улы|қызы|кызы|гызы|оглы|uly|kyzy|vich|vna)$/u.test(patronymicFold(name));
}

/** „ұлы“ and „қызы“ written apart. */
function isPatronymicEnding(word: string): boolean {
  return /^(?:ұлы|улы|қызы|кызы|uly|kyzy)$/u.test(patronymicFold(word));
}

/** Latin names keep their letters: „uly“ must not become „uлy“. */
function patronymicFold(name: string): string {
  const plain = tidyText(name).toLowerCase();
  return /^[a-z' -]+$/u.test(plain) ? plain : foldLetters(plain);
}

function cleanName(name: string): string {
  const clean = name.replace(/^[\s.,;:–—-]+|[\s,;:–—-]+$/gu, "").replace(/\s+/gu, " ");
  // A full stop ends the list, unless it belongs to an initial.
  return /(?:^|[\s.])\p{L}\.$/u.test(clean) ? clean : clean.replace(/\.$/u, "");
}

function hasRoom(line: Line, next: Line | undefined, rightEdge: number): boolean {
  const [last, first] = [line.words.at(-1), next?.words[0]];
  if (last === undefined || first === undefined) return true;
  const space = first.box.width / Math.max(first.text.length, 1) / 2;
  return last.box.x + last.box.width + space + first.box.width <= rightEdge;
}

/** The rows on which the words of a name stand; all rows when the name was cut out of a word. */
function linesOfName(name: string, lines: readonly Line[]): Line[] {
  const wanted = wordsOf(name).map(foldLetters);
  const rows = lines.map((line) => ({
    ...line,
    words: line.words.filter((word) => {
      const folded = foldLetters(word.text).replace(/^[^\p{L}]+|[^\p{L}.)]+$/gu, "");
      return (
        folded !== "" &&
        wanted.some(
          (part) =>
            part === folded || part === folded.replace(/\.$/u, "") || (folded.length > 3 && part.includes(folded)),
        )
      );
    }),
  }));
  // Namesakes share words, so the run of rows that holds the whole name wins over single shared words.
  const runs = rows.flatMap((_, from) =>
    rows.slice(from, from + 4).map((__, length) => rows.slice(from, from + length + 1)),
  );
  const count = (run: readonly Line[]) => {
    const printed = new Set(
      run.flatMap((row) => row.words.map((word) => foldLetters(word.text).replace(/[^\p{L}-]/gu, ""))),
    );
    return wanted.filter((part) => printed.has(part.replace(/[^\p{L}-]/gu, ""))).length;
  };
  const counted = runs.map((run) => ({ run, found: count(run) }));
  const best = counted.sort((a, b) => b.found - a.found || a.run.length - b.run.length)[0]?.run ?? rows;
  const found = best.filter((row) => row.words.length > 0);
  return found.length > 0 ? found : [...lines];
}
