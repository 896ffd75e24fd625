import { daysBetween } from "#app/model/calendar-date.ts";
import { titleIn } from "../rating-workbook/report-facts.ts";
import { recordLink } from "../ready/certificate-cells.ts";
import { cellInRow } from "../formula-references.ts";
import { filledIn } from "../ready/common-words.ts";
import { Day, Formula, type Cell, type SheetPlan } from "../workbook-plan.ts";
import { ageBands } from "./service-figures.ts";
import type { ServiceFacts, WaitingWork } from "./service-facts.ts";
import { asOfLine } from "./span-line.ts";
import { workingDaysBetween } from "./working-days.ts";

/** Of the oldest so many are named. */
const mostNamed = 20;

/** How old in working days what waits is, with the office and on hold. */
export function queueSheet(facts: ServiceFacts, name: string): SheetPlan {
  const { service: words, common } = facts.words.readySheets;
  const above: Cell[][] = [[words.queue], [asOfLine(facts)]];
  const lines = [...ageBands, null].map((band) => {
    const label =
      band === null
        ? words.ageUnknown
        : filledIn(band.to === null ? words.openBand : words.band, { from: band.from, to: band.to ?? "" });
    const among = facts.waiting.filter(({ submittedOn }) => isOfAge(facts, submittedOn, band));
    return { label, counts: (["submitted", "held"] as const).map((state) => countOf(among, state)) };
  });
  return {
    name,
    tableName: "T_Queue",
    printedColumns: 4,
    totalLabel: common.total,
    emptyText: words.queueEmpty,
    above,
    columns: [
      { key: "age", header: words.age, kind: "text", maxWidth: 40, minWidth: 30 },
      { key: "submitted", header: words.waiting, kind: "integer", maxWidth: 16, total: "sum" },
      { key: "held", header: words.held, kind: "integer", maxWidth: 16, total: "sum" },
      { key: "all", header: words.waitingTotal, kind: "integer", maxWidth: 16, total: "sum" },
    ],
    rows:
      facts.waiting.length === 0
        ? []
        : lines.map(({ label, counts: [submitted = 0, held = 0] }) => [
            label,
            submitted,
            held,
            new Formula(`${cellInRow("T_Queue", "submitted")}+${cellInRow("T_Queue", "held")}`, submitted + held),
          ]),
  };
}

function isOfAge(
  { today }: ServiceFacts,
  submittedOn: WaitingWork["submittedOn"],
  band: (typeof ageBands)[number] | null,
): boolean {
  if (submittedOn === null || band === null) return submittedOn === null && band === null;
  const age = workingDaysBetween(submittedOn, today);
  return band.from <= age && (band.to === null || age <= band.to);
}

function countOf(among: readonly WaitingWork[], wanted: WaitingWork["state"]): number {
  return among.filter(({ state }) => state === wanted).length;
}

/** What has waited longest, the oldest first. */
export function oldestSheet(facts: ServiceFacts, name: string): SheetPlan {
  const { words, waiting, namesWaiting, language, today, serviceDays } = facts;
  const { service: own, common } = words.readySheets;
  const oldest = waiting
    .flatMap((work) => (work.submittedOn === null ? [] : [{ work, submittedOn: work.submittedOn }]))
    .sort((a, b) => (`${a.submittedOn} ${a.work.id}` < `${b.submittedOn} ${b.work.id}` ? -1 : 1))
    .slice(0, mostNamed);
  return {
    name,
    tableName: "T_Oldest",
    printedColumns: 8,
    totalLabel: common.total,
    emptyText: own.queueEmpty,
    above: [[own.oldest], [asOfLine(facts)]],
    columns: [
      { key: "row", header: "№", kind: "integer", maxWidth: 8, minWidth: 7 },
      { key: "number", header: own.number, kind: "text", maxWidth: 16 },
      { key: "title", header: own.workTitle, kind: "text", maxWidth: 50 },
      { key: "state", header: own.state, kind: "text", maxWidth: 20 },
      { key: "submittedOn", header: own.submittedOn, kind: "date", maxWidth: 13 },
      { key: "workingDays", header: own.workingDays, kind: "integer", maxWidth: 12 },
      { key: "calendarDays", header: own.calendarDays, kind: "integer", maxWidth: 12 },
      { key: "isOverdue", header: own.isOverdue, kind: "text", maxWidth: 14 },
      { key: "record", header: common.record, kind: "text", maxWidth: 16, code: true },
    ],
    rows: oldest.map(({ work, submittedOn }, index): Cell[] => [
      index + 1,
      namesWaiting ? work.number : null,
      namesWaiting ? titleIn(work.titles, language) : own.unnamed,
      words.review.states[work.state],
      new Day(submittedOn),
      workingDaysBetween(submittedOn, today),
      daysBetween(submittedOn, today),
      daysBetween(submittedOn, today) > serviceDays ? common.yes : common.no,
      namesWaiting ? recordLink({ ...facts, originals: null }, work.id) : null,
    ]),
    marks: [{ key: "isOverdue", equals: common.yes, look: "warning" }],
  };
}
