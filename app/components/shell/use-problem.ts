import { useTranslation } from "react-i18next";
import type { auth } from "#app/i18n/en/auth.ts";

type ProblemCode = keyof typeof auth.problems;

/** Sentence for a problem's code, as forms and use cases give it; `undefined` where there is none. */
export function useProblem(): (codes: readonly string[] | string | null | undefined) => string | undefined {
  const { t, i18n } = useTranslation();
  return (codes) => {
    const code = typeof codes === "string" ? codes : codes?.[0];
    if (code === undefined) return undefined;
    return i18n.exists(`auth.problems.${code}`) ? t(`auth.problems.${code as ProblemCode}`) : code;
  };
}
