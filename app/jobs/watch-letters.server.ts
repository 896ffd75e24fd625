import { setTimeout as sleep } from "node:timers/promises";
import type { AppContext } from "#app/context.server.ts";
import type { Round } from "#app/mail/mail-line.server.ts";

const lookEveryMs = 60_000;
/** How long a mail server that was not to be reached is left in peace. */
const afterCutMs = 15 * 60_000;

/**
 * Looks every minute for letters that are owed, until `stop` is aborted. Without a mail server there is nothing to watch.
 *
 * @param send one look: sends what is owed now
 */
export async function watchLetters(
  { openMail, log }: Pick<AppContext, "openMail" | "log">,
  stop: AbortSignal,
  send: () => Promise<Round>,
): Promise<void> {
  if (openMail === null) return;
  while (!stop.aborted) {
    let waitMs = lookEveryMs;
    try {
      if ((await send()) === "cut") waitMs = afterCutMs;
    } catch (error) {
      log.error({ err: error }, "letters could not be sent");
    }
    await sleep(waitMs, undefined, { signal: stop }).catch(() => undefined);
  }
}
