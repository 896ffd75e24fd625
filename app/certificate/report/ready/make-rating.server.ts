import { texts as en } from "#app/i18n/en/index.ts";
import { texts as kk } from "#app/i18n/kk/index.ts";
import { texts as ru } from "#app/i18n/ru/index.ts";
import type { Language } from "#app/model/language.ts";
import { mayInHouse } from "#app/people/permissions.ts";
import { numberPlaces } from "#db/queries/register.server.ts";
import { loadReport, unitNamesOf } from "../load-report.server.ts";
import { planRatingWorkbook } from "../rating-workbook/plan-rating-workbook.ts";
import { reportFilter } from "../report-filter.ts";
import { ruleLines } from "../rule-lines.ts";
import { provenWorks } from "./load-rated-facts.server.ts";
import type { ReportMaker } from "./report-maker.server.ts";

const wordsOf = { kk, ru, en } satisfies Record<Language, unknown>;

/** The rating summary: faculties, departments and people with their three figures, and every row behind them. */
export const ratingMaker: ReportMaker = {
  fields: ["period", "snapshot", "faculty", "department", "type", "kind", "person", "month"],
  search: reportFilter,
  may: (viewer) => mayInHouse(viewer, "export-reports"),
  async make(context, { search, language, viewer, publicUrl, originals }) {
    const filter = reportFilter.parse(search);
    const loaded = await loadReport(context, filter);
    const { report, frozenPlaces } = loaded;
    const { snapshot } = loaded.standing;
    const words = wordsOf[language];
    const ids = report.certificates.map(({ id }) => id);
    const plan = planRatingWorkbook({
      report,
      language,
      texts: words.reports.workbook,
      ruleLines: ruleLines(report.rule.rule, words),
      objectTypes: words.objectTypes,
      unitNames: unitNamesOf(loaded, language),
      places: frozenPlaces ?? (await numberPlaces(context.db.read, ids)),
      publicUrl,
      originals: originals ?? null,
      // A closed period's file says when and by whom it was closed: printed again years later, no cell differs.
      madeAt: snapshot === null ? context.clock.now() : new Date(snapshot.madeAt),
      madeBy: snapshot?.madeBy ?? viewer?.displayName ?? words.reports.workbook.operator,
      personName: loaded.people.find(({ staffId }) => staffId === filter.person)?.name ?? null,
    });
    return {
      plan,
      fileName: `${words.reports.workbook.fileName} ${report.period.id}`,
      subjectId: report.period.id,
      facts: { ruleVersion: report.rule.version, snapshot: snapshot?.number ?? null, ...report.figures.university },
      works: provenWorks(report.certificates),
    };
  },
};
