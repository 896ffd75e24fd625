import type { Readable } from "node:stream";
import { z } from "zod";
import { frameOf, loadFacts } from "#app/certificate/aggregate/load-facts.server.ts";
import { openPeriod } from "#app/certificate/aggregate/rating-rules.server.ts";
import type { AppContext } from "#app/context.server.ts";
import type { Language } from "#app/model/language.ts";
import { Refusal } from "#app/model/result.ts";
import type { Viewer } from "#app/model/viewer.ts";
import { mayInHouse } from "#app/people/permissions.ts";
import { addEvent } from "#db/queries/events.server.ts";
import { listAuthorsOf } from "#db/queries/working-register.server.ts";
import { periodsToChoose, presentPeriod, unitNamesOf } from "../load-report.server.ts";
import { reportFilter } from "../report-filter.ts";
import { unitsOn } from "../units-on-day.server.ts";
import { mostTableRows } from "../workbook-plan.ts";
import { writeWorkbook } from "../write-workbook.server.ts";
import { digestOf, loadStaffLines, loadWorking, workingWords } from "./load-working.server.ts";
import { planWorkingRegister } from "./plan-working-register.ts";
import type { WorkingCertificate } from "./working-certificate.ts";

/** Query of the page and of the file. */
export const workingFilter = reportFilter.pick({ period: true, department: true });
export type WorkingFilter = z.infer<typeof workingFilter>;

type Order = { filter: WorkingFilter; language: Language };

/** What would be downloaded, and what else there is to choose. */
export async function openWorkingRegister(app: AppContext, viewer: Viewer, { filter, language }: Order) {
  requireCorrector(viewer);
  const chosen = await chosenCertificates(app, filter);
  const units = await unitsOn(app.db.read, chosen.period.endsOn);
  const names = unitNamesOf(units, language);
  const authors = await listAuthorsOf(app.db.read, chosen.ids);
  return {
    filter: { period: chosen.period.id, department: filter.department ?? "" },
    periods: (await periodsToChoose(app, chosen.period)).periods.map(({ id }) => id),
    departments: units.departments
      .map(({ id }) => ({ id, name: names.get(id) ?? id }))
      .toSorted((a, b) => a.name.localeCompare(b.name, language)),
    count: chosen.ids.length,
    isTooLong: Math.max(chosen.ids.length, authors.length) > mostTableRows,
  };
}

/**
 * The register to be corrected, as data: for paper and file.
 *
 * @throws Refusal `forbidden` · `not_found`: no such period · `too_large`: more rows than one sheet is given
 */
export async function planWorking(app: AppContext, viewer: Viewer, { filter, language }: Order) {
  requireCorrector(viewer);
  const { period, ids } = await chosenCertificates(app, filter);
  const certificates = await orderedWorking(app, ids);
  const authors = certificates.reduce((sum, one) => sum + one.authors.length, 0);
  if (Math.max(certificates.length, authors) > mostTableRows) throw new Refusal("too_large");
  const words = workingWords[language];
  const units = unitNamesOf(await unitsOn(app.db.read, period.endsOn), language);
  const { fileName, allDepartments } = words.texts;
  const department = filter.department === undefined ? allDepartments : (units.get(filter.department) ?? "");
  const staff = await loadStaffLines(app.db.read);
  const plan = planWorkingRegister({
    certificates,
    people: new Map(staff.map(({ id, name, staffNumber }) => [id, { name, staffNumber }])),
    language,
    words,
    about: `${period.id} · ${department}`,
    madeBy: viewer.displayName,
    madeAt: app.clock.now(),
    digest: digestOf,
  });
  const counts = { certificates: certificates.length, authors };
  return { fileName: `${fileName} ${period.id}`, periodId: period.id, plan, counts };
}

/**
 * The same as a workbook to be corrected and read back, and the event that says who took it.
 *
 * @throws Refusal as {@link planWorking}
 */
export async function exportWorkingRegister(
  app: AppContext,
  viewer: Viewer,
  order: Order,
): Promise<{ fileName: string; body: Readable }> {
  const { fileName, periodId, plan, counts } = await planWorking(app, viewer, order);
  const body = await writeWorkbook(plan);
  const at = app.clock.now();
  const after = { ...order, ...counts };
  await app.db.write(async (tx) => {
    await addEvent(tx, { at, userId: viewer.id, action: "exported-working-register", subjectId: periodId, after });
  });
  return { fileName: `${fileName}.xlsx`, body };
}

/** By day and number, as the register has them. */
async function orderedWorking(app: AppContext, ids: readonly string[]): Promise<WorkingCertificate[]> {
  const key = ({ registeredOn, number, id }: WorkingCertificate) => `${registeredOn ?? ""} ${number} ${id}`;
  return [...(await loadWorking(app.db.read, ids)).values()].toSorted((a, b) => (key(a) < key(b) ? -1 : 1));
}

/**
 * Approved certificates of the period as it is now, counted or not. With a department: those counted there, and those that
 * count nowhere, because nobody can say yet that they are not its.
 */
async function chosenCertificates(app: AppContext, { period, department }: WorkingFilter) {
  const known = await openPeriod(app, period ?? (await presentPeriod(app)).id);
  const { counted, excluded } = await loadFacts(app.db.read, await frameOf(app.db.read, known));
  const its = counted.filter(
    ({ authors }) => department === undefined || authors.some(({ departmentId }) => departmentId === department),
  );
  const left = excluded.filter(({ certificateCounts }) => department === undefined || !certificateCounts);
  return {
    period: known.period,
    ids: [...new Set([...its.map(({ id }) => id), ...left.map(({ certificateId }) => certificateId)])],
  };
}

/** @throws Refusal `forbidden` */
export function requireCorrector(viewer: Viewer): void {
  if (!mayInHouse(viewer, "import-corrections")) throw new Refusal("forbidden");
}
