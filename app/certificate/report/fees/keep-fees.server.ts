import type { AppContext } from "#app/context.server.ts";
import type { CalendarDate } from "#app/model/calendar-date.ts";
import { tengeInFigures } from "#app/model/money.ts";
import { Refusal, type Result } from "#app/model/result.ts";
import type { Viewer } from "#app/model/viewer.ts";
import { may, mayInHouse } from "#app/people/permissions.ts";
import type { Queryable } from "#db/client.server.ts";
import { getCertificate } from "#db/queries/certificates.server.ts";
import { addEvent } from "#db/queries/events.server.ts";
import { affiliationOn, getStaff, listDepartments } from "#db/queries/people.server.ts";
import { changeFee, countFeesOf, getFee, insertFee, type FeeRow } from "#db/queries/registration-fees.server.ts";
import { byPost } from "./fee-choices.ts";
import type { ChangedFeeForm, FeeFields, NewFeeForm, ReimburseForm, RetireFeeForm } from "./fee-form.ts";

/**
 * Why an entry was not kept. `no_post`: the payer had none on that day, so the department must be named;
 * `department_closed`: it was no more on that day; `entered_meanwhile`: somebody made an entry for the same certificate
 * while this one was written; `stale_version`: somebody changed this entry meanwhile.
 */
export type FeeProblem = "no_post" | "department_closed" | "entered_meanwhile" | "stale_version";

/**
 * Enters what somebody paid.
 *
 * @throws Refusal `forbidden` · `not_found` when there is no such certificate, person or department
 */
export async function enterFee(
  context: AppContext,
  viewer: Viewer,
  form: NewFeeForm,
): Promise<Result<{ feeId: string }, FeeProblem>> {
  requireKeeper(viewer);
  const { certificateId, seen } = form;
  return await context.db.write(async (tx) => {
    const certificate = await getCertificate(tx, certificateId);
    if (certificate === null || !may(viewer, "view", certificate)) throw new Refusal("not_found", certificateId);
    const placed = await placedIn(tx, form);
    if (!placed.ok) return placed;
    const made = (await countFeesOf(tx, [certificateId])).get(certificateId) ?? 0;
    if (made !== seen) return { ok: false, error: "entered_meanwhile" };
    const [id, at] = [context.newId(), context.clock.now()];
    const values = valuesOf(form, placed.value);
    await insertFee(tx, { id, certificateId, ...values, enteredById: viewer.id, enteredAt: at.toISOString() });
    const after = { certificateId, ...shown(values) };
    await addEvent(tx, { at, userId: viewer.id, action: "fee.entered", subjectId: id, after });
    return { ok: true, value: { feeId: id } };
  });
}

/**
 * Changes an entry; what is as it was leaves no event.
 *
 * @throws Refusal `forbidden` · `not_found` · `illegal_transition` when it was called a mistake
 */
export async function correctFee(
  { db, clock }: AppContext,
  viewer: Viewer,
  feeId: string,
  form: ChangedFeeForm,
): Promise<Result<null, FeeProblem>> {
  requireKeeper(viewer);
  return await db.write(async (tx) => {
    const row = await feeOrRefusal(tx, feeId);
    if (row.version !== form.version) return { ok: false, error: "stale_version" };
    if (row.retiredAt !== null) throw new Refusal("illegal_transition", feeId);
    const placed = await placedIn(tx, form);
    if (!placed.ok) return placed;
    const values = valuesOf(form, placed.value);
    const [before, after] = differing(shown(row), shown(values));
    const isNoteChanged = row.note !== values.note;
    if (Object.keys(after).length === 0 && !isNoteChanged) return { ok: true, value: null };
    await changeFee(tx, row, values);
    // A note may name people: the event says that it changed, not what it says.
    const withNote = isNoteChanged ? { ...after, noteChanged: true } : after;
    const event = { at: clock.now(), userId: viewer.id, subjectId: feeId, before, after: withNote };
    await addEvent(tx, { action: "fee.changed", ...event });
    return { ok: true, value: null };
  });
}

/**
 * Calls an entry a mistake, which takes it out of every sum, or takes that back.
 *
 * @throws Refusal `forbidden` · `not_found`
 */
export async function retireFee(
  { db, clock }: AppContext,
  viewer: Viewer,
  feeId: string,
  { intent, version }: RetireFeeForm,
): Promise<Result<null, "stale_version">> {
  requireKeeper(viewer);
  return await db.write(async (tx) => {
    const row = await feeOrRefusal(tx, feeId);
    const isRetiring = intent === "retire";
    if (row.version !== version || (row.retiredAt !== null) === isRetiring) {
      return { ok: false, error: "stale_version" };
    }
    const at = clock.now();
    await changeFee(tx, row, { retiredAt: isRetiring ? at.toISOString() : null });
    const action = isRetiring ? "fee.retired" : "fee.restored";
    await addEvent(tx, { at, userId: viewer.id, action, subjectId: feeId, after: shown(row) });
    return { ok: true, value: null };
  });
}

/**
 * Marks entries as reimbursed on one day. Passed over is what was paid after that day, and what is not as it stood on the
 * page: changed, reimbursed or called a mistake meanwhile.
 *
 * @throws Refusal `forbidden`
 */
export async function reimburseFees(
  { db, clock }: AppContext,
  viewer: Viewer,
  { on, fee: marked }: ReimburseForm,
): Promise<{ marked: number; passedOver: number }> {
  requireKeeper(viewer);
  return await db.write(async (tx) => {
    let count = 0;
    for (const { id, version } of marked) {
      const row = await getFee(tx, id);
      const fits = row?.version === version && row.retiredAt === null && row.reimbursedOn === null && row.paidOn <= on;
      if (!fits) continue;
      await changeFee(tx, row, { reimbursedOn: on });
      const event = { at: clock.now(), userId: viewer.id, subjectId: id };
      await addEvent(tx, { action: "fee.reimbursed", ...event, after: { reimbursedOn: on } });
      count += 1;
    }
    return { marked: count, passedOver: marked.length - count };
  });
}

function requireKeeper(viewer: Viewer): void {
  if (!mayInHouse(viewer, "keep-fees")) throw new Refusal("forbidden");
}

async function feeOrRefusal(tx: Queryable, feeId: string): Promise<FeeRow> {
  const row = await getFee(tx, feeId);
  if (row === null) throw new Refusal("not_found", feeId);
  return row;
}

/** The department the sum belongs to: the named one, or that of the payer's main post on the day of payment. */
async function placedIn(tx: Queryable, form: FeeFields): Promise<Result<string, FeeProblem>> {
  const { payerId, departmentId, paidOn } = form;
  if (payerId !== null && (await getStaff(tx, payerId)) === null) throw new Refusal("not_found", payerId);
  if (departmentId !== byPost) {
    const department = (await listDepartments(tx)).find(({ id }) => id === departmentId);
    if (department === undefined) throw new Refusal("not_found", departmentId);
    return isOver(department.closedOn, paidOn)
      ? { ok: false, error: "department_closed" }
      : { ok: true, value: departmentId };
  }
  const post = payerId === null ? null : await affiliationOn(tx, payerId, paidOn);
  return post === null ? { ok: false, error: "no_post" } : { ok: true, value: post.departmentId };
}

function isOver(closedOn: CalendarDate | null, day: CalendarDate): boolean {
  return closedOn !== null && closedOn < day;
}

type Values = Pick<
  FeeRow,
  "payerId" | "departmentId" | "amountTiyn" | "commissionTiyn" | "paidOn" | "reimbursedOn" | "note"
>;

function valuesOf(form: FeeFields, departmentId: string): Values {
  const { payerId, amount: amountTiyn, commission: commissionTiyn, paidOn, reimbursedOn, note } = form;
  return { payerId, departmentId, amountTiyn, commissionTiyn, paidOn, reimbursedOn, note };
}

/** What an event says of an entry: ids, sums and days, no names. */
function shown({ payerId, departmentId, amountTiyn, commissionTiyn, paidOn, reimbursedOn }: Values) {
  const [amount, commission] = [tengeInFigures(amountTiyn), tengeInFigures(commissionTiyn)];
  return { payerId, departmentId, amount, commission, paidOn, reimbursedOn };
}

function differing(before: ReturnType<typeof shown>, after: ReturnType<typeof shown>) {
  const names = (Object.keys(after) as (keyof typeof after)[]).filter((name) => before[name] !== after[name]);
  const only = (values: typeof after) => Object.fromEntries(names.map((name) => [name, values[name]]));
  return [only(before), only(after)] as const;
}
