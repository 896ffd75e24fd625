import type { DocumentKind } from "#app/model/edition.ts";
import { languages } from "#app/model/language.ts";
import type { CertificateReading, HalfReading, Witness } from "#app/model/reading.ts";
import type { PageText } from "../read/page-text.ts";
import { recogniseForm } from "../recognise/recognise-form.ts";
import { extractHalf } from "./extract-half.ts";
import { extractNarrative } from "./extract-narrative.ts";
import { isSameCertificate, mergeHalves } from "./merge-halves.ts";

/** A certificate with its values, before codes were looked for and rules were asked. */
export type ExtractedCertificate = Omit<CertificateReading, "findings" | "qrCodes">;
export type ExtractedForm = { kind: DocumentKind; certificates: ExtractedCertificate[] };

/** Page text in, certificates out: recognises the form and reads the fields. Pure. */
export function readForm(pages: readonly PageText[]): ExtractedForm {
  const { kind, labelled, narrative } = recogniseForm(pages);
  const pageOf = (page: number) => pages.find((candidate) => candidate.page === page);
  const witnessOf = (page: number): Witness => pageOf(page)?.witness ?? "text-layer";
  const fromLabels = labelled.flatMap(({ edition, draft }) => {
    const drafts = Array.from(draft.halves.values()).filter((half) => half.fields.size > 0 || half.hasNumberLine);
    const halves = drafts.map((half) => extractHalf(half, witnessOf(Math.min(...draft.pages))));
    return splitStrangers(halves).map((own) => certificate(edition, own, [...draft.pages]));
  });
  const fromNarrative = narrative.map(({ language, page, lines }) => {
    const half = extractNarrative(language, lines, pageOf(page)?.widthPt ?? 1, witnessOf(page));
    return certificate("legacy2006", [half], [page]);
  });
  const all = [...fromLabels, ...joinNarratives(fromNarrative)].sort((a, b) => (a.pages[0] ?? 0) - (b.pages[0] ?? 0));
  return { kind, certificates: withoutCopies(all) };
}

function certificate(
  edition: ExtractedCertificate["edition"],
  found: HalfReading[],
  drafted: readonly number[],
): ExtractedCertificate {
  const halves = languages.flatMap((language) => found.filter((half) => half.language === language));
  const pages = new Set(
    [...drafted].filter((page) => halves.length === 0 || pagesOf(halves).has(page) || drafted.length === 1),
  );
  return {
    edition,
    pages: [...(pages.size > 0 ? pages : drafted)].sort((a, b) => a - b),
    halves,
    merged: mergeHalves(halves),
  };
}

function pagesOf(halves: readonly HalfReading[]): Set<number> {
  return new Set(
    halves.flatMap((half) =>
      [
        half.number,
        half.registeredOn,
        half.objectType,
        half.title,
        half.createdOn,
        half.rightHolder,
        ...half.authors,
      ].flatMap((value) => value?.place.page ?? []),
    ),
  );
}

/** Two halves on different pages with another number and another date are halves of two certificates. */
function splitStrangers(halves: HalfReading[]): HalfReading[][] {
  const [first, ...others] = halves;
  if (first === undefined) return [];
  const strangers = others.filter((half) => areStrangers(first, half));
  return strangers.length === 0 ? [halves] : [halves.filter((half) => !strangers.includes(half)), strangers];
}

function areStrangers(a: HalfReading, b: HalfReading): boolean {
  const differ = <T>(one: { value: T } | null, other: { value: T } | null) =>
    one !== null && other !== null && one.value !== other.value;
  const apart = ![...pagesOf([a])].some((page) => pagesOf([b]).has(page));
  return apart && differ(a.number, b.number) && differ(a.registeredOn, b.registeredOn);
}

/** The narrative form gives each language a page of its own. */
function joinNarratives(all: readonly ExtractedCertificate[]): ExtractedCertificate[] {
  const joined: ExtractedCertificate[] = [];
  for (const one of all) {
    const index = joined.findIndex((other) => areTwoLanguagesOfOne(other, one));
    const other = joined[index];
    if (other === undefined) joined.push(one);
    else joined[index] = certificate("legacy2006", [...other.halves, ...one.halves], [...other.pages, ...one.pages]);
  }
  return joined;
}

function areTwoLanguagesOfOne(a: ExtractedCertificate, b: ExtractedCertificate): boolean {
  const languages = new Set(a.halves.map((half) => half.language));
  return (
    b.halves.every((half) => !languages.has(half.language)) &&
    a.merged.number.value !== null &&
    a.merged.number.value === b.merged.number.value &&
    a.merged.registeredOn.value === b.merged.registeredOn.value
  );
}

/** A second copy of a certificate in the same file says nothing new; its pages are passed over. */
function withoutCopies(all: readonly ExtractedCertificate[]): ExtractedCertificate[] {
  return all.filter((one, index) => !all.slice(0, index).some((other) => isSameCertificate(one.merged, other.merged)));
}
