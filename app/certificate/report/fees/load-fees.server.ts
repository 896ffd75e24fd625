import type { CalendarDate } from "#app/model/calendar-date.ts";
import type { Language } from "#app/model/language.ts";
import type { Viewer } from "#app/model/viewer.ts";
import { departmentOn } from "#app/people/directory/structure-on-day.ts";
import { may } from "#app/people/permissions.ts";
import { fullName } from "#app/people/person-name.ts";
import type { Queryable } from "#db/client.server.ts";
import { listFees, type NamedFee } from "#db/queries/registration-fees.server.ts";
import { listStructure } from "#db/queries/structure.server.ts";
import type { FeeLine } from "./fee-line.ts";
import type { FeeSearch } from "./fee-search.ts";

/**
 * Entries of the ledger under a filter, the latest payment first: the only way page, paper and file get them.
 *
 * @param viewer `null`: the operator at the console of the server
 * @param isRetired those made by mistake instead of those that count
 */
export async function loadFees(
  q: Queryable,
  viewer: Viewer | null,
  search: FeeSearch,
  isRetired = false,
): Promise<FeeLine[]> {
  const { department: departmentId, person: payerId, from, to, reimbursed } = search;
  const isReimbursed = reimbursed === undefined ? undefined : reimbursed === "yes";
  return await linesOf(q, viewer, await listFees(q, { isRetired, departmentId, payerId, from, to, isReimbursed }));
}

/** Rows of the ledger with the names of their departments on the day of payment. */
export async function linesOf(q: Queryable, viewer: Viewer | null, rows: readonly NamedFee[]): Promise<FeeLine[]> {
  const structure = await listStructure(q);
  const known = new Map<string, Record<Language, string>>();
  const nameOn = (id: string, day: CalendarDate) => {
    const key = `${id} ${day}`;
    const names = known.get(key) ?? namesOf(departmentOn(structure, id, day), id);
    known.set(key, names);
    return names;
  };
  return rows.map((row) => lineOf(viewer, row, nameOn(row.fee.departmentId, row.fee.paidOn)));
}

function lineOf(viewer: Viewer | null, { fee, certificate, payer }: NamedFee, department: FeeLine["department"]) {
  const { id, number, registeredOn, titleKk: kk, titleRu: ru, titleEn: en } = certificate;
  // Who has no queue learns that something was paid, not yet for what.
  const isNamed = viewer === null || may(viewer, "view", certificate);
  return {
    id: fee.id,
    version: fee.version,
    certificate: isNamed ? { id, number, registeredOn, titles: { kk, ru, en } } : null,
    departmentId: fee.departmentId,
    department,
    payer: payer === null || fee.payerId === null ? null : { staffId: fee.payerId, name: fullName(payer) },
    amount: fee.amountTiyn,
    commission: fee.commissionTiyn,
    paidOn: fee.paidOn,
    reimbursedOn: fee.reimbursedOn,
    note: fee.note,
    isRetired: fee.retiredAt !== null,
  } satisfies FeeLine;
}

function namesOf(
  unit: { nameKk: string; nameRu: string; nameEn: string } | null,
  id: string,
): Record<Language, string> {
  return unit === null ? { kk: id, ru: id, en: id } : { kk: unit.nameKk, ru: unit.nameRu, en: unit.nameEn };
}
