import type { Language } from "#app/model/language.ts";
import type { WorkKind } from "#app/model/object-type.ts";

/** Beginnings of words that name a kind in a title, in the three languages; a space stands between words. */
const wordsOfKind: [WorkKind, RegExp][] = [
  ["textbook", /(?:^| )(?:оқулы[қғ]|учебник|textbook)/u],
  [
    "teaching-aid",
    /(?:^| )(?:оқу құрал|оқу әдістемелік|әдістемелік құрал|учебн\S* пособи|учебно (?:методическ|практическ)\S* (?:пособи|комплекс)|методическ\S* (?:пособи|указани|рекомендаци)|практикум|teaching aid|study guide|workbook)/u,
  ],
  ["monograph", /(?:^| )(?:монография|monograph)/u],
  [
    "software",
    /(?:^| )(?:эем(?: ге)? арналған бағдарлама|бағдарламалық|мобильді қосымша|программ\S* (?:для эвм|комплекс|обеспечени|модул)|мобильное приложение|software|mobile application|computer program)/u,
  ],
  ["database", /(?:^| )(?:дерек(?:тер|қор)\S* (?:база|қор)|дерекқор|баз[аы] данных|database)/u],
  ["video-course", /(?:^| )(?:бейне ?(?:курс|дәріс|сабақ)|видео ?(?:курс|лекци|урок)|video ?(?:course|lectures?))/u],
];

/**
 * The kind of work its title names in words. Only an offer for the office, and marked as guessed wherever it counts.
 *
 * @returns `null` when the titles name none, or more than one
 */
export function guessWorkKind(titles: Record<Language, string | null>): WorkKind | null {
  const found = new Set<WorkKind>();
  for (const title of [titles.kk, titles.ru, titles.en]) {
    const words = (title ?? "").toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, " ");
    for (const [kind, pattern] of wordsOfKind) if (pattern.test(words)) found.add(kind);
  }
  const [kind, ...others] = found;
  return kind !== undefined && others.length === 0 ? kind : null;
}
