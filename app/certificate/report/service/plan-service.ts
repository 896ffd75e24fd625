import { daysBetween } from "#app/model/calendar-date.ts";
import { monthOf } from "#app/certificate/aggregate/period.ts";
import { madeRows, parametersSheet, type ParameterRow } from "../ready/parameter-rows.ts";
import { sheetNamer } from "../ready/sheet-names.ts";
import { spanInWords } from "../ready/span-in-words.ts";
import type { Cell, SheetPlan, WorkbookPlan } from "../workbook-plan.ts";
import { oldestSheet, queueSheet } from "./queue-sheets.ts";
import type { ReviewRound } from "./review-rounds.ts";
import type { ServiceFacts } from "./service-facts.ts";
import { isWithin, roundsBy, serviceFigures } from "./service-figures.ts";
import { asOfLine, spanLine } from "./span-line.ts";
import { timesSheet, type TimesGroup } from "./times-sheet.ts";
import { workingDaysBetween } from "./working-days.ts";

/** Queue and service times: what waits now, and how long decisions of a span took by month, type and sender's department. */
export function planService(facts: ServiceFacts): WorkbookPlan {
  const { service: words, common } = facts.words.readySheets;
  const { pageWords } = facts.words.reports.workbook;
  const sheetName = sheetNamer();
  const rounds = facts.reviewed.rounds.filter(({ decidedOn }) => isWithin(decidedOn, facts));
  const times = (title: string, of: string, tableName: string, groups: TimesGroup[], withReceived = false) =>
    timesSheet(facts, { name: sheetName(title), title, of, tableName, withReceived }, groups);
  return {
    title: words.title,
    creator: facts.madeBy,
    createdAt: facts.madeAt.toISOString(),
    pageWords: [pageWords.before, pageWords.between, pageWords.after],
    sheets: [
      summarySheet(facts, sheetName(words.summary), rounds),
      queueSheet(facts, sheetName(words.queue)),
      oldestSheet(facts, sheetName(words.oldest)),
      times(words.byMonth, words.month, "T_Months", byMonth(facts, rounds), true),
      times(words.byType, common.objectType, "T_Types", byType(facts, rounds)),
      times(words.byDepartment, words.senderDepartment, "T_SenderDepartments", byDepartment(facts, rounds)),
      parametersSheet(common, sheetName(common.parameters), parameterRows(facts)),
    ],
  };
}

function summarySheet(facts: ServiceFacts, name: string, rounds: readonly ReviewRound[]): SheetPlan {
  const { service: words, common } = facts.words.readySheets;
  return {
    name,
    tableName: "T_Summary",
    printedColumns: 2,
    totalLabel: common.total,
    emptyText: common.nothing,
    above: [[words.title], [asOfLine(facts)], [spanLine(facts)]],
    columns: [
      { key: "indicator", header: words.indicator, kind: "text", maxWidth: 70, minWidth: 50 },
      { key: "value", header: common.value, kind: "text", maxWidth: 20, minWidth: 14 },
    ],
    rows: [...queueRows(facts), ...decisionRows(facts, rounds)],
  };
}

function queueRows({ words, waiting, today, serviceDays }: ServiceFacts): Cell[][] {
  const { service: own } = words.readySheets;
  const days = waiting.flatMap(({ submittedOn }) => submittedOn ?? []).sort();
  const [oldest] = days;
  return [
    [own.waiting, waiting.filter(({ state }) => state === "submitted").length],
    [own.held, waiting.filter(({ state }) => state === "held").length],
    [
      own.overdue.replace("{{days}}", String(serviceDays)),
      days.filter((on) => daysBetween(on, today) > serviceDays).length,
    ],
    [own.oldestDays, oldest === undefined ? null : workingDaysBetween(oldest, today)],
  ];
}

function decisionRows(facts: ServiceFacts, rounds: readonly ReviewRound[]): Cell[][] {
  const { service: own } = facts.words.readySheets;
  const figures = serviceFigures(rounds, facts.serviceDays);
  const percentOf = (count: number) =>
    figures.decided === 0 ? null : Math.round((count / figures.decided) * 1000) / 10;
  return [
    [own.received, facts.reviewed.submitted.filter(({ on }) => isWithin(on, facts)).length],
    [own.decided, figures.decided],
    [own.approved, figures.approved],
    [own.returned, figures.returned],
    [own.rejected, figures.rejected],
    [own.returnedShare, percentOf(figures.returned)],
    [own.median, figures.median],
    [own.ninetieth, figures.ninetieth],
    [own.longest, figures.longest],
    [own.inTimeShare.replace("{{days}}", String(facts.serviceDays)), percentOf(figures.inTime)],
  ];
}

function byMonth(facts: ServiceFacts, rounds: readonly ReviewRound[]): TimesGroup[] {
  const decided = roundsBy(rounds, ({ decidedOn }) => monthOf(decidedOn));
  const received = new Map<string, number>();
  for (const { on } of facts.reviewed.submitted) {
    if (isWithin(on, facts)) received.set(monthOf(on), (received.get(monthOf(on)) ?? 0) + 1);
  }
  return [...new Set([...decided.keys(), ...received.keys()])]
    .sort()
    .map((month) => ({ name: month, rounds: decided.get(month) ?? [], received: received.get(month) ?? 0 }));
}

function byType(facts: ServiceFacts, rounds: readonly ReviewRound[]): TimesGroup[] {
  const { words, objectTypeOf } = facts;
  const typeOf = (id: string) => objectTypeOf.get(id) ?? "unknown";
  const groups = roundsBy(rounds, ({ certificateId }) => typeOf(certificateId));
  return namedGroups(facts, groups, (_, [first]) => words.objectTypes[typeOf(first?.certificateId ?? "")]);
}

function byDepartment(facts: ServiceFacts, rounds: readonly ReviewRound[]): TimesGroup[] {
  const { words, departmentOf, unitNames } = facts;
  const { unknownDepartment } = words.readySheets.service;
  const groups = roundsBy(rounds, ({ certificateId, submittedOn }) => departmentOf(certificateId, submittedOn) ?? "");
  return namedGroups(facts, groups, (id) => (id === "" ? unknownDepartment : (unitNames.get(id) ?? id)));
}

/** Groups by name in the alphabet of the report. */
function namedGroups(
  { language }: ServiceFacts,
  groups: ReadonlyMap<string, ReviewRound[]>,
  nameOf: (key: string, rounds: readonly ReviewRound[]) => string,
): TimesGroup[] {
  const alphabet = new Intl.Collator(language);
  return [...groups]
    .map(([key, rounds]) => ({ name: nameOf(key, rounds), rounds, received: null }))
    .sort((a, b) => alphabet.compare(a.name, b.name));
}

function parameterRows(facts: ServiceFacts): ParameterRow[] {
  const { words, reviewed, waiting } = facts;
  const { service: own, common } = words.readySheets;
  return [
    [common.report, own.title],
    [own.span, spanInWords(common, facts)],
    [own.method, own.methodText],
    [own.withdrawn, reviewed.withdrawnOn.filter((on) => isWithin(on, facts)).length],
    [own.withoutSending, reviewed.withoutSendingOn.filter((on) => isWithin(on, facts)).length],
    [own.ageUnknown, waiting.filter(({ submittedOn }) => submittedOn === null).length],
    ...madeRows(common, facts),
  ];
}
