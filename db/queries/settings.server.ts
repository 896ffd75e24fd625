import { eq } from "drizzle-orm";
import type { Db, Queryable } from "../client.server.ts";
import { settings } from "../schema/accounts.ts";

/** Every setting the installation keeps for itself. */
export type SettingKey =
  | "session_secret"
  | "set_up_token_digest"
  | "written_at"
  /** Whole days within which the office wants to decide. */
  | "service_days"
  /** Percent of certain certificates that are looked at in full all the same. */
  | "full_look_percent"
  /** Hosts, one a line, whose addresses are shown as links. */
  | "register_hosts"
  /** Hour of the day in Kazakhstan from which digests go out. */
  | "digest_hour"
  /** Sums in tiyn, parted by commas, that the form for registration fees offers. */
  | "fee_amounts"
  | "fee_commissions";

/** One setting, or `null` when it was never made. */
export async function getSetting(q: Queryable, key: SettingKey): Promise<string | null> {
  const [row] = await q.select().from(settings).where(eq(settings.key, key));
  return row?.value ?? null;
}

export async function putSetting(tx: Queryable, key: SettingKey, value: string): Promise<void> {
  await tx.insert(settings).values({ key, value }).onConflictDoUpdate({ target: settings.key, set: { value } });
}

export async function deleteSetting(tx: Queryable, key: SettingKey): Promise<void> {
  await tx.delete(settings).where(eq(settings.key, key));
}

/** One setting; the first who asks makes it. */
export async function settingOrNew(db: Db, key: SettingKey, make: () => string): Promise<string> {
  const known = await getSetting(db.read, key);
  if (known !== null) return known;
  return await db.write(async (tx) => {
    await tx.insert(settings).values({ key, value: make() }).onConflictDoNothing();
    const value = await getSetting(tx, key);
    if (value === null) throw new Error(`setting ${key} was not kept`);
    return value;
  });
}
