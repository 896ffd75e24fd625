import type { AppContext } from "#app/context.server.ts";
import { tengeInFigures } from "#app/model/money.ts";
import { Refusal } from "#app/model/result.ts";
import type { Viewer } from "#app/model/viewer.ts";
import { mayInHouse } from "#app/people/permissions.ts";
import type { Queryable } from "#db/client.server.ts";
import { addEvent } from "#db/queries/events.server.ts";
import { getSetting, putSetting } from "#db/queries/settings.server.ts";
import type { UsualFees } from "./fee-form.ts";

/** Sums in tiyn that the form of a new entry offers; none until the office sets some, because fees change by order. */
export async function readUsualFees(q: Queryable): Promise<UsualFees> {
  return {
    amounts: numbersIn(await getSetting(q, "fee_amounts")),
    commissions: numbersIn(await getSetting(q, "fee_commissions")),
  };
}

/**
 * Keeps what the office set, with an event of what changed.
 *
 * @throws Refusal `forbidden`
 */
export async function changeUsualFees(
  { db, clock }: Pick<AppContext, "db" | "clock">,
  viewer: Viewer,
  usual: UsualFees,
): Promise<void> {
  if (!mayInHouse(viewer, "keep-fees")) throw new Refusal("forbidden");
  await db.write(async (tx) => {
    const [before, after] = [await readUsualFees(tx), usual];
    if (JSON.stringify(before) === JSON.stringify(after)) return;
    await putSetting(tx, "fee_amounts", after.amounts.join(","));
    await putSetting(tx, "fee_commissions", after.commissions.join(","));
    await addEvent(tx, {
      at: clock.now(),
      userId: viewer.id,
      action: "fee.usual-set",
      before: inFigures(before),
      after: inFigures(after),
    });
  });
}

function numbersIn(text: string | null): number[] {
  return text === null || text === "" ? [] : text.split(",").map(Number);
}

function inFigures({ amounts, commissions }: UsualFees) {
  return { usualAmounts: amounts.map(tengeInFigures), usualCommissions: commissions.map(tengeInFigures) };
}
