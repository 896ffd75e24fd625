import type { Language } from "#app/model/language.ts";
import type { ReadValue } from "#app/model/reading.ts";
import { dottedDay, needsLook, type MistakeEvidence, type PrintedMistake } from "./printed-mistake.ts";

type ValueColumn = "number" | "registeredOn" | "createdOn";
type Printed = { half: Language; read: ReadValue<string> };

const mismatchOf = {
  number: "number-mismatch",
  registeredOn: "date-mismatch",
  createdOn: "created-mismatch",
} as const;

/** Numbers and days on which the halves disagree, and days that cannot both be right. */
export function mistakesOfValues(evidence: MistakeEvidence): PrintedMistake[] {
  const found = (["number", "registeredOn", "createdOn"] as const).flatMap((column) =>
    evidence.findings.has(mismatchOf[column]) ? ofHalves(column, evidence) : [],
  );
  const aboutDays = found.some(({ field }) => field === "createdOn" || field === "registeredOn");
  return aboutDays ? found : [...found, ...ofOrder(evidence)];
}

function ofHalves(column: ValueColumn, evidence: MistakeEvidence): PrintedMistake[] {
  const printed = printedIn(column, evidence);
  const look = needsLook(
    column,
    printed.map(({ read }) => read),
  );
  const right = whatIsRight(column, printed, evidence);
  const shown = (value: string) => (column === "number" ? value : dottedDay(value));
  const mistakes = printed.filter(({ read }) => right === null || read.value !== right.value);
  return mistakes.map(({ half, read }) => {
    const other = printed.find((candidate) => candidate.read.value !== read.value)?.read.value;
    const value = right?.value ?? other;
    return {
      field: column,
      half,
      old: shown(read.value),
      new: value === undefined ? null : shown(value),
      class: right === null ? "unclear" : "technical",
      reason: right?.reason ?? "which-half",
      needsLook: look,
    };
  });
}

function printedIn(column: ValueColumn, { reading }: MistakeEvidence): Printed[] {
  return reading.halves.flatMap((half) => {
    const read = half[column];
    return read === null ? [] : [{ half: half.language, read }];
  });
}

type Right = { value: string; reason: "register-right" | "other-half-settled" | "order-of-days" };

/** The value that is right, and how that is known; `null`: nothing tells one half from the other. */
function whatIsRight(column: ValueColumn, printed: readonly Printed[], evidence: MistakeEvidence): Right | null {
  const { fields, settled, registerAgrees } = evidence;
  const value = fields[column];
  const isPrinted = value !== null && printed.some(({ read }) => read.value === value);
  if (isPrinted && registerAgrees) return { value, reason: "register-right" };
  if (isPrinted && settled.has(column)) return { value, reason: "other-half-settled" };
  // A third value that no half prints is right for neither.
  if (column !== "createdOn" || settled.has(column)) return null;
  return possibleDay(printed, evidence);
}

/** Of two days of creation the one that is not after the registration, where the day of registration is no question. */
function possibleDay(printed: readonly Printed[], { fields, findings }: MistakeEvidence): Right | null {
  const { registeredOn } = fields;
  if (registeredOn === null || findings.has("date-mismatch")) return null;
  const possible = new Set(printed.map(({ read }) => read.value).filter((day) => day <= registeredOn));
  const [only] = possible;
  return possible.size === 1 && only !== undefined ? { value: only, reason: "order-of-days" } : null;
}

function ofOrder({ findings, reading, settled }: MistakeEvidence): PrintedMistake[] {
  const halves = findings.has("created-after-registered") ? reading.halves : [];
  const created = halves.map(({ createdOn }) => createdOn).filter((read) => read !== null);
  const registered = halves.map(({ registeredOn }) => registeredOn).filter((read) => read !== null);
  const [first] = created;
  if (first === undefined) return [];
  const isConfirmed = settled.has("createdOn") && settled.has("registeredOn");
  const look = !isConfirmed && (needsLook("createdOn", created) || needsLook("registeredOn", registered));
  const old = dottedDay(first.value);
  return [{ field: "createdOn", half: null, old, new: null, class: "unclear", reason: "which-day", needsLook: look }];
}
