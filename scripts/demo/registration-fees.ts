import { byPost } from "#app/certificate/report/fees/fee-choices.ts";
import { newFeeForm } from "#app/certificate/report/fees/fee-form.ts";
import { enterFee } from "#app/certificate/report/fees/keep-fees.server.ts";
import { changeUsualFees } from "#app/certificate/report/fees/usual-fees.server.ts";
import { dayBefore, dayInKazakhstan } from "#app/model/calendar-date.ts";
import { listHeldForRegister } from "#db/queries/register-extracts.server.ts";
import { staffAmongAuthors } from "#db/queries/registration-fees.server.ts";
import { accountOf, viewerOf, type DemoAccount } from "./demo-accounts.ts";
import { momentOf } from "./story-clock.ts";
import type { StoryWorld } from "./story-world.ts";

/** So many certificates were paid for by their first author; every other one was reimbursed. */
const paid = 8;

/** The office sets the usual sums and enters what some authors paid the day before their certificates. */
export async function enterRegistrationFees(world: StoryWorld, accounts: readonly DemoAccount[]): Promise<void> {
  const office = viewerOf(accountOf(accounts, { role: "office" }));
  world.moveTo(momentOf("deciding", 56));
  await changeUsualFees(world, office, { amounts: [693_280, 711_700], commissions: [20_000] });
  const today = dayInKazakhstan(world.clock.now());
  const { rows } = await listHeldForRegister(world.db.read, "");
  // By number, not by id: the demonstration is the same on every machine.
  const approved = rows
    .filter(({ state }) => state === "approved")
    .sort((a, b) => ((a.number ?? "") < (b.number ?? "") ? -1 : 1))
    .slice(0, paid);
  for (const [act, { id, registeredOn }] of approved.entries()) {
    const [payerId] = await staffAmongAuthors(world.db.read, id);
    if (registeredOn === null || payerId === undefined) continue;
    const typed = { amount: act % 3 === 0 ? "7 117" : "6 932,80", commission: "200", paidOn: dayBefore(registeredOn) };
    const reimbursed = act % 2 === 0 ? { reimbursedOn: today } : {};
    const form = { certificateId: id, seen: 0, payerId, departmentId: byPost, ...typed, ...reimbursed };
    await enterFee(world, office, newFeeForm(today).parse(form));
  }
}
