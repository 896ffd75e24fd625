import { type ExtractedCertificate, type ExtractedForm, readForm } from "./extract/read-form.ts";
import { hearWitnesses, type Testimony } from "./extract/hear-witnesses.ts";
import { placesToLookAt } from "./extract/places-to-look-at.ts";
import { mergeHalves } from "./extract/merge-halves.ts";
import { reconcileHalves } from "./extract/reconcile-halves.ts";
import type { PageOptions } from "./read/page-options.ts";
import type { LookedPage } from "./look-at-pages.server.ts";
import { mendNumberMarks } from "./read/mend-number-marks.ts";
import { movePlaces } from "./read/move-places.ts";
import type { PageText } from "./read/page-text.ts";
import { type HeardLooks, hearLooks, linesToLookAt } from "./read/second-look.ts";

/**
 * The certificates on the pages. What was recognised from a picture is looked at twice, and hidden text is heard as well;
 * where the witnesses of one value disagree, the value says so. Places are on the pages as `LookedPage.turns` turns them.
 */
export async function hearPages(pages: readonly LookedPage[], options: PageOptions): Promise<ExtractedForm> {
  const first = readForm(textsOf(pages, ({ text }) => text));
  const isRecognised = first.certificates.some((certificate) => recognisedPagesOf(certificate, pages).length > 0);
  if (!isRecognised) return first;
  const looks = await lookAgain(pages, first, options);
  const testimonies: Testimony[] = [
    { witness: "ocr", certificates: first.certificates },
    ...[0, 1, 2].map((look): Testimony => {
      const alone = looks.flatMap(({ alone }) => alone[look] ?? []);
      return { witness: "ocr-close", certificates: readForm(alone).certificates };
    }),
    { witness: "text-layer", certificates: readForm(textsOf(pages, ({ hidden }) => hidden)).certificates },
  ];
  const both = readForm(looks.map(({ together }) => together));
  const certificates = both.certificates.map((one) => {
    const isPicture = recognisedPagesOf(one, pages).length > 0;
    const halves = isPicture ? reconcileHalves(hearWitnesses(one, testimonies)) : one.halves;
    return { ...one, halves, merged: mergeHalves(halves) };
  });
  return { ...both, certificates: movePlaces(certificates, (page) => pages[page - 1]?.recognised?.toShown ?? null) };
}

function textsOf(pages: readonly LookedPage[], pick: (page: LookedPage) => PageText | null): PageText[] {
  return pages.flatMap((page) => pick(page) ?? []);
}

function recognisedPagesOf({ pages: own }: ExtractedCertificate, pages: readonly LookedPage[]): LookedPage[] {
  return pages.filter(({ page, recognised }) => recognised !== null && own.includes(page));
}

/** Every page as each further look alone has it, and as all looks have it together. */
async function lookAgain(
  pages: readonly LookedPage[],
  { certificates }: ExtractedForm,
  { onProgress, signal }: PageOptions,
): Promise<HeardLooks[]> {
  const places = certificates.flatMap(({ halves }) => placesToLookAt(halves));
  const looks: HeardLooks[] = [];
  for (const { text, recognised } of pages) {
    if (text === null) continue;
    const lines = recognised === null ? [] : linesToLookAt(text, places);
    if (recognised === null || lines.length === 0) {
      looks.push({ alone: [text, text, text], together: text });
      continue;
    }
    signal?.throwIfAborted();
    onProgress?.({ stage: "checking", page: text.page, pageCount: pages.length });
    const { alone, together } = hearLooks(text, lines, await recognised.lookAgain(lines));
    looks.push({ alone: alone.map(mendNumberMarks), together: mendNumberMarks(together) });
  }
  return looks;
}
