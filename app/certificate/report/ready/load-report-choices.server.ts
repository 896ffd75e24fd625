import type { AppContext } from "#app/context.server.ts";
import { dayInKazakhstan } from "#app/model/calendar-date.ts";
import type { Language } from "#app/model/language.ts";
import type { ReportSearch } from "#app/model/report.ts";
import { listStaff } from "#db/queries/people.server.ts";
import { listSnapshots } from "#db/queries/snapshots.server.ts";
import { parsePeriod } from "../../aggregate/period.ts";
import { filterChoices } from "../filter-choices.ts";
import { loadDashboard } from "../load-dashboard.server.ts";
import { periodsToChoose, presentPeriod, unitNamesOf } from "../load-report.server.ts";
import { unitsOn } from "../units-on-day.server.ts";
import type { ReportChoices } from "./report-choices.ts";
import type { ReportField } from "./report-field.ts";

/**
 * Where a report has a period, people and units are those of its figures; where it has none, everybody of the
 * directory and the units of today. `null`: the report has nothing to choose from lists.
 *
 * @throws Refusal `not_found` when there is no such period
 */
export async function loadReportChoices(
  context: AppContext,
  { fields, search, language }: { fields: readonly ReportField[]; search: ReportSearch; language: Language },
): Promise<ReportChoices | null> {
  if (fields.length === 0) return null;
  const q = context.db.read;
  if (!fields.includes("period")) {
    const period = await presentPeriod(context);
    const units = await unitsOn(q, dayInKazakhstan(context.clock.now()));
    const people = (fields.includes("person") ? await listStaff(q) : []).map((row) => ({
      staffId: row.id,
      sortKey: row.sortKey,
      name: [row.surname, row.givenName, row.patronymic].filter((part) => part !== null).join(" "),
    }));
    // Without a period there is nothing that could be closed.
    const standing = { state: "open" } as const;
    const known = { report: { period }, standing, ...(await periodsToChoose(context, period)), ...units, people };
    return filterChoices(known, unitNamesOf(units, language));
  }
  const asked = parsePeriod(search["period"] ?? "");
  const loaded = await loadDashboard(context, asked === null ? {} : { period: asked.id });
  const { id } = loaded.report.period;
  const snapshots = (await listSnapshots(q)).filter(({ periodId }) => periodId === id);
  return filterChoices({ ...loaded, snapshots }, unitNamesOf(loaded, language));
}
