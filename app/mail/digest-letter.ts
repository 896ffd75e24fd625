import { formatInstant } from "#app/i18n/format.ts";
import * as en from "#app/i18n/en/notices.ts";
import * as kk from "#app/i18n/kk/notices.ts";
import * as ru from "#app/i18n/ru/notices.ts";
import { titleOf, type NoticeView } from "#app/certificate/review/notice-view.ts";
import type { Language } from "#app/model/language.ts";

const wordsOf = { kk, ru, en };

/** Most notices a letter names; the rest is a number. */
const mostLines = 40;

/**
 * The letter with what somebody has not seen, in their language: one line a notice, with the address where it opens.
 * The subject is the same for everybody: it stands in lists of mail that others may see.
 *
 * @param baseUrl address of the app as people type it; `null`: not known, so there are no links
 */
export function composeDigest(
  language: Language,
  notices: readonly NoticeView[],
  baseUrl: string | null,
): { subject: string; text: string } {
  const { noticeLetter: words, notices: shared } = wordsOf[language];
  const base = baseUrl?.replace(/\/+$/u, "") ?? null;
  const lines = notices.slice(0, mostLines).map(({ kind, at, about }) => {
    const line = `– ${formatInstant(at)} – ${shared.kinds[kind]}: ${nameOf(about, language)}`;
    return base === null || about === null ? line : `${line}\n  ${base}${about.address}`;
  });
  const rest = notices.length - lines.length;
  const text = [
    words.greeting,
    [words.lead, ...lines, ...(rest > 0 ? [fill(words.more, { count: String(rest) })] : [])].join("\n"),
    base === null ? words.allWithoutAddress : fill(words.all, { url: `${base}/notices` }),
    words.end,
  ].join("\n\n");
  return { subject: words.subject, text };
}

function nameOf(about: NoticeView["about"], language: Language): string {
  const { notices: words } = wordsOf[language];
  if (about === null) return words.gone;
  const number = about.number === null ? words.withoutNumber : fill(words.number, { number: about.number });
  const title = titleOf(about.titles, language);
  // Some titles are printed with their quotes.
  return title === null ? number : `${number}, ${title.startsWith("«") ? title : `«${title}»`}`;
}

/** What is filled in is never looked at again: a title may hold braces. */
function fill(text: string, values: Record<string, string>): string {
  return text.replaceAll(/\{\{(\w+)\}\}/gu, (whole, name: string) => values[name] ?? whole);
}
