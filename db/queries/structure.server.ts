import { asc } from "drizzle-orm";
import type { Directory } from "#app/model/directory.ts";
import type { Queryable } from "../client.server.ts";
import { departments, faculties, formerDepartments, formerFaculties } from "../schema/people.ts";

/** Faculties and departments with everything they were before, faculty by faculty. */
export async function listStructure(
  q: Queryable,
): Promise<Pick<Directory, "faculties" | "formerFaculties" | "departments" | "formerDepartments">> {
  return {
    faculties: await q.select().from(faculties).orderBy(asc(faculties.id)),
    formerFaculties: await q.select().from(formerFaculties).orderBy(asc(formerFaculties.untilOn)),
    departments: await q.select().from(departments).orderBy(asc(departments.facultyId), asc(departments.id)),
    formerDepartments: await q.select().from(formerDepartments).orderBy(asc(formerDepartments.untilOn)),
  };
}
