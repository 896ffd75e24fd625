import { monthNames } from "#app/certificate/read/dates.ts";
import type { CalendarDate } from "#app/model/calendar-date.ts";
import {
  applicationForms,
  type ApplicationLanguage,
  type BlankName,
  type ParagraphPlace,
} from "./application-wording.ts";
import { changeSentence, type AskedChange } from "./change-wording.ts";

/** A piece of a paragraph: words of the form, a value written into it, or a line to fill in by hand (in underscores). */
export type ApplicationPart = { kind: "text" | "value"; text: string } | { kind: "blank"; name: string; width: number };
/** `id`: its own within the application. */
export type ApplicationParagraph = { id: string; place: ParagraphPlace; parts: ApplicationPart[] };

/** What is written into the form. `null`: a blank stays. Whoever signs adds the rest by hand; it is never asked for. */
export type ApplicationContent = {
  language: ApplicationLanguage;
  authors: readonly string[];
  number: string | null;
  registeredOn: CalendarDate | null;
  changes: readonly AskedChange[];
};

/**
 * The application to change the entry in the register, filled in as far as the certificate goes, with room for every
 * author's identity number.
 *
 * @see Order 1315, Rules, para. 15 and App. 4
 */
export function draftApplication(content: ApplicationContent): ApplicationParagraph[] {
  const { language, changes, authors } = content;
  const values = valuesOf(content);
  const sentences = changes.map((change, index) => changeSentence(change, index, language));
  const form = applicationForms[language];
  const firstChange = form.findIndex(([place]) => place === "changes");
  const paragraphs = form.flatMap(([place, text], index) => {
    if (place === "changes" && sentences.length > 0) {
      return index > firstChange
        ? []
        : sentences.map((sentence) => ({ place, parts: [{ kind: "value" as const, text: sentence }] }));
    }
    const paragraph = { place, parts: partsOf(text, values) };
    // The form has a line and a half for the numbers: enough for two.
    const copies = text.includes("{moreIdentity") ? Math.max(1, authors.length - 1) : 1;
    return Array.from({ length: copies }, () => paragraph);
  });
  return paragraphs.map(({ place, parts }, index) => ({ id: `p${index}`, place, parts }));
}

function valuesOf({ language, authors, number, registeredOn }: ApplicationContent): Partial<Record<BlankName, string>> {
  const [year, month, day] = registeredOn?.split("-") ?? [];
  const names = authors.join(", ");
  return {
    ...(names === "" ? {} : { from: names, authors: names, moreAuthors: "" }),
    ...(number === null ? {} : { number }),
    ...(year === undefined ? {} : { year }),
    ...(day === undefined ? {} : { day }),
    ...(month === undefined ? {} : { month: monthNames[language][Number(month) - 1] ?? month }),
  };
}

/** Blanks that have a value become the value; one whose value is empty goes. */
function partsOf(text: string, values: Partial<Record<string, string>>): ApplicationPart[] {
  const pieces = text.split(/(\{\w+:\d+\})/u).filter((piece) => piece !== "");
  return pieces.flatMap((piece): ApplicationPart[] => {
    const [, name, width] = /^\{(\w+):(\d+)\}$/u.exec(piece) ?? [];
    if (name === undefined) return [{ kind: "text", text: piece }];
    const value = values[name];
    if (value === undefined) return [{ kind: "blank", name, width: Number(width) }];
    return value === "" ? [] : [{ kind: "value", text: value }];
  });
}
