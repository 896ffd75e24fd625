import { z } from "zod";
import { outsideUnit } from "#app/model/rating.ts";
import type { ReportKind, ReportSearch } from "#app/model/report.ts";
import type { Queryable } from "#db/client.server.ts";
import { getStaff } from "#db/queries/people.server.ts";
import { getSnapshot } from "#db/queries/snapshots.server.ts";
import { listStructure } from "#db/queries/structure.server.ts";
import { reportMakers } from "../ready/report-makers.server.ts";
import type { SavedProblem } from "./saved-report-view.ts";

/**
 * Why a kept report cannot be made as it was kept; `null`: it can. A unit or person that is gone would leave it empty,
 * and nobody would know that this is no figure.
 */
export async function problemOf(
  q: Queryable,
  { kind, search }: { kind: ReportKind; search: ReportSearch },
): Promise<SavedProblem | null> {
  const maker = reportMakers[kind];
  if (maker === undefined) return "kind";
  if (!z.record(z.string(), z.string()).safeParse(search).success) return "parameters";
  if (!maker.search.safeParse(search).success) return "parameters";
  const { fields } = maker;
  if (fields.includes("period") && (await lacksState(q, search))) return "state";
  if (fields.includes("department") && (await lacksUnit(q, search))) return "unit";
  return fields.includes("person") && (await lacksPerson(q, search["person"])) ? "person" : null;
}

/** Frozen states stand in an address by their numbers, in a statement of differences as `from` and `to`. */
async function lacksState(q: Queryable, { period, snapshot, from, to }: ReportSearch): Promise<boolean> {
  if (period === undefined) return false;
  for (const number of [snapshot, from, to]) {
    if (number === undefined || !/^\d+$/u.test(number)) continue;
    if ((await getSnapshot(q, period, Number(number))) === null) return true;
  }
  return false;
}

async function lacksUnit(q: Queryable, { faculty, department }: ReportSearch): Promise<boolean> {
  if (faculty === undefined && department === undefined) return false;
  const { faculties, departments } = await listStructure(q);
  const lacks = (wanted: string | undefined, units: readonly { id: string }[]) =>
    wanted !== undefined && wanted !== outsideUnit && !units.some(({ id }) => id === wanted);
  return lacks(faculty, faculties) || lacks(department, departments);
}

async function lacksPerson(q: Queryable, person: string | undefined): Promise<boolean> {
  // Authors of other places stand in no directory: they are known by a digest, in old frozen states by their name.
  if (person === undefined || person.startsWith(`${outsideUnit}:`)) return false;
  return (await getStaff(q, person)) === null;
}
