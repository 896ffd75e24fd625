import type { Queryable } from "../client.server.ts";
import {
  insertAffiliations,
  insertDepartments,
  insertFaculties,
  insertStaff,
  insertStaffNames,
} from "../queries/people.server.ts";
import type { University } from "./build-university.ts";

/** Writes a university into empty tables, inside the caller's transaction. */
export async function insertUniversity(tx: Queryable, university: University): Promise<void> {
  await insertFaculties(tx, university.faculties);
  await insertDepartments(tx, university.departments);
  await insertStaff(tx, university.staff);
  await insertStaffNames(tx, university.staffNames);
  await insertAffiliations(tx, university.affiliations);
}
