import type { Edition } from "#app/model/edition.ts";
import type { MediaType, MergedReading, ReadPage } from "#app/model/reading.ts";
import type { CertificateFields } from "./certificate-fields.ts";

/** What is looked at one by one; an author is one value at one place of the list. */
export const qualityFields = [
  "number",
  "registeredOn",
  "author",
  "objectType",
  "titleKk",
  "titleRu",
  "titleEn",
  "createdOn",
] as const;
export type QualityField = (typeof qualityFields)[number];

/** How the certificate came: a PDF that carries its text, a PDF of pictures, or a picture. */
export const fileKinds = ["text-pdf", "scanned-pdf", "picture"] as const;
export type FileKind = (typeof fileKinds)[number];

/** What the machine read of one certificate and where it read it. */
export type MachineReading = {
  mediaType: MediaType | null;
  /** Pages of the file; `null` in readings of engines that read text layers alone. */
  filePages: readonly ReadPage[] | null;
  edition: Edition;
  /** Pages of the file the certificate stands on. */
  pages: readonly number[];
  merged: MergedReading;
};

/** What stands in an approved certificate. `authors`: by their places in the printed list. */
export type ApprovedValues = Pick<
  CertificateFields,
  "number" | "registeredOn" | "createdOn" | "objectType" | "titleKk" | "titleRu" | "titleEn"
> & { authors: readonly { position: number; name: string }[] };

/** One value: what became of what the machine read. `isCertain`: the machine called it certain. */
export type JudgedValue = {
  field: QualityField;
  outcome: "kept" | "changed" | "unread";
  isCertain: boolean;
};

/** How the certificate came, by its own pages: one recognised page makes it a scan. */
export function fileKindOf({ mediaType, filePages, pages }: MachineReading): FileKind {
  if (mediaType !== null && mediaType !== "application/pdf") return "picture";
  const own = (filePages ?? []).filter(({ page }) => pages.includes(page));
  return own.some(({ readBy }) => readBy !== "text-layer") ? "scanned-pdf" : "text-pdf";
}

/** Every value that the machine read or a person filled in, with what became of it. What neither has is no value. */
export function judgeReading({ merged }: MachineReading, approved: ApprovedValues): JudgedValue[] {
  const { title } = merged;
  const isTitleSure = title.certainty === "certain";
  const typeRead = merged.objectType.value === "unknown" ? null : merged.objectType.value;
  const typeNow = approved.objectType === "unknown" ? null : approved.objectType;
  return [
    judge("number", merged.number.value, approved.number, merged.number.certainty === "certain"),
    judge(
      "registeredOn",
      merged.registeredOn.value,
      approved.registeredOn,
      merged.registeredOn.certainty === "certain",
    ),
    ...judgeAuthors(merged.authors.list, approved.authors),
    judge("objectType", typeRead, typeNow, merged.objectType.certainty === "certain"),
    judge("titleKk", title.byLanguage.kk ?? null, approved.titleKk, isTitleSure),
    judge("titleRu", title.byLanguage.ru ?? null, approved.titleRu, isTitleSure),
    judge("titleEn", title.byLanguage.en ?? null, approved.titleEn, isTitleSure),
    judge("createdOn", merged.createdOn.value, approved.createdOn, merged.createdOn.certainty === "certain"),
  ].filter((value) => value !== null);
}

function judge(field: QualityField, read: string | null, now: string | null, isSure: boolean): JudgedValue | null {
  if (read === null) return now === null ? null : { field, outcome: "unread", isCertain: false };
  return { field, outcome: read === now ? "kept" : "changed", isCertain: isSure };
}

/** Positions point into the list as it was read, also after somebody was removed or added. */
function judgeAuthors(list: MergedReading["authors"]["list"], now: ApprovedValues["authors"]): (JudgedValue | null)[] {
  const names = new Map(now.map(({ position, name }) => [position, name]));
  const places = new Set([...list.keys(), ...names.keys()]);
  return [...places].map((place) => {
    const read = list[place];
    return judge("author", read?.name ?? null, names.get(place) ?? null, read?.certainty === "certain");
  });
}
