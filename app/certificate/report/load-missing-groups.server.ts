import type { Language } from "#app/model/language.ts";
import type { LoadedMissing } from "./load-missing.server.ts";
import { unitNamesOf } from "./load-report.server.ts";
import { missingView, type MissingGroup } from "./missing-view.ts";

/** The list with its departments and faculties named as they were on its day. */
export function missingGroupsOf({ departments, today, units }: LoadedMissing, language: Language): MissingGroup[] {
  return missingView(departments, today, {
    unitNames: unitNamesOf(units, language),
    facultyOf: new Map(units.departments.map(({ id, facultyId }) => [id, facultyId])),
    language,
  });
}
