/** Why something was not done to the directory; each has a sentence beside the form. */
export const directoryProblems = [
  "not-readable",
  "too-many-rows",
  "no-header",
  "too-large",
  "no-file",
  "plan-changed",
  "nothing-to-do",
  "nothing-to-undo",
  "changed-since",
  "in-use",
  "day-wrong",
  "day-before-start",
  "same-department",
  "closed-already",
  "still-has-departments",
  "share-wrong",
  "name-missing",
  "no-post",
] as const;
export type DirectoryProblem = (typeof directoryProblems)[number];
