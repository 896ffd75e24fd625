import { compareReports } from "../compare-reports.ts";
import { madeRows, parametersSheet, type ParameterRow } from "../ready/parameter-rows.ts";
import { sheetNamer } from "../ready/sheet-names.ts";
import { named } from "../rule-effect.ts";
import type { SheetPlan, WorkbookPlan } from "../workbook-plan.ts";
import { stateName, type DifferenceFacts } from "./difference-facts.ts";
import { certificatesSheet, pointsSheet, totalsSheet, type States } from "./difference-sheets.ts";

/** What differs between two states of a period: totals, each certificate, departments, people, and how it came to be. */
export function planDifferences(facts: DifferenceFacts): WorkbookPlan {
  const { differences: words, common } = facts.words.readySheets;
  const { pageWords } = facts.words.reports.workbook;
  const sheetName = sheetNamer();
  const comparison = facts.states === null ? null : compareReports(facts.states.before, facts.states.after);
  const totals = totalsSheet(facts, sheetName(words.totals), comparison?.total ?? null);
  const details: SheetPlan[] = [];
  if (facts.states !== null && comparison !== null) {
    const { departments, people, certificates: changes } = comparison;
    const { states } = facts;
    details.push(
      certificatesSheet(facts, sheetName(words.certificates), { states, changes }),
      pointsSheet(
        facts,
        {
          name: sheetName(words.departments),
          title: words.departments,
          who: common.department,
          tableName: "T_DepartmentPoints",
        },
        named(departments, facts.unitNames),
      ),
      pointsSheet(
        facts,
        { name: sheetName(words.people), title: words.people, who: common.person, tableName: "T_PersonPoints" },
        named(people, namesOf(states)),
      ),
    );
  }
  const changed = comparison?.certificates.length ?? 0;
  return {
    title: `${words.title} · ${facts.periodId}`,
    creator: facts.madeBy,
    createdAt: facts.madeAt.toISOString(),
    pageWords: [pageWords.before, pageWords.between, pageWords.after],
    sheets: [totals, ...details, parametersSheet(common, sheetName(common.parameters), parameterRows(facts, changed))],
  };
}

/** Everybody who counts in either state; a later spelling wins. */
function namesOf({ before, after }: States): Map<string, string> {
  return new Map(
    [...before.counted, ...after.counted].flatMap(({ authors }) => authors.map(({ staffId, name }) => [staffId, name])),
  );
}

function parameterRows(facts: DifferenceFacts, changed: number): ParameterRow[] {
  const { states, words, periodId } = facts;
  const { differences: own, common } = words.readySheets;
  const ofStates: ParameterRow[] =
    states === null
      ? [[common.state, own.neverFrozen]]
      : [
          [own.before, stateName(facts, states.before)],
          [own.after, stateName(facts, states.after)],
          [own.ruleBefore, states.before.ruleVersion],
          [own.ruleAfter, states.after.ruleVersion],
          [own.check, states.before.isIntact && states.after.isIntact ? own.intact : own.damaged],
        ];
  return [
    [common.report, own.title],
    [common.period, periodId],
    ...ofStates,
    [own.changedCertificates, changed],
    ...madeRows(common, facts),
  ];
}
