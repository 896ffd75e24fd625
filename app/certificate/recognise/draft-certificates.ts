import type { Language } from "#app/model/language.ts";
import type { Block } from "../read/columns.ts";
import { type Line, lineText, type PageText } from "../read/page-text.ts";
import { lastLanguage } from "./anchors.ts";
import { type CutBlock, cutBlock, type DraftHalf, type Section, untilWideGap } from "./draft-halves.ts";
import { rejoinLabelTables } from "./label-table.ts";
import { isNumberLine } from "./number-line.ts";

/** A certificate as far as the form tells: its halves and pages, still unread. */
export type DraftCertificate = { pages: Set<number>; halves: Map<Language, DraftHalf> };

export type PageBlocks = Pick<PageText, "page" | "widthPt" | "heightPt"> & { blocks: Block[] };

/**
 * Collects halves into certificates over all pages: a half that begins anew (its heading, or a label it already has)
 * begins the next certificate; a page without heading goes on where the page before ended.
 */
export function draftCertificates(pages: readonly PageBlocks[]): DraftCertificate[] {
  const drafts: DraftCertificate[] = [];
  for (const page of pages) {
    const cut = cutPage(page);
    continueValue(drafts.at(-1), page.page, cut);
    for (const block of cut) {
      if (block.sections.some(({ anchor }) => anchor.kind === "label")) takeLeading(block);
      for (const section of block.sections) takeSection(drafts, page, section);
    }
  }
  return drafts;
}

/** Each block knows the language in which the one before ended. */
function cutPage(page: PageBlocks): CutBlock[] {
  let language: Language | null = null;
  return rejoinLabelTables(page.blocks, page).map((block) => {
    const cut = cutBlock(block.lines, page.widthPt, language);
    language = lastLanguage(cut.sections.map(({ anchor }) => anchor)) ?? language;
    return cut;
  });
}

/** Number and date above a half that has no heading of its own stand before its first label. */
function takeLeading(block: CutBlock): void {
  const first = block.sections.find(({ anchor }) => anchor.kind === "label");
  if (first?.anchor.kind !== "label" || block.leading.length === 0) return;
  const { language, start } = first.anchor;
  const anchor = { kind: "number-line", language, isLoose: true, start: 0, end: start } as const;
  if (
    !block.sections.some((section) => section.anchor.kind === "number-line" && section.anchor.language === language)
  ) {
    block.sections.unshift({ anchor, lines: block.leading, isLast: false });
  }
}

function takeSection(drafts: DraftCertificate[], page: PageBlocks, section: Section): void {
  const { anchor } = section;
  if (anchor.kind === "furniture") return;
  const half = halfFor(drafts, page.page, section);
  if (anchor.kind === "heading") {
    half.hasHeading = true;
    if (anchor.edition !== null) half.editions.add(anchor.edition);
    half.head.push(...section.lines);
  } else if (anchor.kind === "number-line") {
    half.hasNumberLine ||= !anchor.isLoose || section.lines.some((line) => isNumberLine(lineText(line)));
    half.head.unshift(...section.lines);
  } else {
    const lines = section.isLast ? untilWideGap(section.lines, page.heightPt) : section.lines;
    half.fields.set(anchor.field, lines);
  }
}

/** The open half of the section's language, or a new one; a new certificate when that half is complete already. */
function halfFor(drafts: DraftCertificate[], page: number, { anchor }: Section): DraftHalf {
  if (anchor.kind === "furniture") throw new TypeError("furniture belongs to no half");
  let draft = drafts.at(-1);
  const open = draft?.halves.get(anchor.language);
  const beginsAnew =
    open !== undefined &&
    (anchor.kind === "label" ? open.fields.has(anchor.field) : open.fields.size > 0 && !endsHalf(open, anchor.kind));
  if (draft === undefined || beginsAnew) {
    draft = { pages: new Set(), halves: new Map() };
    drafts.push(draft);
  }
  draft.pages.add(page);
  const half = draft.halves.get(anchor.language) ?? emptyHalf(anchor.language);
  draft.halves.set(anchor.language, half);
  return half;
}

/** A number line below the fields belongs to the half above it when that half has none yet. */
function endsHalf(half: DraftHalf, kind: "heading" | "number-line"): boolean {
  return kind === "number-line" && !half.hasNumberLine && half.fields.size >= 3;
}

function emptyHalf(language: Language): DraftHalf {
  return { language, editions: new Set(), hasHeading: false, hasNumberLine: false, head: [], fields: new Map() };
}

/** Lines before the first label of a page without heading are the end of the last value of the page before. */
function continueValue(draft: DraftCertificate | undefined, page: number, blocks: readonly CutBlock[]): void {
  const sections = blocks.flatMap((block) => block.sections);
  const first = blocks[0];
  if (draft === undefined || !draft.pages.has(page - 1) || first === undefined) return;
  const goesOn =
    sections.length > 0 && sections.every(({ anchor }) => anchor.kind === "label" || anchor.kind === "furniture");
  const anchor = first.sections[0]?.anchor;
  if (!goesOn || anchor?.kind !== "label") return;
  const half = draft.halves.get(anchor.language);
  const last = half === undefined ? undefined : Array.from(half.fields.keys()).at(-1);
  if (half === undefined || last === undefined || half.fields.has(anchor.field)) return;
  const before: Line[] = half.fields.get(last) ?? [];
  half.fields.set(last, [...before, ...first.leading]);
  first.leading = [];
}
