import type { Readable } from "node:stream";
import { openRegisterComparison } from "#app/certificate/match/compare-register.server.ts";
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
import { writeWorkbook } from "./write-workbook.server.ts";

const wordsOf = { kk, ru, en };

type Order = { id: string; filter: RegisterFilter; language: Language };

/**
 * The comparison of an extract with what is kept as a workbook, under exactly the filter of the screen, and the event that says
 * who took it.
 *
 * @throws Refusal `forbidden` · `not_found`
 */
export async function exportRegisterComparison(
  context: AppContext,
  viewer: Viewer,
  { id, filter, language }: Order,
): Promise<{ fileName: string; body: Readable }> {
  const { extract, lines, counts, span, sheets } = await openRegisterComparison(context, viewer, id);
  const at = context.clock.now();
  const words = wordsOf[language];
  const own = words.registerExtract;
  const madeAt = at.toISOString();
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
  const body = await writeWorkbook(plan);
  await context.db.write(async (tx) => {
    const after = { filter, language, ...counts };
    await addEvent(tx, { at, userId: viewer.id, action: "exported-register-comparison", subjectId: id, after });
  });
  return { fileName: `${own.workbook.fileName}.xlsx`, body };
}
