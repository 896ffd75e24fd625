import type { PlaceProblem } from "#app/certificate/review/place-form.ts";
import type { Relation } from "#app/certificate/review/mark-differences.ts";

const relations: Record<Relation | "unknown", string> = {
  same: "same as the value",
  spellings: "another spelling of the same name",
  differ: "differs from the value",
  unknown: "printed so",
};

const problems: Record<PlaceProblem, string> = {
  nothing: "Nothing could be read at the marked place. Mark it more generously, or type the value.",
  "too-small": "The marked place is too small. Drag a box around the whole line.",
  busy: "The reader is busy. Try again in a moment.",
  unfit: "This was read at the marked place, but it does not fit the field: “{{text}}”. Type the value.",
  failed: "The marked place could not be read. Try again, or type the value.",
};

/** What stands at each field of the desk: both halves, marked places, findings, history. */
export const deskFields = {
  halves: {
    none: "prints nothing here",
    differs: "differs",
    lacks: "Missing here: {{text}}",
    reads: "that is {{value}}",
    relations,
  },
  doubt: "The reading is not sure: compare with the page.",
  groups: {
    heading: "Number and date",
    title: "Name of the object",
    office: "What the office adds",
  },
  place: {
    mark: "Read from the page",
    hint: "Drag a box on the page: its text goes into the chosen field. Escape ends this. The value can always be typed instead.",
    into: "Into the field",
    reading: "Reading the marked place…",
    read: "Read from the marked place: “{{text}}”",
    filled: "{{field}}: read from the marked place: “{{text}}”",
    undo: "Undo",
    undoField: "{{field}}: undo what was read from the marked place",
    problems,
  },
  history: {
    title: "History of the field",
    titleOf: "History of the field {{field}}",
    count_one: "{{count}} entry",
    count_other: "{{count}} entries",
    read: "Read by the machine",
    readAgain: "Read once more",
    nothing: "nothing was read",
    corrected: "Corrected",
    confirmed: "Confirmed",
    change: "{{before}} → {{after}}",
    engine: "reading rules {{engine}}",
  },
  newReading: "New reading:",
  machineValue: "Read by the machine:",
  findings: {
    title: "Findings ({{count}})",
    next: "What to do:",
    goTo: "Go to the field: {{field}}",
    goToFinding: "Go to the field: {{field}}. {{severity}}: {{finding}}",
  },
};
