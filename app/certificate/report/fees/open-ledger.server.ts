import type { AppContext } from "#app/context.server.ts";
import { dayInKazakhstan } from "#app/model/calendar-date.ts";
import type { Language } from "#app/model/language.ts";
import { Refusal } from "#app/model/result.ts";
import type { Viewer } from "#app/model/viewer.ts";
import { mayInHouse } from "#app/people/permissions.ts";
import { fullName } from "#app/people/person-name.ts";
import { getUser } from "#db/queries/accounts.server.ts";
import type { Queryable } from "#db/client.server.ts";
import { listDepartments } from "#db/queries/people.server.ts";
import { listFeeNames } from "#db/queries/registration-fees.server.ts";
import { isForward } from "../ready/day-span.ts";
import type { LedgerSearch } from "./fee-search.ts";
import { sumFees } from "./fee-sums.ts";
import { loadFees } from "./load-fees.server.ts";
import { readUsualFees } from "./usual-fees.server.ts";

const pageSize = 100;

/**
 * One page of the ledger with the sums of everything under its filter.
 *
 * @throws Refusal `forbidden`
 */
export async function openLedger(
  { db, clock }: AppContext,
  viewer: Viewer,
  { search, language }: { search: LedgerSearch; language: Language },
) {
  if (!mayInHouse(viewer, "view-fees")) throw new Refusal("forbidden");
  const q = db.read;
  const { departmentIds, payers, isEmpty } = await listFeeNames(q);
  const isSpan = isForward(search);
  const lines = isSpan ? await loadFees(q, viewer, search, search.retired === "yes") : [];
  const pages = Math.max(1, Math.ceil(lines.length / pageSize));
  const page = Math.min(search.page, pages);
  return {
    lines: lines.slice((page - 1) * pageSize, page * pageSize),
    count: lines.length,
    page,
    pages,
    sums: sumFees(lines, language),
    isSpan,
    isEmpty,
    departments: (await departmentsToChoose(q, language)).filter(({ id }) => departmentIds.includes(id)),
    payers: payers.map((row) => ({ id: row.id, name: fullName(row) })),
    usual: await readUsualFees(q),
    mayKeep: mayInHouse(viewer, "keep-fees"),
    today: dayInKazakhstan(clock.now()),
  };
}

/** Departments in the alphabet of a language, closed ones as well: money was paid for them too. */
export async function departmentsToChoose(
  q: Queryable,
  language: Language,
): Promise<{ id: string; name: string; isClosed: boolean }[]> {
  const column = ({ kk: "nameKk", ru: "nameRu", en: "nameEn" } as const)[language];
  const alphabet = new Intl.Collator(language);
  return (await listDepartments(q))
    .map((row) => ({ id: row.id, name: row[column], isClosed: row.closedOn !== null }))
    .sort((a, b) => alphabet.compare(a.name, b.name));
}

/** What the viewer paid themselves, the latest first, without the office's notes; empty where the account is nobody's. */
export async function loadOwnFees({ db }: AppContext, viewer: Viewer) {
  if (!mayInHouse(viewer, "see-own-points")) throw new Refusal("forbidden");
  const person = (await getUser(db.read, viewer.id))?.staffId ?? null;
  if (person === null) return [];
  // Whoever paid knows for which certificate, also where somebody else sent it.
  const lines = await loadFees(db.read, null, { person });
  return lines.map(({ id, certificate, amount, commission, paidOn, reimbursedOn }) => ({
    id,
    number: certificate?.number ?? null,
    amount,
    commission,
    paidOn,
    reimbursedOn,
  }));
}
