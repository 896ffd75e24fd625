import { setTimeout as sleep } from "node:timers/promises";
import type { AppContext } from "#app/context.server.ts";
import { sendDigests } from "#app/mail/send-digests.server.ts";

const lookEveryMs = 60_000;
/** How long a mail server that was not to be reached is left in peace. */
const afterCutMs = 15 * 60_000;

/** Sends the letters of the day until `stop` is aborted. Without a mail server there is nothing to watch. */
export async function watchDigests(context: AppContext, stop: AbortSignal): Promise<void> {
  if (context.openMail === null) return;
  while (!stop.aborted) {
    let waitMs = lookEveryMs;
    try {
      if ((await sendDigests(context, stop)) === "cut") waitMs = afterCutMs;
    } catch (error) {
      context.log.error({ err: error }, "digests could not be sent");
    }
    await sleep(waitMs, undefined, { signal: stop }).catch(() => undefined);
  }
}
