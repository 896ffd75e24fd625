import type { DocumentKind, Edition } from "#app/model/edition.ts";
import type { Language } from "#app/model/language.ts";
import { foldLabel } from "../read/fold-text.ts";
import { blocksOf } from "../read/columns.ts";
import type { Line, PageText } from "../read/page-text.ts";
import { type DraftCertificate, draftCertificates, type PageBlocks } from "./draft-certificates.ts";
import { findPhrase, phraseAt } from "./find-phrase.ts";
import { applicantPhrases, headingPhrases, legacyTitles, otherDocuments, titlesAlone } from "./heading-vocabulary.ts";
import { type Token, tokensOf } from "./tokens.ts";

/** What the pages hold. Labelled forms come as halves with their fields' lines, the narrative form as plain lines. */
export type FormMatch = {
  /** `certificate` as soon as one was found. */
  kind: DocumentKind;
  labelled: { edition: Edition; draft: DraftCertificate }[];
  narrative: { language: Language; page: number; lines: Line[] }[];
};

/** Says what the pages are, by labels and number line rather than by a heading, which may be spaced or missing. */
export function recogniseForm(pages: readonly PageText[]): FormMatch {
  const seen = pages.map(lookAt);
  const narrative = seen.flatMap(({ page, lines, legacy }) =>
    legacy === null ? [] : [{ language: legacy, page: page.page, lines }],
  );
  const candidates = seen.filter(({ legacy, isForeign }) => legacy === null && !isForeign).map(({ page }) => page);
  const labelled = draftCertificates(candidates)
    .filter(isCertificate)
    .map((draft) => ({ edition: editionOf(draft), draft }));
  if (labelled.length > 0 || narrative.length > 0) return { kind: "certificate", labelled, narrative };
  return { kind: seen.map(({ other }) => other()).find((kind) => kind !== "other") ?? "other", labelled, narrative };
}

type SeenPage = {
  page: PageBlocks;
  lines: Line[];
  /** Language of the narrative form; null when it is none. */
  legacy: Language | null;
  /** What it is when it is no certificate; asked for only then. */
  other: () => DocumentKind;
  /** Certainly no certificate, though it may carry the form's labels. */
  isForeign: boolean;
};

function lookAt(page: PageText): SeenPage {
  const blocks = blocksOf(page);
  const lines = blocks.flatMap((block) => block.lines);
  const tokens = tokensOf(lines, page.widthPt);
  const legacy = legacyTitles.find(({ phrase }) => findPhrase(tokens, phrase) !== null)?.language ?? null;
  const isApplication = applicantPhrases.some((phrase) => findPhrase(tokens, phrase) !== null);
  const isRegister =
    registerColumns.filter((names) => names.some((name) => findPhrase(tokens, name) !== null)).length >= 2;
  const other = () => (isRegister ? "register-extract" : otherKind(tokens, lines, isApplication));
  return { page: { ...page, blocks }, lines, legacy, other, isForeign: isApplication || isRegister };
}

/** Columns that only the register has (Order 1315, App. 3): a certificate shows neither receipt nor status. */
const registerColumns = [
  ["Қабылдау күні", "Дата поступления", "Дата приема", "Date of receipt"].map(foldLabel),
  ["Мәртебесі", "Статус", "Status"].map(foldLabel),
];

function otherKind(tokens: readonly Token[], lines: readonly Line[], isApplication: boolean): DocumentKind {
  const opening = tokens.flatMap((token, index) => (token.opens && token.letters !== "" ? [index] : []));
  let best: { kind: DocumentKind; likeness: number } | null = null;
  for (const { kind, phrases } of otherDocuments) {
    // „о внесении сведений“ and „о внесении изменений“ are nearly alike, so the better likeness decides.
    const found = phrases.flatMap((phrase) => opening.map((start) => phraseAt(tokens, start, phrase)?.likeness ?? 0));
    const likeness = Math.max(0, ...found);
    if (likeness > (best?.likeness ?? 0)) best = { kind, likeness };
  }
  if (best !== null) return best.kind;
  if (isApplication) return "application";
  const rows = new Set(lines.map((line) => foldLabel(line.words.map((word) => word.text).join(""))));
  return titlesAlone.find(({ phrase }) => rows.has(phrase))?.kind ?? "other";
}

const fewestFields = 3;
const formFields = ["authors", "objectType", "title", "createdOn"] as const;

/** Three fields of the form with its heading or number line, or in two languages: no other document has them. */
function isCertificate({ halves }: DraftCertificate): boolean {
  const found = Array.from(halves.values(), (half) => ({
    fields: formFields.filter((field) => half.fields.has(field)).length,
    hasNumber: half.hasNumberLine || half.fields.has("number"),
    hasHeading: half.hasHeading,
  }));
  if (found.filter(({ fields }) => fields >= fewestFields).length >= 2) return true;
  return found.some(({ fields, hasNumber, hasHeading }) =>
    fields >= fewestFields ? hasHeading || hasNumber : fields === 2 && hasHeading && hasNumber,
  );
}

function editionOf({ halves }: DraftCertificate): Edition {
  const named = new Set(Array.from(halves.values(), (half) => [...half.editions]).flat());
  if (named.has("form2018") || named.size === 0) return "form2018";
  return headingPhrases.find(({ edition }) => edition !== null && named.has(edition))?.edition ?? "form2018";
}
