import { madeRows, parametersSheet, type ParameterRow } from "../ready/parameter-rows.ts";
import { spanInWords } from "../ready/span-in-words.ts";
import { sheetNamer } from "../ready/sheet-names.ts";
import type { WorkbookPlan } from "../workbook-plan.ts";
import type { PersonFacts } from "./person-facts.ts";
import { pendingSheet, worksSheet } from "./person-sheets.ts";

/** The list of certificates of one person: approved ones with places for signatures, then what is not approved yet. */
export function planPerson(facts: PersonFacts): WorkbookPlan {
  const { words, person, pending } = facts;
  const { person: own, common } = words.readySheets;
  const { pageWords } = words.reports.workbook;
  const sheetName = sheetNamer();
  const works = worksSheet(facts, sheetName(own.sheet));
  const waiting = pending === null ? [] : [pendingSheet(facts, pending, sheetName(own.pendingSheet))];
  const parameters = parametersSheet(common, sheetName(common.parameters), parameterRows(facts));
  return {
    title: person === null ? own.title : `${own.title} · ${person.name}`,
    creator: facts.madeBy,
    createdAt: facts.madeAt.toISOString(),
    pageWords: [pageWords.before, pageWords.between, pageWords.after],
    sheets: [works, ...waiting, parameters],
  };
}

function parameterRows(facts: PersonFacts): ParameterRow[] {
  const { words, person, works, copies, pending } = facts;
  const { person: own, common } = words.readySheets;
  return [
    [common.report, own.title],
    [own.name, person?.name ?? own[facts.why]],
    [own.span, spanInWords(common, facts)],
    [own.total, works.length],
    ...(pending === null ? [] : [[own.pending, pending.length] satisfies ParameterRow]),
    [own.copies, copies],
    [own.basis, own.basisText],
    ...madeRows(common, facts),
  ];
}
