import type { AppContext } from "#app/context.server.ts";
import type { PeriodFrame } from "#app/model/rating.ts";
import type { Queryable } from "#db/client.server.ts";
import {
  certificatesOfStaff,
  clearChanges,
  forgetBases,
  hasChanges,
  listBases,
  listChanges,
  listRows,
  listTotals,
  replaceExclusions,
  replaceRows,
  setBasis,
  writeTotals,
  type CountingChange,
  type CountingRow,
  type CountingTotal,
} from "#db/queries/counting.server.ts";
import { getPeriod, listPeriods, type PeriodWithRule } from "#db/queries/rating.server.ts";
import { tallyRow, tallyRows, type TallyRow } from "./count.ts";
import { frameOf, loadFacts } from "./load-facts.server.ts";
import { participations } from "./participations.ts";
import { changedLines, linesOf, readRow, storedRow, type TotalLine } from "./roll-up.ts";

/** So many changes are counted one by one; beyond, counting the period anew is quicker. */
const mostChanges = 1000;

/** Goes up when the counting itself changes: every roll-up is then counted anew. */
const countingVersion = 4;

/**
 * Brings the roll-ups up to date: what changed is counted again in every period that has roll-ups, and the asked
 * period gets its own if it has none yet. Does nothing, without a write, when nothing has changed.
 *
 * @param periodId of an opened period
 */
export async function refreshCounts(context: AppContext, periodId: string): Promise<void> {
  const q = context.db.read;
  const asked = await getPeriod(q, periodId);
  if (asked === null) return;
  const basis = basisOf(asked, await frameOf(q, asked));
  if (!(await hasChanges(q)) && (await listBases(q)).get(periodId) === basis) return;
  await context.db.write(async (tx) => {
    await takeInChanges(tx);
    if ((await listBases(tx)).get(periodId) !== basis) await countAnew(tx, asked);
  });
}

/** Counts a whole period anew and keeps the result. */
export async function countAnew(tx: Queryable, period: PeriodWithRule): Promise<void> {
  const frame = await frameOf(tx, period);
  const { counted, excluded } = await loadFacts(tx, frame);
  const periodId = frame.period.id;
  const rows = participations(counted, frame.rule).map(tallyRow);
  await replaceRows(
    tx,
    periodId,
    rows.map((row) => rowOf(periodId, row)),
  );
  await replaceExclusions(tx, periodId, excluded);
  const totals = linesOf(tallyRows(rows)).map((line) => lineOf(periodId, line));
  await writeTotals(tx, periodId, totals, { keep: false });
  await setBasis(tx, periodId, basisOf(period, frame));
}

function rowOf(periodId: string, row: TallyRow): CountingRow {
  return { periodId, ...storedRow(row) };
}

function lineOf(periodId: string, line: TotalLine): CountingTotal {
  return { periodId, ...line };
}

function basisOf({ rule }: PeriodWithRule, { closings }: PeriodFrame): string {
  const days = closings.map(({ id, closesOn }) => `${id}:${closesOn}`);
  return [countingVersion, rule.id, ...days].join(" ");
}

async function takeInChanges(tx: Queryable): Promise<void> {
  const changes = await listChanges(tx);
  const last = changes.at(-1);
  if (last === undefined) return;
  const ids = await changedCertificates(tx, changes);
  if (ids === "everything") await forgetBases(tx);
  else {
    const bases = await listBases(tx);
    for (const period of await listPeriods(tx)) {
      const { id } = period.period;
      const frame = await frameOf(tx, period);
      if (bases.get(id) === basisOf(period, frame)) await countAgain(tx, frame, ids);
      else await forgetBases(tx, [id]);
    }
  }
  await clearChanges(tx, last.id);
}

async function changedCertificates(q: Queryable, changes: CountingChange[]): Promise<string[] | "everything"> {
  if (changes.some(({ kind }) => kind === "everything")) return "everything";
  const of = (wanted: string) => [
    ...new Set(changes.filter(({ kind }) => kind === wanted).map(({ subjectId }) => subjectId)),
  ];
  const staffIds = of("staff");
  if (staffIds.length > mostChanges) return "everything";
  const ids = [...new Set([...of("certificate"), ...(await certificatesOfStaff(q, staffIds))])];
  return ids.length > mostChanges ? "everything" : ids;
}

/**
 * Counts some certificates again. Where a rule limits people, all works of their authors are affected; the other
 * authors of those works keep what they have.
 */
async function countAgain(tx: Queryable, frame: PeriodFrame, changed: readonly string[]): Promise<void> {
  const periodId = frame.period.id;
  const ofChanged = (await listRows(tx, periodId, { certificateIds: changed })).map(readRow);
  const facts = await loadFacts(tx, frame, changed);
  const people = new Set([
    ...ofChanged.map(({ staffId }) => staffId),
    ...facts.counted.flatMap(({ authors }) => authors.map(({ staffId }) => staffId)),
  ]);
  const others = frame.rule.capPerPerson === null ? [] : await otherWorks(tx, periodId, { people, changed });
  const ids = [...changed, ...others];
  const before = others.length === 0 ? ofChanged : (await listRows(tx, periodId, { certificateIds: ids })).map(readRow);
  const counted = others.length === 0 ? facts.counted : (await loadFacts(tx, frame, ids)).counted;
  const fresh = participations(counted, frame.rule).map(tallyRow);
  const after = others.length === 0 ? fresh : keepOthers(fresh, before, { people, changed: new Set(changed) });
  const lines = changedLines(await listTotals(tx, periodId), tallyRows(before), tallyRows(after));
  await replaceRows(
    tx,
    periodId,
    after.map((row) => rowOf(periodId, row)),
    ids,
  );
  await replaceExclusions(tx, periodId, facts.excluded, changed);
  await writeTotals(
    tx,
    periodId,
    lines.map((line) => lineOf(periodId, line)),
    { keep: true },
  );
}

type Affected = { people: ReadonlySet<string>; changed: readonly string[] };

async function otherWorks(q: Queryable, periodId: string, { people, changed }: Affected): Promise<string[]> {
  const rows = await listRows(q, periodId, { staffIds: [...people] });
  const known = new Set(changed);
  return [...new Set(rows.map(({ certificateId }) => certificateId))].filter((id) => !known.has(id));
}

/** In works that did not change themselves, whoever is not affected keeps the points they have. */
function keepOthers(
  fresh: readonly TallyRow[],
  before: readonly TallyRow[],
  { people, changed }: { people: ReadonlySet<string>; changed: ReadonlySet<string> },
): TallyRow[] {
  const name = ({ certificateId, staffId, departmentId }: TallyRow) => `${certificateId} ${staffId} ${departmentId}`;
  const had = new Map(before.map((row) => [name(row), row]));
  return fresh.map((row) => {
    const stays = !changed.has(row.certificateId) && !people.has(row.staffId);
    return stays ? (had.get(name(row)) ?? row) : row;
  });
}
