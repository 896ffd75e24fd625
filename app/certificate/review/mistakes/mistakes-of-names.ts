import { compareNames, type MatchReason } from "#app/certificate/match/compare-names.ts";
import { wordsOfName } from "#app/certificate/match/name-words.ts";
import { onlyIn } from "#app/certificate/validate/authors-of-one-half.ts";
import type { Language } from "#app/model/language.ts";
import type { HalfReading, ReadValue } from "#app/model/reading.ts";
import { needsLook, type MistakeEvidence, type PrintedAuthor, type PrintedMistake } from "./printed-mistake.ts";

/** How one spelling stands to another: the same name in whatever letters, a slip of letters, or something else. */
type Likeness = "same" | "slip" | "other";

/** What Kazakh and Russian letters, endings and a left out patronymic do to a name is no mistake. */
const harmless: ReadonlySet<MatchReason> = new Set<MatchReason>([
  "learned",
  "same-letters",
  "kazakh-russian-letters",
  "surname-ending",
  "patronymic-stem",
  "patronymic-ending",
  "transcription",
  "patronymic-missing",
]);

/** Whether two spellings are one name's; order of words does not matter. */
export function likeness(one: string, other: string): Likeness {
  const agreement = compareNames(wordsOfName(one), wordsOfName(other));
  if (agreement === null) return "other";
  const odd = agreement.reasons.filter((reason) => !harmless.has(reason));
  if (odd.length === 0) return "same";
  return odd.every((reason) => reason === "few-letters-differ") ? "slip" : "other";
}

/** Names on which the halves disagree, and names that the directory spells otherwise. */
export function mistakesOfNames(evidence: MistakeEvidence): PrintedMistake[] {
  const ofHalves = evidence.findings.has("author-mismatch") ? betweenHalves(evidence) : [];
  const told = new Set(ofHalves.flatMap((mistake) => [mistake.old, mistake.new]));
  const ofDirectory = evidence.authors
    .filter(({ name, spellings }) => ![name, ...Object.values(spellings)].some((text) => told.has(text)))
    .flatMap((author) => againstDirectory(author, evidence));
  return [...ofHalves, ...ofDirectory];
}

function betweenHalves({ reading, authors }: MistakeEvidence): PrintedMistake[] {
  const [one, other] = reading.halves.filter((half) => half.authors.length > 0);
  if (one === undefined || other === undefined) return [];
  const right = [...onlyIn(other, one)];
  const pairs = onlyIn(one, other).map((read) => {
    const at = right.findIndex((candidate) => likeness(read.value, candidate.value) !== "other");
    return { read, partner: at < 0 ? null : (right.splice(at, 1)[0] ?? null) };
  });
  const slips = pairs.flatMap(({ read, partner }) =>
    partner === null ? [] : slipBetween({ half: one, read }, { half: other, read: partner }, authors),
  );
  const alone = pairs.flatMap(({ read, partner }) => (partner === null ? [read] : []));
  return [...slips, ...strangers({ half: one, alone }, { half: other, alone: right })];
}

type Name = { half: HalfReading; read: ReadValue<string> };

/** One name in two halves, some letters apart: the directory may know which is right. */
function slipBetween(one: Name, other: Name, authors: readonly PrintedAuthor[]): PrintedMistake[] {
  const look = needsLook("authors", [one.read, other.read]);
  const known = authors.flatMap(({ directoryNames }) => directoryNames);
  const isKnown = ({ read }: Name) => known.some((name) => likeness(read.value, name) === "same");
  const row = (wrong: Name, right: string | null) =>
    ({ field: "authors", half: wrong.half.language, old: wrong.read.printed, new: right, needsLook: look }) as const;
  if (isKnown(one) !== isKnown(other)) {
    const [wrong, right] = isKnown(one) ? [other, one] : [one, other];
    const names = known.filter((name) => likeness(right.read.value, name) === "same");
    const spelt = spellingFor(wrong.half.language, names);
    return [{ ...row(wrong, spelt), class: "technical", reason: "letters-misspelt" }];
  }
  const unclear = { class: "unclear", reason: "which-name" } as const;
  return [
    { ...row(one, other.read.printed), ...unclear },
    { ...row(other, one.read.printed), ...unclear },
  ];
}

type Alone = { half: HalfReading; alone: readonly ReadValue<string>[] };

/** Persons whom one half names and the other does not. */
function strangers(one: Alone, other: Alone): PrintedMistake[] {
  const count = Math.max(one.alone.length, other.alone.length);
  return Array.from({ length: count }, (_, index) => {
    const [here, there] = [one.alone[index], other.alone[index]];
    const isBoth = here !== undefined && there !== undefined;
    return {
      field: "authors",
      // The half that names nobody in this place lacks the author whom the other one names.
      half: (here === undefined ? one : other).half.language,
      old: isBoth ? there.printed : "",
      new: (here ?? there)?.printed ?? null,
      class: isBoth ? "not-technical" : "unclear",
      reason: isBoth ? "another-author" : "author-in-one-half",
      needsLook: needsLook(
        "authors",
        [here, there].filter((read) => read !== undefined),
      ),
    };
  });
}

/** The spellings of one author that are not the directory's. */
function againstDirectory(author: PrintedAuthor, evidence: MistakeEvidence): PrintedMistake[] {
  if (author.directoryNames.length === 0) return [];
  const spellings = spellingsOf(author, evidence);
  const judged = spellings.map(({ half, text }) => ({
    half,
    text,
    likeness: bestLikeness({ half, text }, author.directoryNames),
  }));
  const isOnceRight = judged.some(({ likeness }) => likeness === "same");
  return judged
    .filter(({ likeness }) => likeness !== "same")
    .map(({ half, text, likeness }) => {
      const isSlip = likeness === "slip" && isOnceRight;
      const reads = evidence.reading.halves
        .filter(({ language }) => language === half)
        .flatMap(({ authors }) => authors.filter(({ value }) => value === text));
      return {
        field: "authors",
        half,
        old: text,
        new: spellingFor(half, author.directoryNames),
        class: isSlip ? "technical" : "unclear",
        reason: isSlip ? "letters-misspelt" : "not-as-in-directory",
        needsLook: needsLook("authors", reads),
      };
    });
}

/** A name a person wrote anew is printed so in the first half. A romanised name is not compared. */
function spellingsOf(
  { name, spellings }: PrintedAuthor,
  { reading }: MistakeEvidence,
): { half: Language; text: string }[] {
  const [first] = reading.halves;
  const all = first === undefined ? spellings : { [first.language]: name, ...spellings };
  return (["kk", "ru"] as const).flatMap((half) => {
    const text = all[half];
    return text === undefined ? [] : [{ half, text }];
  });
}

function bestLikeness({ half, text }: { half: Language; text: string }, names: readonly string[]): Likeness {
  const found = names.map((name) => ({ name, likeness: likeness(text, name) }));
  if (found.some((one) => one.likeness === "same")) return "same";
  // Letters that differ between a Kazakh and a Russian spelling may be transcription.
  const isSlip = found.some((one) => one.likeness === "slip" && (half !== "ru" || !hasKazakhLetters(one.name)));
  return isSlip ? "slip" : "other";
}

/** The directory's spelling in the letters of this half; `null`: it has none, and nobody should make one up. */
function spellingFor(half: Language, names: readonly string[]): string | null {
  if (half === "kk") return names.find(hasKazakhLetters) ?? names[0] ?? null;
  return names.find((name) => !hasKazakhLetters(name)) ?? null;
}

function hasKazakhLetters(name: string): boolean {
  return /[әғқңөұүһі]/iu.test(name);
}
