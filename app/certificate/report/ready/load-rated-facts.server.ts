import type { AppContext } from "#app/context.server.ts";
import { texts as en } from "#app/i18n/en/index.ts";
import { texts as kk } from "#app/i18n/kk/index.ts";
import { texts as ru } from "#app/i18n/ru/index.ts";
import type { Language } from "#app/model/language.ts";
import type { RatedCertificate } from "#app/model/rating.ts";
import { loadReport, unitNamesOf, type LoadedReport } from "../load-report.server.ts";
import { reportFilter } from "../report-filter.ts";
import { ruleLines } from "../rule-lines.ts";
import type { MakeOrder, ProvenWork } from "./made-report.ts";
import type { RatedFacts } from "./rated-facts.ts";

/** Every text of the house by language: sheets take from it what their word types ask for. */
export const allWords = { kk, ru, en } satisfies Record<Language, unknown>;

/** Every text of one language. */
export type AllWords = (typeof allWords)[Language];

/**
 * The figures of a period under the filter of an address, with all that sheets need to name what is in them.
 *
 * @throws Refusal `not_found` when there is no such period or frozen state
 */
export async function loadRatedFacts(
  context: AppContext,
  { search, language, viewer, publicUrl, originals }: MakeOrder,
): Promise<{ facts: RatedFacts<AllWords>; loaded: LoadedReport }> {
  const filter = reportFilter.parse(search);
  const loaded = await loadReport(context, filter);
  const { report, people, standing } = loaded;
  const { snapshot } = standing;
  const words = allWords[language];
  const facts = {
    report,
    language,
    words,
    ruleLines: ruleLines(report.rule.rule, words),
    unitNames: unitNamesOf(loaded, language),
    personName: people.find(({ staffId }) => staffId === filter.person)?.name ?? null,
    snapshot: snapshot?.number ?? null,
    publicUrl,
    originals: originals ?? null,
    // A frozen state says when and by whom it was frozen: made again years later, no cell differs.
    madeAt: snapshot === null ? context.clock.now() : new Date(snapshot.madeAt),
    madeBy: snapshot?.madeBy ?? viewer?.displayName ?? words.reports.workbook.operator,
  };
  return { facts, loaded };
}

/** What proofs name of certificates. */
export function provenWorks(
  certificates: readonly Pick<RatedCertificate, "id" | "number" | "registeredOn" | "fileId">[],
): ProvenWork[] {
  return certificates.map(({ id: certificateId, number, registeredOn, fileId }) => ({
    certificateId,
    number,
    registeredOn,
    fileId,
  }));
}
