import type { Readable } from "node:stream";
import { openRegisterComparison, type RegisterComparison } from "#app/certificate/match/compare-register.server.ts";
import { filterLines, type RegisterFilter } from "#app/certificate/match/register-filter.ts";
import type { AppContext } from "#app/context.server.ts";
import { texts as en } from "#app/i18n/en/index.ts";
import { formatInstant } from "#app/i18n/format.ts";
import { texts as kk } from "#app/i18n/kk/index.ts";
import { texts as ru } from "#app/i18n/ru/index.ts";
import type { Language } from "#app/model/language.ts";
import type { Viewer } from "#app/model/viewer.ts";
import { addEvent } from "#db/queries/events.server.ts";
import { planRegisterWorkbook } from "./register-workbook.ts";
import type { WorkbookPlan } from "./workbook-plan.ts";
import { writeWorkbook } from "./write-workbook.server.ts";

const wordsOf = { kk, ru, en };

type Order = { id: string; filter: RegisterFilter; language: Language };

/**
 * The comparison of an extract with what is kept as data, under exactly the filter of the screen: for paper and file.
 *
 * @throws Refusal `forbidden` · `not_found`
 */
export async function planRegisterComparison(
  context: AppContext,
  viewer: Viewer,
  { id, filter, language }: Order,
): Promise<{ fileName: string; plan: WorkbookPlan; counts: RegisterComparison["counts"] }> {
  const { extract, lines, counts, span, sheets } = await openRegisterComparison(context, viewer, id);
  const words = wordsOf[language];
  const own = words.registerExtract;
  const madeAt = context.clock.now().toISOString();
  const plan = planRegisterWorkbook({
    lines: filterLines(lines, filter),
    counts,
    span,
    sheets,
    words: own,
    objectTypes: words.objectTypes,
    states: words.review.states,
    pageWords: words.reports.workbook.pageWords,
    title: own.one.title.replace("{{name}}", () => extract.originalName),
    madeBy: viewer.displayName,
    madeAt,
    madeAtWords: formatInstant(madeAt),
    publicUrl: context.config.publicUrl?.replace(/\/+$/u, "") ?? null,
  });
  return { fileName: own.workbook.fileName, plan, counts };
}

/**
 * The same as a workbook, and the event that says who took it.
 *
 * @throws Refusal `forbidden` · `not_found`
 */
export async function exportRegisterComparison(
  context: AppContext,
  viewer: Viewer,
  order: Order,
): Promise<{ fileName: string; body: Readable }> {
  const { fileName, plan, counts } = await planRegisterComparison(context, viewer, order);
  const { id, filter, language } = order;
  const body = await writeWorkbook(plan);
  await context.db.write(async (tx) => {
    const after = { filter, language, ...counts };
    await addEvent(tx, {
      at: context.clock.now(),
      userId: viewer.id,
      action: "exported-register-comparison",
      subjectId: id,
      after,
    });
  });
  return { fileName: `${fileName}.xlsx`, body };
}
