import { z } from "zod";
import { parseCalendarDate } from "#app/model/calendar-date.ts";
import { languages } from "#app/model/language.ts";
import type { Viewer } from "#app/model/viewer.ts";
import { may, type CertificateFacts } from "#app/people/permissions.ts";
import { mistakeClasses, mistakeFields, mistakeReasons, type PrintedMistake } from "../mistakes/printed-mistake.ts";
import { applicationLanguages } from "./application-wording.ts";

/** One line of the page: a mistake that was found, or one that somebody adds (`by-hand`). Nothing of it is kept. */
const row = z.object({
  field: z.enum(mistakeFields),
  half: z.enum([...languages, "both"]),
  old: z.string().trim().max(500),
  new: z.string().trim().max(500),
  class: z.enum(mistakeClasses),
  reason: z.enum([...mistakeReasons, "by-hand"]),
  needsLook: z.enum(["", "yes"]),
  isChosen: z.boolean(),
});
export type ApplicationRow = z.infer<typeof row>;

/** More would be another certificate. */
const mostRows = 40;

const form = z.object({
  language: z.enum(applicationLanguages),
  authors: z.string().trim().max(2000),
  number: z.string().trim().max(30),
  registeredOn: z.string().trim().max(20),
  rows: z.array(row).max(mostRows),
});
export type ApplicationForm = z.infer<typeof form>;

const rowNames = ["field", "half", "old", "new", "class", "reason", "needsLook"] as const;

/**
 * The form as posted: the boxes of all rows under one name each, and the numbers of the chosen rows under `chosen`.
 *
 * @returns `null` for what no page of ours sends
 */
export function parseApplicationForm(posted: FormData): ApplicationForm | null {
  const columns = rowNames.map((name) => posted.getAll(name));
  const chosen = new Set(posted.getAll("chosen").map(String));
  const rows = (columns[0] ?? []).map((_, index) => {
    const texts = rowNames.map((name, column) => [name, columns[column]?.[index]] as const);
    return Object.fromEntries([...texts, ["isChosen", chosen.has(String(index))]]);
  });
  const plain = Object.fromEntries(
    ["language", "authors", "number", "registeredOn"].map((name) => [name, posted.get(name)]),
  );
  return form.safeParse({ ...plain, rows }).data ?? null;
}

/** What keeps a row, or the whole form, out of an application; each has a sentence (`application.problems.<code>`). */
export type RowProblem = "not-technical" | "class-open" | "new-missing" | "nothing-changes";
export type FormProblem = "nothing-chosen" | "no-authors" | "not-a-day";

export type ApplicationProblems = { rows: Record<number, RowProblem>; form: FormProblem[] };

/** What has to be settled before this can be drafted; both parts empty: nothing. */
export function problemsOf({ rows, authors, registeredOn }: ApplicationForm): ApplicationProblems {
  const ofRows = rows.flatMap((one, index) => {
    const problem = one.isChosen ? problemOf(one) : null;
    return problem === null ? [] : [[index, problem] as const];
  });
  const ofForm: FormProblem[] = [];
  if (!rows.some(({ isChosen }) => isChosen)) ofForm.push("nothing-chosen");
  if (authors === "") ofForm.push("no-authors");
  if (registeredOn !== "" && parseCalendarDate(registeredOn) === null) ofForm.push("not-a-day");
  return { rows: Object.fromEntries(ofRows), form: ofForm };
}

function problemOf(one: ApplicationRow): RowProblem | null {
  if (one.class === "not-technical") return "not-technical";
  if (one.class === "unclear") return "class-open";
  if (one.new === "") return "new-missing";
  return one.new === one.old ? "nothing-changes" : null;
}

/** A mistake as a row. Chosen from the start only where nobody has to look or decide first. */
export function rowOf(mistake: PrintedMistake): ApplicationRow {
  return {
    field: mistake.field,
    half: mistake.half ?? "both",
    old: mistake.old,
    new: mistake.new ?? "",
    class: mistake.class,
    reason: mistake.reason,
    needsLook: mistake.needsLook ? "yes" : "",
    isChosen: mistake.class === "technical" && !mistake.needsLook && mistake.new !== null,
  };
}

/** A row for a mistake that nobody but a person sees. */
export const rowByHand: ApplicationRow = {
  field: "title",
  half: "both",
  old: "",
  new: "",
  class: "unclear",
  reason: "by-hand",
  needsLook: "",
  isChosen: false,
};

/** The office, for whatever it may see, and whoever the certificate is: it is they who sign. */
export function mayDraftApplication(viewer: Pick<Viewer, "id" | "role">, facts: CertificateFacts): boolean {
  if (!may(viewer, "view", facts)) return false;
  const { senderId, ties = [] } = facts;
  const isTheirs = senderId === viewer.id || ties.some((tie) => tie === "further-sender" || tie === "uploader");
  return viewer.role === "office" || (viewer.role === "faculty" && isTheirs);
}
