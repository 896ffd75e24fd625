import type { AppContext } from "#app/context.server.ts";
import { listAccounts, type AccountListRow } from "#db/queries/accounts.server.ts";
import { listStaff } from "#db/queries/people.server.ts";
import { fullName } from "./person-name.ts";

/** What the accounts page shows: all accounts, and the staff directory to link new ones to. */
export async function accountsPage({ db }: AppContext): Promise<{
  accounts: AccountListRow[];
  staff: { id: string; name: string }[];
}> {
  const staff = await listStaff(db.read);
  const accounts = await listAccounts(db.read);
  // SQLite sorts Ә, Ғ, Қ after Я; people look for them in their place in the Kazakh alphabet.
  const byName = new Intl.Collator("kk");
  return {
    accounts: accounts.sort(
      (a, b) => Number(b.active) - Number(a.active) || byName.compare(a.displayName, b.displayName),
    ),
    staff: staff.map((person) => ({ id: person.id, name: fullName(person) })),
  };
}
