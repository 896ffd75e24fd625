import type { Readable } from "node:stream";
import type { AppContext } from "#app/context.server.ts";
import { texts as en } from "#app/i18n/en/index.ts";
import { texts as kk } from "#app/i18n/kk/index.ts";
import { texts as ru } from "#app/i18n/ru/index.ts";
import type { Language } from "#app/model/language.ts";
import { Refusal } from "#app/model/result.ts";
import type { Viewer } from "#app/model/viewer.ts";
import { mayInHouse } from "#app/people/permissions.ts";
import { addEvent } from "#db/queries/events.server.ts";
import { numberPlaces } from "#db/queries/register.server.ts";
import { loadReport, unitNamesOf } from "./load-report.server.ts";
import { planRatingWorkbook } from "./rating-workbook/plan-rating-workbook.ts";
import type { ReportFilter } from "./report-filter.ts";
import { ruleLines } from "./rule-lines.ts";
import { writeWorkbook } from "./write-workbook.server.ts";

const wordsOf = { kk, ru, en } satisfies Record<Language, unknown>;

type Order = {
  filter: ReportFilter;
  /** Of headings and names; titles keep the language they were registered in. */
  language: Language;
  /** Who asks; `null`: the operator at the console of the server. */
  by: Viewer | null;
  /** Address of the app for links, without a slash at its end; `null`: the configured one, or none. */
  publicUrl?: string | null;
};

/** A finished file: its name as people see it and its bytes. */
export type RatingFile = { fileName: string; body: Readable };

/**
 * The rating workbook under exactly the filter of the screen, and the event that says who took which figures.
 *
 * @throws Refusal `forbidden` · `not_found` when there is no such period
 */
export async function exportRatingReport(context: AppContext, order: Order): Promise<RatingFile> {
  const { filter, language, by } = order;
  if (by !== null && !mayInHouse(by, "export-reports")) throw new Refusal("forbidden");
  const now = context.clock.now();
  const loaded = await loadReport(context, filter);
  const { report, frozenPlaces } = loaded;
  const { snapshot } = loaded.standing;
  const words = wordsOf[language];
  const plan = planRatingWorkbook({
    report,
    language,
    texts: words.reports.workbook,
    ruleLines: ruleLines(report.rule.rule, words),
    objectTypes: words.objectTypes,
    unitNames: unitNamesOf(loaded, language),
    places:
      frozenPlaces ??
      (await numberPlaces(
        context.db.read,
        report.certificates.map(({ id }) => id),
      )),
    publicUrl: (order.publicUrl ?? context.config.publicUrl)?.replace(/\/+$/u, "") ?? null,
    // A closed period's file says when and by whom it was closed: printed again years later, no cell differs.
    madeAt: snapshot === null ? now : new Date(snapshot.madeAt),
    madeBy: snapshot?.madeBy ?? by?.displayName ?? words.reports.workbook.operator,
    personName: loaded.people.find(({ staffId }) => staffId === filter.person)?.name ?? null,
  });
  const body = await writeWorkbook(plan);
  await context.db.write(async (tx) => {
    await addEvent(tx, {
      at: now,
      userId: by?.id ?? null,
      action: "exported-report",
      subjectId: report.period.id,
      after: { filter, language, ruleVersion: report.rule.version, ...report.figures.university },
    });
  });
  return { fileName: `${words.reports.workbook.fileName} ${report.period.id}.xlsx`, body };
}
