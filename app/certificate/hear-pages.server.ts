import type { HalfReading, Place } from "#app/model/reading.ts";
import { type ExtractedCertificate, type ExtractedForm, readForm } from "./extract/read-form.ts";
import { hearWitnesses, type Testimony } from "./extract/hear-witnesses.ts";
import { mergeHalves } from "./extract/merge-halves.ts";
import { reconcileHalves } from "./extract/reconcile-halves.ts";
import type { LookedPage } from "./look-at-pages.server.ts";
import { mendNumberMarks } from "./read/mend-number-marks.ts";
import { movePlaces } from "./read/move-places.ts";
import type { PageText } from "./read/page-text.ts";
import { hearSecondLook, linesToLookAt, type LookKind, type PlaceToLookAt } from "./read/second-look.ts";

/**
 * The certificates on the pages. What was recognised from a picture is looked at twice, and hidden text is heard as well;
 * where the witnesses of one value disagree, the value says so. Places are on the pages as `LookedPage.turns` turns them.
 */
export async function hearPages(pages: readonly LookedPage[]): Promise<ExtractedForm> {
  const first = readForm(textsOf(pages, ({ text }) => text));
  const isRecognised = first.certificates.some((certificate) => recognisedPagesOf(certificate, pages).length > 0);
  if (!isRecognised) return first;
  const looks = await lookTwice(pages, first);
  const testimonies: Testimony[] = [
    { witness: "ocr", certificates: first.certificates },
    { witness: "ocr-close", certificates: readForm(looks.map(({ second }) => second)).certificates },
    { witness: "text-layer", certificates: readForm(textsOf(pages, ({ hidden }) => hidden)).certificates },
  ];
  const both = readForm(looks.map(({ both }) => both));
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

/** Every page once as the second look alone has it, and once as both have it. */
async function lookTwice(pages: readonly LookedPage[], { certificates }: ExtractedForm) {
  const places = certificates.flatMap(({ halves }) => halves.flatMap(placesOfValues));
  const looks: { second: PageText; both: PageText }[] = [];
  for (const { text, recognised } of pages) {
    if (text === null) continue;
    const lines = recognised === null ? [] : linesToLookAt(text, places);
    if (recognised === null || lines.length === 0) {
      looks.push({ second: text, both: text });
      continue;
    }
    const { second, both } = hearSecondLook(text, lines, await recognised.lookAgain(lines));
    looks.push({ second: mendNumberMarks(second), both: mendNumberMarks(both) });
  }
  return looks;
}

function placesOfValues(half: HalfReading): PlaceToLookAt[] {
  const place = (read: { place: Place } | null, kind: LookKind) => (read === null ? [] : [{ ...read.place, kind }]);
  return [
    ...joined([half.number, half.registeredOn].flatMap((read) => read?.place ?? [])),
    ...place(half.number, "number"),
    ...place(half.registeredOn, "date"),
    ...place(half.createdOn, "date"),
    ...place(half.objectType, "text"),
    ...place(half.title, "text"),
    ...place(half.applicant, "text"),
    ...place(half.rightHolder, "text"),
    ...joined(half.authors.map((author) => author.place)),
  ];
}

/** Authors share rows, so their boxes are looked at together. */
function joined(places: readonly Place[]): PlaceToLookAt[] {
  const pages = [...new Set(places.map(({ page }) => page))];
  return pages.map((page) => ({
    page,
    kind: "text",
    boxes: places.filter((place) => place.page === page).flatMap(({ boxes }) => boxes),
  }));
}
