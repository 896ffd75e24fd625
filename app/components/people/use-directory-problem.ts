import { useTranslation } from "react-i18next";
import { directoryProblems, type DirectoryProblem } from "#app/people/directory/directory-problem.ts";

/** The sentence for why something was not done to the directory. Codes of forms that have none read as a wrong day. */
export function useDirectoryProblem(): (code: string) => string {
  const { t } = useTranslation();
  return (code) => t(`people.problems.${isProblem(code) ? code : "day-wrong"}`);
}

function isProblem(code: string): code is DirectoryProblem {
  const known: readonly string[] = directoryProblems;
  return known.includes(code);
}
