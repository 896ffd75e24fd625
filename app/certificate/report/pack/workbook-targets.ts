/** Where the links of a workbook lead, as far as they stay beside it. */
export type WorkbookTarget = { path: string; leavesPack: boolean };

/**
 * Where a link leads.
 *
 * @param written percent-encoded in a relationship, as it is in a formula
 * @returns `null` for a page of the web or a place in the workbook itself
 */
export function workbookTarget(written: string, { encoded }: { encoded: boolean }): WorkbookTarget | null {
  if (written.startsWith("#") || /^(?:https?|mailto):/iu.test(written)) return null;
  const path = encoded ? decoded(written) : written;
  const parts = path.split("/");
  return { path, leavesPack: /^[a-z][a-z\d+.-]*:|\\/iu.test(path) || parts.includes("") || parts.includes("..") };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Addresses that the formulas of a cell open. */
export function formulaTargets(formula: string): string[] {
  return [...formula.matchAll(/\bHYPERLINK\("((?:[^"]|"")*)"/giu)].map(([, address = ""]) =>
    address.replaceAll('""', '"'),
  );
}
