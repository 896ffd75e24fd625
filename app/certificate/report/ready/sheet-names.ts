import { legalSheetName } from "../legal-cells.ts";

/** Gives out names that Excel allows, no two alike. */
export function sheetNamer(): (wanted: string) => string {
  const taken: string[] = [];
  return (wanted) => {
    const name = legalSheetName(wanted, taken);
    taken.push(name);
    return name;
  };
}
