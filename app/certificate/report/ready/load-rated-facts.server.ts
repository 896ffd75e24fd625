import type { AppContext } from "#app/context.server.ts";
import { texts as en } from "#app/i18n/en/index.ts";
import { texts as kk } from "#app/i18n/kk/index.ts";
import { texts as ru } from "#app/i18n/ru/index.ts";
import type { Language } from "#app/model/language.ts";
import type { RatedCertificate } from "#app/model/rating.ts";
import { loadReport, unitNamesOf, type LoadedReport } from "../load-report.server.ts";
import { reportFilter } from "../report-filter.ts";
import { ruleLines } from "../rule-lines.ts";
import type { MakeOrder, ProvenWork, ProvenWorks } from "./made-report.ts";
import type { RatingReport } from "../rating-report.ts";
import type { RatedFacts, RatedHead } from "./rated-facts.ts";

/** Every text of the house by language: sheets take from it what their word types ask for. */
export const allWords = { kk, ru, en } satisfies Record<Language, unknown>;

/** Every text of one language. */
export type AllWords = (typeof allWords)[Language];

/**
 * The figures of a period under the filter of an address, with every row and all that sheets need to name what is in them.
 *
 * @throws Refusal `not_found` when there is no such period or frozen state
 */
export async function loadRatedFacts(
  context: AppContext,
  order: MakeOrder,
): Promise<{ facts: RatedFacts<AllWords, RatingReport>; loaded: LoadedReport }> {
  const loaded = await loadReport(context, reportFilter.parse(order.search));
  return { facts: ratedFactsOf(context, order, loaded), loaded };
}

/** Names, words and moment of a report that was loaded, with or without its rows. */
export function ratedFactsOf<Report extends RatedHead>(
  { clock }: Pick<AppContext, "clock">,
  { search, language, viewer, publicUrl, originals }: MakeOrder,
  loaded: Pick<LoadedReport, "faculties" | "departments" | "people" | "standing"> & { report: Report },
): RatedFacts<AllWords, Report> {
  const { report, people, standing } = loaded;
  const { snapshot } = standing;
  const { person } = reportFilter.parse(search);
  const words = allWords[language];
  return {
    report,
    language,
    words,
    ruleLines: ruleLines(report.rule.rule, words),
    unitNames: unitNamesOf(loaded, language),
    personName: people.find(({ staffId }) => staffId === person)?.name ?? null,
    snapshot: snapshot?.number ?? null,
    publicUrl,
    originals: originals ?? null,
    // A frozen state says when and by whom it was frozen: made again years later, no cell differs.
    madeAt: snapshot === null ? clock.now() : new Date(snapshot.madeAt),
    madeBy: snapshot?.madeBy ?? viewer?.displayName ?? words.reports.workbook.operator,
  };
}

/** What proofs name of certificates that are held anyway. */
export function provenWorks(
  certificates: readonly Pick<RatedCertificate, "id" | "number" | "registeredOn" | "fileId">[],
): ProvenWorks {
  return { count: certificates.length, list: () => Promise.resolve(certificates.map(provenWork)) };
}

/** What proofs name of one certificate. */
export function provenWork({
  id: certificateId,
  number,
  registeredOn,
  fileId,
}: Pick<RatedCertificate, "id" | "number" | "registeredOn" | "fileId">): ProvenWork {
  return { certificateId, number, registeredOn, fileId };
}
