import { z } from "zod";
import { parsePeriod } from "#app/certificate/aggregate/period.ts";
import { mayInHouse } from "#app/people/permissions.ts";
import { loadStates, type ComparedStates } from "../load-comparison.server.ts";
import { presentPeriod, unitNamesOf } from "../load-report.server.ts";
import { allWords } from "../ready/load-rated-facts.server.ts";
import type { ReportMaker } from "../ready/report-maker.server.ts";
import { planDifferences } from "./plan-differences.ts";
import { noWorks } from "../ready/made-report.ts";

const state = z.preprocess(
  (value) => (value === "" ? undefined : value),
  z.union([z.literal("now"), z.coerce.number().int().min(1).max(10_000)]).optional(),
);

/** The query string of a statement of differences: without states the newest frozen one and the register as it is. */
export const differencesSearch = z.object({
  period: z.preprocess(
    (value) => (value === "" ? undefined : value),
    z
      .string()
      .refine((text) => parsePeriod(text) !== null)
      .optional(),
  ),
  from: state,
  to: state,
});

/** What differs between two states of a period, certificate by certificate with the values before and after. */
export const differencesMaker: ReportMaker = {
  fields: ["period"],
  search: differencesSearch,
  may: (viewer) => mayInHouse(viewer, "export-reports"),
  async make(context, { search, language, viewer, publicUrl }) {
    const { period, from, to } = differencesSearch.parse(search);
    const periodId = period ?? (await presentPeriod(context)).id;
    const states = await loadStates(context, { periodId, from, to });
    const words = allWords[language];
    const frozen = states === null ? null : frozenBoth(states);
    const plan = planDifferences({
      periodId,
      language,
      words,
      states,
      unitNames: new Map(
        states === null ? [] : [...unitNamesOf(states.before, language), ...unitNamesOf(states.after, language)],
      ),
      publicUrl,
      madeAt: frozen === null ? context.clock.now() : new Date(frozen.madeAt),
      madeBy: frozen?.madeBy ?? viewer?.displayName ?? words.reports.workbook.operator,
    });
    return {
      plan,
      fileName: `${words.readySheets.differences.fileName} ${periodId}`,
      subjectId: periodId,
      facts: { from: states?.before.choice ?? null, to: states?.after.choice ?? null },
      works: noWorks,
    };
  },
};

/** Two frozen states never change: the statement about them is of the day of the later one, whenever it is made. */
function frozenBoth({ before, after }: ComparedStates): { madeAt: string; madeBy: string } | null {
  if (before.frozen === null || after.frozen === null) return null;
  return before.frozen.madeAt > after.frozen.madeAt ? before.frozen : after.frozen;
}
