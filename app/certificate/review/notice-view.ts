import { languages, type Language } from "#app/model/language.ts";

/** One notice as screen and letter show it. */
export type NoticeView = {
  id: string;
  kind: "returned" | "approved" | "rejected" | "held" | "reopened" | "comment" | "taken-over";
  at: string;
  isSeen: boolean;
  /** The certificate and where the person opens it; `null`: it is not theirs to see any more. */
  about: { address: string; number: string | null; titles: Record<Language, string | null> } | null;
};

/** The title in this language, else in the first that has one, on one line; `null` without a title. */
export function titleOf(titles: Record<Language, string | null>, language: Language): string | null {
  const title = [language, ...languages].map((one) => titles[one]).find((one) => one !== null && one.trim() !== "");
  return title?.replaceAll(/\s+/gu, " ").trim() ?? null;
}
