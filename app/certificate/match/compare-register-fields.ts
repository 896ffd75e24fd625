import { foldTitle, tidyText } from "#app/certificate/read/fold-text.ts";
import { titleLanguage } from "#app/certificate/validate/title-language.ts";
import { languages } from "#app/model/language.ts";
import type { ExtractRow } from "#app/model/register-extract.ts";
import { compareRegisterAuthors, type NameMemory } from "./compare-register-authors.ts";
import type { ComparedField, FieldDifference, RegisterHeld } from "./register-comparison.ts";

type Two = { row: ExtractRow; held: RegisterHeld };
type Kind = FieldDifference["kind"];

/** Every field in which the row and the certificate are not letter by letter alike, in the register's order of columns. */
export function compareRegisterFields({ row, held }: Two, names: NameMemory): FieldDifference[] {
  const found: FieldDifference[] = [];
  const say = (field: ComparedField, kind: Kind | null, register: string | null, ours: string | null) => {
    if (kind !== null) found.push({ field, kind, register: register ?? "", held: ours ?? "" });
  };
  // They were brought together by their digits: only marks and zeros can differ.
  say("number", plainKind(row.number, held.number, "spelling"), row.number, held.number);
  for (const field of ["registeredOn", "receivedOn"] as const) {
    say(field, plainKind(row[field], held[field], "differs"), row[field], held[field]);
  }
  const ourNames = held.authors.map(({ name }) => name);
  say("authors", compareRegisterAuthors(row.authors, held.authors, names), row.authors.join(", "), ourNames.join(", "));
  const [type, ourType] = [knownType(row.objectType), knownType(held.objectType)];
  say("objectType", plainKind(type, ourType, "differs"), type, ourType);
  const title = compareTitles(row.title, held.titles);
  say("title", title.kind, row.title, title.ours);
  say("createdOn", plainKind(row.createdOn, held.createdOn, "differs"), row.createdOn, held.createdOn);
  return found;
}

function plainKind(register: string | null, held: string | null, otherwise: Kind): Kind | null {
  if (register === held) return null;
  if (register === null) return "only-held";
  return held === null ? "only-register" : otherwise;
}

/** A wording outside the list is a problem of the row and says nothing about ours. */
function knownType(type: string): string | null {
  return type === "unknown" ? null : type;
}

/** The register has one title, in either language or in both; ours has one a language. */
function compareTitles(register: string, titles: RegisterHeld["titles"]): { kind: Kind | null; ours: string } {
  const ours = languages.flatMap((language) => titles[language] ?? []);
  const all = ours.join(" / ");
  if (register === "") return { kind: all === "" ? null : "only-held", ours: all };
  if (ours.length === 0) return { kind: "only-register", ours: "" };
  const same = ours.find((title) => tidyText(title) === register);
  if (same !== undefined) return { kind: null, ours: same };
  const folded = foldTitle(register);
  const alike = ours.find((title) => foldTitle(title) === folded);
  if (alike !== undefined) return { kind: "spelling", ours: alike };
  const isBoth = ours.some((one) => ours.some((other) => one !== other && foldTitle(one + other) === folded));
  if (isBoth) return { kind: "spelling", ours: all };
  const language = titleLanguage(register);
  const inLanguage = language === null ? undefined : titles[language];
  if (language !== null && inLanguage === undefined && !hasUnsureTitle(titles)) {
    return { kind: "other-language", ours: all };
  }
  return { kind: "differs", ours: inLanguage ?? all };
}

/** A title whose language nobody can tell may be meant by a title of any. */
function hasUnsureTitle(titles: RegisterHeld["titles"]): boolean {
  return languages.some((language) => {
    const title = titles[language];
    return title !== undefined && titleLanguage(title) !== language;
  });
}
