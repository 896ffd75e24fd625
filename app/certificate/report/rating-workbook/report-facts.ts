import type { Language } from "#app/model/language.ts";
import type { ObjectType } from "#app/model/object-type.ts";
import type { Place } from "#app/model/place.ts";
import type { RatingReport } from "../rating-report.ts";
import type { RuleLine } from "../rule-lines.ts";
import type { WorkbookTexts } from "./workbook-texts.ts";

/** What the sheets are made of. */
export type ReportFacts = {
  report: RatingReport;
  language: Language;
  texts: WorkbookTexts;
  /** The rule in words. */
  ruleLines: RuleLine[];
  /** Names of the object types. */
  objectTypes: Record<ObjectType, string>;
  /** Names of faculties and departments by id, in the language of the file. */
  unitNames: ReadonlyMap<string, string>;
  /** Where the number of a certificate was read, by certificate id; absent: typed by a person. */
  places: ReadonlyMap<string, Place>;
  /** Address of the app without a slash at its end; `null`: ids instead of links. */
  publicUrl: string | null;
  /** Where the originals lie beside the workbook, by certificate id; `null`: the file stands alone. */
  originals: ReadonlyMap<string, string> | null;
  /** Instant of the snapshot. */
  madeAt: Date;
  /** Who made the file, as shown. */
  madeBy: string;
  /** Name of the person in the filter; `null`: none chosen. */
  personName: string | null;
};

/** Name of a faculty or department; its id where the name is unknown. */
export function unitName({ unitNames }: ReportFacts, id: string): string {
  return unitNames.get(id) ?? id;
}

/** The title in the language of the file, or in the first language there is; empty when none was read. */
export function titleIn(titles: Record<Language, string | null>, language: Language): string {
  return titles[language] ?? titles.kk ?? titles.ru ?? titles.en ?? "";
}

/** The filters that were chosen, each with its label and value as words. */
export function chosenFilters(facts: ReportFacts): { label: string; value: string }[] {
  const { texts, report, personName } = facts;
  const { facultyId, departmentId, objectType, staffId, month } = report.filter;
  const labels = texts.parameters;
  return [
    { label: labels.faculty, value: facultyId && unitName(facts, facultyId) },
    { label: labels.department, value: departmentId && unitName(facts, departmentId) },
    { label: labels.objectType, value: objectType && facts.objectTypes[objectType] },
    { label: labels.person, value: staffId && (personName ?? staffId) },
    { label: labels.month, value: month },
  ].flatMap(({ label, value }) => (value === undefined ? [] : [{ label, value }]));
}
