import type { Readable } from "node:stream";
import type { AppContext } from "#app/context.server.ts";
import { texts as en } from "#app/i18n/en/index.ts";
import { formatInstant } from "#app/i18n/format.ts";
import { texts as kk } from "#app/i18n/kk/index.ts";
import { texts as ru } from "#app/i18n/ru/index.ts";
import type { Language } from "#app/model/language.ts";
import { Refusal } from "#app/model/result.ts";
import type { Viewer } from "#app/model/viewer.ts";
import { mayInHouse } from "#app/people/permissions.ts";
import { addEvent } from "#db/queries/events.server.ts";
import { loadMissing } from "./load-missing.server.ts";
import { missingGroupsOf } from "./load-missing-groups.server.ts";
import type { MissingFilter } from "./missing-filter.ts";
import { planMissingWorkbook } from "./missing-workbook.ts";
import { writeWorkbook } from "./write-workbook.server.ts";

const wordsOf = { kk, ru, en };

/**
 * The list of those who have not submitted as a workbook, under exactly the filter of the screen, and the event that
 * says who took it.
 *
 * @throws Refusal `forbidden` · `not_found` when there is no such period
 */
export async function exportMissing(
  context: AppContext,
  viewer: Viewer,
  { filter, language }: { filter: MissingFilter; language: Language },
): Promise<{ fileName: string; body: Readable }> {
  if (!mayInHouse(viewer, "export-reports")) throw new Refusal("forbidden");
  const loaded = await loadMissing(context, filter);
  const at = context.clock.now();
  const words = wordsOf[language];
  const periodId = loaded.period.id;
  const plan = planMissingWorkbook({
    groups: missingGroupsOf(loaded, viewer, language),
    words: words.missing,
    pageWords: words.reports.workbook.pageWords,
    periodId,
    day: loaded.day,
    madeBy: viewer.displayName,
    madeAt: at.toISOString(),
    instantWords: formatInstant,
  });
  const body = await writeWorkbook(plan);
  await context.db.write(async (tx) => {
    const after = { filter, language, ...loaded.totals };
    await addEvent(tx, { at, userId: viewer.id, action: "exported-missing", subjectId: periodId, after });
  });
  return { fileName: `${words.missing.workbook.fileName} ${periodId}.xlsx`, body };
}
