import type { AppContext } from "#app/context.server.ts";
import { Refusal } from "#app/model/result.ts";
import type { Viewer } from "#app/model/viewer.ts";
import { mayInHouse } from "#app/people/permissions.ts";
import type { Queryable } from "#db/client.server.ts";
import { addEvent } from "#db/queries/events.server.ts";
import { getSetting, putSetting, type SettingKey } from "#db/queries/settings.server.ts";
import { deskSettingsForm, usualDeskSettings, type DeskSettings } from "./desk-settings.ts";

const keys = {
  serviceDays: "service_days",
  fullLookPercent: "full_look_percent",
  registerHosts: "register_hosts",
  digestHour: "digest_hour",
} as const satisfies Record<keyof DeskSettings, SettingKey>;

/** How the office wants its desk; what was never set is as usual. */
export async function readDeskSettings(q: Queryable): Promise<DeskSettings> {
  const usual = asText(usualDeskSettings);
  const read = async (name: keyof DeskSettings) => (await getSetting(q, keys[name])) ?? usual[name];
  return deskSettingsForm.parse({
    serviceDays: await read("serviceDays"),
    fullLookPercent: await read("fullLookPercent"),
    registerHosts: await read("registerHosts"),
    digestHour: await read("digestHour"),
  });
}

/**
 * Keeps what the office set, with an event of what changed.
 *
 * @throws Refusal `forbidden`
 */
export async function changeDeskSettings(
  { db, clock }: Pick<AppContext, "db" | "clock">,
  viewer: Viewer,
  settings: DeskSettings,
): Promise<void> {
  if (!mayInHouse(viewer, "set-up-desk")) throw new Refusal("forbidden");
  await db.write(async (tx) => {
    const before = asText(await readDeskSettings(tx));
    const after = asText(settings);
    const changed = (Object.keys(keys) as (keyof DeskSettings)[]).filter((name) => before[name] !== after[name]);
    if (changed.length === 0) return;
    for (const name of changed) await putSetting(tx, keys[name], after[name]);
    const only = (values: Record<keyof DeskSettings, string>) =>
      Object.fromEntries(changed.map((name) => [name, values[name]]));
    await addEvent(tx, {
      at: clock.now(),
      userId: viewer.id,
      action: "set-up-desk",
      before: only(before),
      after: only(after),
    });
  });
}

function asText({ serviceDays, fullLookPercent, registerHosts, digestHour }: DeskSettings) {
  return {
    serviceDays: String(serviceDays),
    fullLookPercent: String(fullLookPercent),
    registerHosts: registerHosts.join("\n"),
    digestHour: String(digestHour),
  };
}
