import { searchWords } from "#app/certificate/match/search-text.ts";
import { refreshSearch } from "#app/certificate/review/refresh-search.server.ts";
import type { StaffCard } from "#app/certificate/review/certificate-detail.ts";
import { findStaff, staffCards } from "#app/certificate/review/staff-cards.server.ts";
import type { AppContext } from "#app/context.server.ts";
import { dayInKazakhstan } from "#app/model/calendar-date.ts";
import type { Language } from "#app/model/language.ts";
import { Refusal } from "#app/model/result.ts";
import type { Viewer } from "#app/model/viewer.ts";
import { may, mayInHouse } from "#app/people/permissions.ts";
import { getCertificate } from "#db/queries/certificates.server.ts";
import {
  countFeesOf,
  feesOfCertificate,
  findFee,
  findSentCertificates,
  staffAmongAuthors,
} from "#db/queries/registration-fees.server.ts";
import { mostFound } from "./fee-choices.ts";
import type { FeeCertificate, FeeLine } from "./fee-line.ts";
import { linesOf } from "./load-fees.server.ts";
import { departmentsToChoose } from "./open-ledger.server.ts";
import { readUsualFees } from "./usual-fees.server.ts";

/**
 * Certificates that an entry may be made for, with how many were made already.
 *
 * @throws Refusal `forbidden`
 */
export async function findPaidCertificates(
  app: AppContext,
  viewer: Viewer,
  typed: string,
): Promise<(FeeCertificate & { entries: number })[]> {
  if (!mayInHouse(viewer, "keep-fees")) throw new Refusal("forbidden");
  const words = searchWords(typed);
  if (words.length === 0) return [];
  await refreshSearch(app);
  const rows = await findSentCertificates(app.db.read, words, mostFound);
  const ids = rows.map(({ id }) => id);
  const made = await countFeesOf(app.db.read, ids);
  return rows.map((row) => Object.assign(certificateOf(row), { entries: made.get(row.id) ?? 0 }));
}

type Asked = { who: string; language: Language };

/**
 * The form of a new entry: who may have paid, departments and usual sums, and what was entered for the certificate before.
 *
 * @param who part of a name, to find a payer who is no author
 * @throws Refusal `forbidden` · `not_found` when there is no such certificate, or the office may not see it
 */
export async function openNewFee(app: AppContext, viewer: Viewer, certificateId: string, asked: Asked) {
  if (!mayInHouse(viewer, "keep-fees")) throw new Refusal("forbidden");
  const q = app.db.read;
  const row = await getCertificate(q, certificateId);
  if (row === null || !may(viewer, "view", row)) throw new Refusal("not_found", certificateId);
  return {
    certificate: certificateOf(row),
    earlier: await linesOf(q, viewer, await feesOfCertificate(q, certificateId)),
    seen: (await countFeesOf(q, [certificateId])).get(certificateId) ?? 0,
    usual: await readUsualFees(q),
    ...(await choicesOf(app, { ...asked, certificateId, payerId: null })),
  };
}

/**
 * One entry with what its form offers.
 *
 * @throws Refusal `forbidden` · `not_found`
 */
export async function openFee(app: AppContext, viewer: Viewer, feeId: string, asked: Asked) {
  if (!mayInHouse(viewer, "keep-fees")) throw new Refusal("forbidden");
  const q = app.db.read;
  const row = await findFee(q, feeId);
  const [line] = row === null ? [] : await linesOf(q, viewer, [row]);
  if (row === null || line === undefined) throw new Refusal("not_found", feeId);
  const { certificateId, payerId } = row.fee;
  const others = await linesOf(q, viewer, await feesOfCertificate(q, certificateId));
  return {
    line,
    others: others.filter(({ id }): boolean => id !== feeId) satisfies FeeLine[],
    ...(await choicesOf(app, { ...asked, certificateId, payerId })),
  };
}

type Wanted = Asked & { certificateId: string; payerId: string | null };

async function choicesOf(app: AppContext, { who, language, certificateId, payerId }: Wanted) {
  const q = app.db.read;
  const today = dayInKazakhstan(app.clock.now());
  const ids = [...(payerId === null ? [] : [payerId]), ...(await staffAmongAuthors(q, certificateId))];
  const near = [...(await staffCards(q, ids, today)).values()];
  const found = who === "" ? null : await findStaff(app, who, today);
  const further = (found ?? []).filter(({ staffId }) => !near.some((card) => card.staffId === staffId));
  return {
    people: [...near, ...further] satisfies StaffCard[],
    isNobodyFound: found !== null && found.length === 0,
    departments: await departmentsToChoose(q, language),
    today,
  };
}

function certificateOf(
  row: Pick<FeeCertificate, "id" | "number" | "registeredOn"> &
    Record<"titleKk" | "titleRu" | "titleEn", string | null>,
): FeeCertificate {
  const { id, number, registeredOn, titleKk, titleRu, titleEn } = row;
  return { id, number, registeredOn, titles: { kk: titleKk, ru: titleRu, en: titleEn } };
}
