import type { AppContext } from "#app/context.server.ts";
import type { Language } from "#app/model/language.ts";
import type { Viewer } from "#app/model/viewer.ts";
import { getUser } from "#db/queries/accounts.server.ts";
import { loadReport, unitNamesOf } from "./load-report.server.ts";
import { ruleLines, type RuleWords } from "./rule-lines.ts";
import { whyView } from "./why-view.ts";

/**
 * The viewer's own figures of a period with their arithmetic; nothing of anybody else.
 *
 * @param order without a period: the present one
 * @returns `null` when the account is tied to nobody in the staff directory
 * @throws Refusal `not_found` when there is no such period
 */
export async function loadOwnPoints(
  context: AppContext,
  viewer: Viewer,
  {
    period,
    page,
    language,
    words,
  }: { period?: string | undefined; page: number; language: Language; words: RuleWords },
) {
  const person = (await getUser(context.db.read, viewer.id))?.staffId ?? null;
  if (person === null) return null;
  const loaded = await loadReport(context, { period, person });
  const { report, standing, periods } = loaded;
  const view = whyView(report, page, { unitNames: unitNamesOf(loaded, language), language });
  return {
    // The shares of co-authors are the office's business.
    view: { ...view, rows: view.rows.map((row) => Object.assign(row, { shares: null })) },
    periodId: report.period.id,
    periods: periods.map(({ id }) => id),
    rule: { ...report.rule.rule, version: report.rule.version },
    lines: ruleLines(report.rule.rule, words),
    standing,
  };
}
