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

/** One state of a period with all that names what is in it. */
export type ComparedState = {
  choice: StateChoice;
  counted: RatedCertificate[];
  rule: RatingRule;
  ruleVersion: number;
  people: RatedPerson[];
  faculties: FrozenUnit[];
  departments: (FrozenUnit & { facultyId: string })[];
  isIntact: boolean;
  /** When (ISO) and by whom it was frozen; `null`: the register as it is now. */
  frozen: { madeAt: string; madeBy: string } | null;
};

/** Two states of a period, and the numbers of all its frozen ones, the newest first. */
export type ComparedStates = {
  snapshots: { number: number; madeAt: string }[];
  before: ComparedState;
  after: ComparedState;
};

type Choice = { periodId: string; from?: StateChoice | undefined; to?: StateChoice | undefined };

/**
 * Two states of a period to be compared. Without a choice: the newest frozen one and the register as it is now.
 *
 * @returns `null` when there is no choice and nothing was ever frozen
 * @throws Refusal `not_found` when there is no such period or state
 */
export async function loadStates(context: AppContext, { periodId, from, to }: Choice): Promise<ComparedStates | null> {
  const all = await listSnapshots(context.db.read);
  const snapshots = all.filter((one) => one.periodId === periodId);
  const first = from ?? snapshots[0]?.number;
  if (first === undefined) return null;
  return {
    snapshots: snapshots.map(({ number, madeAt }) => ({ number, madeAt })),
    before: await stateOf(context, periodId, first),
    after: await stateOf(context, periodId, to ?? "now"),
  };
}

/**
 * What differs between two states of a period: two frozen ones, or a frozen one and the register as it is now. Without
 * a choice: the newest frozen state with now.
 *
 * @throws Refusal `not_found` when there is no such period or state
 */
export async function loadComparison(context: AppContext, choice: Choice, language: Language): Promise<ComparisonView> {
  const { periodId } = choice;
  const states = await loadStates(context, choice);
  if (states === null) throw new Refusal("not_found", periodId);
  const { before, after, snapshots } = states;
  const { total, people, departments, certificates } = compareReports(before, after);
  const units = new Map([...unitNamesOf(before, language), ...unitNamesOf(after, language)]);
  const names = new Map([...before.people, ...after.people].map(({ staffId, name }) => [staffId, name]));
  return {
    periodId,
    from: before.choice,
    to: after.choice,
    snapshots,
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

async function stateOf({ db }: AppContext, periodId: string, choice: StateChoice): Promise<ComparedState> {
  if (choice === "now") {
    const known = await getPeriod(db.read, periodId);
    if (known === null) throw new Refusal("not_found", periodId);
    const { counted } = await loadFacts(db.read, await frameOf(db.read, known));
    const units = await unitsOn(db.read, known.period.endsOn);
    const { rule, version: ruleVersion } = known.rule;
    return { choice, counted, rule, ruleVersion, people: peopleOf(counted), ...units, isIntact: true, frozen: null };
  }
  const head = await getSnapshot(db.read, periodId, choice);
  if (head === null) throw new Refusal("not_found", `${periodId} ${choice}`);
  const { content, counted, isIntact } = await loadSnapshot(db.read, head);
  const { faculties, departments, people, rule, madeBy } = content;
  const basis = { rule: rule.rule, ruleVersion: rule.version, frozen: { madeAt: head.madeAt, madeBy } };
  return { choice, counted, ...basis, people, faculties, departments, isIntact };
}
