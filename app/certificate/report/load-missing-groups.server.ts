import type { Language } from "#app/model/language.ts";
import type { Viewer } from "#app/model/viewer.ts";
import { mayInHouse } from "#app/people/permissions.ts";
import type { LoadedMissing } from "./load-missing.server.ts";
import { unitNamesOf } from "./load-report.server.ts";
import { missingView, type MissingGroup } from "./missing-view.ts";

/**
 * The list with its departments and faculties named as they were on its day. Certificates that nobody has approved are
 * only named to whoever works through the queue (or sits at the console); others see that there is one, and its state.
 */
export function missingGroupsOf(
  { departments, today, units }: LoadedMissing,
  viewer: Viewer | null,
  language: Language,
): MissingGroup[] {
  return missingView(departments, today, {
    unitNames: unitNamesOf(units, language),
    facultyOf: new Map(units.departments.map(({ id, facultyId }) => [id, facultyId])),
    language,
    namesUnsettled: viewer === null || mayInHouse(viewer, "open-queue"),
  });
}
