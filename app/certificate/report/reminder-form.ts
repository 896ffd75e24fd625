import { z } from "zod";
import { parsePeriod } from "#app/certificate/aggregate/period.ts";
import { languages, type Language } from "#app/model/language.ts";

/** So many letters are prepared and sent at a time: each waits for the mail server's answer. */
export const mostReminders = 50;

/** One letter as the office wants it sent. */
export type WantedReminder = {
  staffId: string;
  subject: string;
  body: string;
  language: Language;
  /** Somebody confirmed that a second one shall go out on the same day. */
  again: boolean;
};

const letter = z.object({
  // One line: a header ends at the line's end.
  subject: z
    .string()
    .transform((text) => text.replaceAll(/\s+/gu, " ").trim())
    .pipe(z.string().min(1).max(200)),
  body: z
    .string()
    .transform((text) => text.replaceAll("\r\n", "\n").trim())
    .pipe(z.string().min(1).max(3000)),
  language: z.enum(languages),
});

const order = z.object({
  period: z.string().refine((text) => parsePeriod(text) !== null),
  send: z.string().min(1).max(64),
});

/**
 * Reads the form of letters: `person` names everybody on the page, `subject.ID`, `body.ID`, `language.ID` and
 * `again.ID` are theirs, `send` is one of them or `all`.
 *
 * @returns `wrong`: whose letter has no subject or text, or too much of it; `null`: it is no such form at all
 */
export function readReminders(
  form: FormData,
): { ok: true; periodId: string; letters: WantedReminder[] } | { ok: false; wrong: string | null } {
  const asked = order.safeParse(Object.fromEntries(form));
  const people = form.getAll("person").filter((id): id is string => typeof id === "string" && id !== "");
  if (!asked.success || people.length > mostReminders) return { ok: false, wrong: null };
  const { period: periodId, send } = asked.data;
  const wanted = send === "all" ? [...new Set(people)] : people.filter((id) => id === send).slice(0, 1);
  if (wanted.length === 0) return { ok: false, wrong: null };
  const letters: WantedReminder[] = [];
  for (const staffId of wanted) {
    const [subject, body, language] = ["subject", "body", "language"].map((name) => form.get(`${name}.${staffId}`));
    const read = letter.safeParse({ subject, body, language });
    if (!read.success) return { ok: false, wrong: staffId };
    letters.push({ staffId, ...read.data, again: form.get(`again.${staffId}`) === "yes" });
  }
  return { ok: true, periodId, letters };
}
