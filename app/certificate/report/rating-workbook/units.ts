import type { Tally } from "#app/certificate/aggregate/count.ts";
import { unitNameOf } from "../ready/rated-facts.ts";
import type { ReportFacts } from "./report-facts.ts";

/** A faculty or department with its figures; `names` from the outermost on. */
export type NamedUnit = { id: string; tally: Tally; names: string[] };

/** Units with figures, by faculty and name in the alphabet of the file's language; a unit without parent has one name. */
export function namedUnits(
  facts: ReportFacts,
  tallies: ReadonlyMap<string, Tally>,
  parentOf: (id: string) => string | null,
): NamedUnit[] {
  const alphabet = new Intl.Collator(facts.language);
  return [...tallies]
    .map(([id, tally]) => {
      const ids = [parentOf(id), id].filter((one) => one !== null);
      return { id, tally, names: ids.map((one) => unitNameOf(facts, one)) };
    })
    .sort((a, b) => alphabet.compare(a.names.join("\u0000"), b.names.join("\u0000")));
}

/** Departments of the report with the faculty each counted under. */
export function namedDepartments(facts: ReportFacts): NamedUnit[] {
  const { participations, figures } = facts.report;
  const facultyOf = new Map(participations.map(({ author }) => [author.departmentId, author.facultyId]));
  return namedUnits(facts, figures.byDepartment, (id) => facultyOf.get(id) ?? id);
}
