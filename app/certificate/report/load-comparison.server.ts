import { frameOf, loadFacts } from "#app/certificate/aggregate/load-facts.server.ts";
import type { AppContext } from "#app/context.server.ts";
import type { Language } from "#app/model/language.ts";
import type { RatedCertificate, RatedPerson } from "#app/model/rating.ts";
import type { RatingRule } from "#app/model/rating-rule.ts";
import { Refusal } from "#app/model/result.ts";
import { getPeriod } from "#db/queries/rating.server.ts";
import { getSnapshot, listSnapshots } from "#db/queries/snapshots.server.ts";
import { compareReports } from "./compare-reports.ts";
import type { ComparisonView, StateChoice } from "./comparison-view.ts";
import { peopleOf, unitNamesOf } from "./load-report.server.ts";
import { named } from "./rule-effect.ts";
import { loadSnapshot } from "./load-snapshot.server.ts";
import type { FrozenUnit } from "./snapshot-content.ts";
import { titleIn } from "./rating-workbook/report-facts.ts";
import { unitsOn } from "./units-on-day.server.ts";

type State = {
  counted: RatedCertificate[];
  rule: RatingRule;
  people: RatedPerson[];
  faculties: FrozenUnit[];
  departments: (FrozenUnit & { facultyId: string })[];
  isIntact: boolean;
};

/**
 * What differs between two states of a period: two frozen ones, or a frozen one and the register as it is now. Without
 * a choice: the newest frozen state with now.
 *
 * @throws Refusal `not_found` when there is no such period or state
 */
export async function loadComparison(
  context: AppContext,
  choice: { periodId: string; from?: StateChoice | undefined; to?: StateChoice | undefined },
  language: Language,
): Promise<ComparisonView> {
  const { periodId } = choice;
  const snapshots = (await listSnapshots(context.db.read)).filter((one) => one.periodId === periodId);
  const from = choice.from ?? snapshots[0]?.number;
  if (from === undefined) throw new Refusal("not_found", periodId);
  const to = choice.to ?? "now";
  const [before, after] = [await stateOf(context, periodId, from), await stateOf(context, periodId, to)];
  const { total, people, departments, certificates } = compareReports(before, after);
  const units = new Map([...unitNamesOf(before, language), ...unitNamesOf(after, language)]);
  const names = new Map([...before.people, ...after.people].map(({ staffId, name }) => [staffId, name]));
  return {
    periodId,
    from,
    to,
    snapshots: snapshots.map(({ number, madeAt }) => ({ number, madeAt })),
    total,
    people: named(people, names),
    departments: named(departments, units),
    certificates: certificates.map(({ certificate, change, fields }) => ({
      change,
      fields,
      id: certificate.id,
      number: certificate.number,
      title: titleIn(certificate.titles, language),
    })),
    isIntact: before.isIntact && after.isIntact,
  };
}

async function stateOf({ db }: AppContext, periodId: string, choice: StateChoice): Promise<State> {
  if (choice === "now") {
    const known = await getPeriod(db.read, periodId);
    if (known === null) throw new Refusal("not_found", periodId);
    const { counted } = await loadFacts(db.read, await frameOf(db.read, known));
    const units = await unitsOn(db.read, known.period.endsOn);
    return { counted, rule: known.rule.rule, people: peopleOf(counted), ...units, isIntact: true };
  }
  const head = await getSnapshot(db.read, periodId, choice);
  if (head === null) throw new Refusal("not_found", `${periodId} ${choice}`);
  const { content, counted, isIntact } = await loadSnapshot(db.read, head);
  const { faculties, departments, people, rule } = content;
  return { counted, rule: rule.rule, people, faculties, departments, isIntact };
}
