import type { AppContext } from "#app/context.server.ts";
import { dayInKazakhstan, type CalendarDate } from "#app/model/calendar-date.ts";
import type { Language } from "#app/model/language.ts";
import { tengeInFigures } from "#app/model/money.ts";
import { Refusal } from "#app/model/result.ts";
import { mayInHouse } from "#app/people/permissions.ts";
import { fullName } from "#app/people/person-name.ts";
import { getStaff } from "#db/queries/people.server.ts";
import { unitNamesOf } from "../load-report.server.ts";
import { allWords } from "../ready/load-rated-facts.server.ts";
import { noWorks } from "../ready/made-report.ts";
import type { ReportMaker } from "../ready/report-maker.server.ts";
import { unitsOn } from "../units-on-day.server.ts";
import { feeSearch, type FeeSearch } from "./fee-search.ts";
import { sumFees } from "./fee-sums.ts";
import { loadFees } from "./load-fees.server.ts";
import { planFees } from "./plan-fees.ts";

/** Registration fees: the rows of the ledger under the filter of its page; the span is that of days of payment. */
export const feesMaker: ReportMaker = {
  fields: ["from", "to", "department", "person", "reimbursed"],
  search: feeSearch,
  may: (viewer) => mayInHouse(viewer, "view-fees"),
  async make(context, { search, language, viewer, publicUrl }) {
    const asked = feeSearch.parse(search);
    const now = context.clock.now();
    const today = dayInKazakhstan(now);
    const words = allWords[language];
    const lines = (await loadFees(context.db.read, viewer, asked)).toReversed();
    const plan = planFees({
      language,
      words,
      search: asked,
      lines,
      ...(await namesChosen(context, asked, { today, language })),
      today,
      publicUrl,
      madeAt: now,
      madeBy: viewer?.displayName ?? words.reports.workbook.operator,
    });
    const { entries, total } = sumFees(lines, language).all;
    const facts = { entries, total: tengeInFigures(total) };
    return { plan, fileName: `${words.feeSheets.fileName} ${today}`, subjectId: today, facts, works: noWorks };
  },
};

/** @throws Refusal `not_found` when there is no such department or person */
async function namesChosen(
  { db }: AppContext,
  { department, person }: FeeSearch,
  { today, language }: { today: CalendarDate; language: Language },
): Promise<{ departmentName: string | null; payerName: string | null }> {
  const payer = person === undefined ? null : await getStaff(db.read, person);
  if (person !== undefined && payer === null) throw new Refusal("not_found", person);
  const names = unitNamesOf(await unitsOn(db.read, today), language);
  const departmentName = department === undefined ? null : (names.get(department) ?? null);
  if (department !== undefined && departmentName === null) throw new Refusal("not_found", department);
  return { departmentName, payerName: payer === null ? null : fullName(payer) };
}
