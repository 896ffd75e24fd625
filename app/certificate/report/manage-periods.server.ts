import { frameOf, loadFacts } from "#app/certificate/aggregate/load-facts.server.ts";
import { openPeriod } from "#app/certificate/aggregate/rating-rules.server.ts";
import { count, tallyRow, tallyRows } from "#app/certificate/aggregate/count.ts";
import { participations } from "#app/certificate/aggregate/participations.ts";
import { linesOf } from "#app/certificate/aggregate/roll-up.ts";
import type { AppContext } from "#app/context.server.ts";
import type { CalendarDate } from "#app/model/calendar-date.ts";
import { dayInKazakhstan } from "#app/model/calendar-date.ts";
import { Refusal } from "#app/model/result.ts";
import type { Viewer } from "#app/model/viewer.ts";
import { mayInHouse } from "#app/people/permissions.ts";
import type { Queryable } from "#db/client.server.ts";
import { addEvent } from "#db/queries/events.server.ts";
import { getPeriod, listPeriods, setPeriodState, type PeriodWithRule } from "#db/queries/rating.server.ts";
import { numberPlaces } from "#db/queries/register.server.ts";
import { insertSnapshot, latestSnapshot, listSnapshots } from "#db/queries/snapshots.server.ts";
import { fullPostsOf } from "./dashboard/load-full-posts.server.ts";
import { peopleOf } from "./load-report.server.ts";
import { snapshotChecksum } from "./load-snapshot.server.ts";
import type { PeriodLine } from "./period-line.ts";
import type { SnapshotContent } from "./snapshot-content.ts";
import { unitsOn } from "./units-on-day.server.ts";

/** All opened periods with their frozen states, newest first. */
export async function listPeriodLines({ db }: AppContext): Promise<PeriodLine[]> {
  const snapshots = await listSnapshots(db.read);
  return (await listPeriods(db.read)).map(({ period, rule, state, closesOn }) => ({
    id: period.id,
    state,
    closesOn,
    ruleVersion: rule.version,
    snapshots: snapshots.flatMap(({ periodId, ...line }) => (periodId === period.id ? [line] : [])),
  }));
}

/**
 * Announces the last day on which something may be sent for a period; announced again, the day moves.
 *
 * @throws Refusal `forbidden` · `not_found` · `period_closed`
 */
export async function announceClosing(
  context: AppContext,
  viewer: Viewer,
  { periodId, closesOn }: { periodId: string; closesOn: CalendarDate },
): Promise<void> {
  await changePeriod(context, viewer, periodId, async (tx, before) => {
    if (before.state === "closed") throw new Refusal("period_closed", periodId);
    await setPeriodState(tx, periodId, { state: "announced", closesOn });
    const [was, now] = [{ closesOn: before.closesOn }, { closesOn }];
    return { action: "announced-closing", before: was, after: now };
  });
}

/**
 * Closes a period: freezes its rows, its rule and the directory as of now. Without an announced day today is the last
 * day for sending.
 *
 * @throws Refusal `forbidden` · `not_found` · `period_closed`
 */
export async function closePeriod(context: AppContext, viewer: Viewer, periodId: string): Promise<void> {
  // A period nobody has looked at is tied to its rule first.
  await openPeriod(context, periodId);
  await changePeriod(context, viewer, periodId, async (tx, before) => {
    if (before.state === "closed") throw new Refusal("period_closed", periodId);
    const closesOn = before.closesOn ?? dayInKazakhstan(context.clock.now());
    await setPeriodState(tx, periodId, { state: "closed", closesOn });
    const frozen = await freeze(context, tx, { known: before, viewer });
    return { action: "closed-period", before: { state: before.state }, after: frozen };
  });
}

/**
 * Opens a closed period again. Its frozen states stay; closed anew it gets another one.
 *
 * @param reason 10–500 characters, kept in the log
 * @throws Refusal `forbidden` · `not_found` · `illegal_transition` when it is not closed
 */
export async function reopenPeriod(
  context: AppContext,
  viewer: Viewer,
  { periodId, reason }: { periodId: string; reason: string },
): Promise<void> {
  await changePeriod(context, viewer, periodId, async (tx, before) => {
    if (before.state !== "closed") throw new Refusal("illegal_transition", periodId);
    await setPeriodState(tx, periodId, { state: "open", closesOn: null });
    return { action: "reopened-period", before: { state: "closed" }, after: { state: "open" }, reason };
  });
}

type Done = { action: string; before: unknown; after: unknown; reason?: string };

/** One change of a period with its event, in one transaction. */
async function changePeriod(
  { db, clock }: AppContext,
  viewer: Viewer,
  periodId: string,
  change: (tx: Queryable, before: PeriodWithRule) => Promise<Done>,
): Promise<void> {
  if (!mayInHouse(viewer, "close-periods")) throw new Refusal("forbidden");
  await db.write(async (tx) => {
    const before = await getPeriod(tx, periodId);
    if (before === null) throw new Refusal("not_found", periodId);
    const done = await change(tx, before);
    await addEvent(tx, { at: clock.now(), userId: viewer.id, subjectId: periodId, ...done });
  });
}

type Freezing = { known: PeriodWithRule; viewer: Viewer };

async function freeze(context: AppContext, tx: Queryable, { known, viewer }: Freezing) {
  const { period, rule } = known;
  const { counted, excluded } = await loadFacts(tx, await frameOf(tx, known));
  const content: SnapshotContent = {
    period,
    rule,
    ...(await unitsOn(tx, period.endsOn)),
    people: peopleOf(counted),
    places: [
      ...(await numberPlaces(
        tx,
        counted.map(({ id }) => id),
      )),
    ],
    totals: linesOf(tallyRows(participations(counted, rule.rule).map(tallyRow))),
    madeBy: viewer.displayName,
    fullPosts: await fullPostsOf(tx, period, dayInKazakhstan(context.clock.now())),
  };
  const rows = [
    ...counted.map((row) => ({ kind: "counted" as const, row })),
    ...excluded.map((row) => ({ kind: "excluded" as const, row })),
  ];
  const number = ((await latestSnapshot(tx, period.id))?.number ?? 0) + 1;
  const head = { id: context.newId(), periodId: period.id, number, madeAt: context.clock.now().toISOString() };
  const checksum = snapshotChecksum(content, rows);
  await insertSnapshot(tx, { ...head, madeById: viewer.id, ruleId: rule.id, content, checksum }, rows);
  return { snapshot: number, checksum, ruleVersion: rule.version, ...count(counted, rule.rule).university };
}
