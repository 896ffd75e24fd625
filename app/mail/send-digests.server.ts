import { readDeskSettings } from "#app/certificate/review/desk-settings.server.ts";
import { noticeView } from "#app/certificate/review/notices.server.ts";
import type { AppContext } from "#app/context.server.ts";
import { dayInKazakhstan, hourInKazakhstan } from "#app/model/calendar-date.ts";
import { endsAllLetters, type MailFailure } from "#app/model/missing.ts";
import { finishDigest, listDigestReaders, takeDigestDay, tellByDigest } from "#db/queries/digests.server.ts";
import { listUntold } from "#db/queries/notices.server.ts";
import { composeDigest } from "./digest-letter.ts";
import type { MailLine, Round } from "./mail-line.server.ts";

type World = Pick<AppContext, "db" | "clock" | "config" | "newId" | "openMail" | "log">;
type Reader = Awaited<ReturnType<typeof listDigestReaders>>[number];

/**
 * Sends everybody their letter of the day, from the hour the office has set. A person's day is taken before the letter
 * leaves, so two workers send one, and a process that ends in between sends none twice: the letter may have left.
 */
export async function sendDigests(world: World, stop?: AbortSignal): Promise<Round> {
  const { db, clock, openMail } = world;
  if (openMail === null) return "idle";
  const now = clock.now();
  if (hourInKazakhstan(now) < (await readDeskSettings(db.read)).digestHour) return "idle";
  const readers = await listDigestReaders(db.read, dayInKazakhstan(now));
  if (readers.length === 0) return "idle";
  const line = openMail();
  try {
    return await sendRound(world, line, readers, stop);
  } finally {
    line.close();
  }
}

async function sendRound(world: World, line: MailLine, readers: readonly Reader[], stop?: AbortSignal): Promise<Round> {
  // Asked first: a server that is down would cost people their letter of the day.
  const unreached = await line.reach();
  if (unreached !== null) {
    world.log.warn({ failure: unreached }, "no digests were sent");
    return "cut";
  }
  let round: Round = "idle";
  for (const reader of readers) {
    if (stop?.aborted === true) break;
    const result = await sendOne(world, line, reader);
    if (result === "nothing") continue;
    if (endsAllLetters.has(result)) return "cut";
    round = "sent";
  }
  return round;
}

/** @returns why the letter was not taken, `null` where it was; `nothing`: there was none to send */
async function sendOne(world: World, line: MailLine, reader: Reader): Promise<MailFailure | null | "nothing"> {
  const { db, clock, config, newId, log } = world;
  const id = newId();
  const now = clock.now();
  const day = dayInKazakhstan(now);
  const letter = await db.write(async (tx) => {
    const rows = await listUntold(tx, reader.id);
    const views = [];
    for (const row of rows) views.push(await noticeView(tx, reader, row, day));
    const told = views.filter(({ about }) => about !== null);
    if (told.length === 0) return null;
    if (!(await takeDigestDay(tx, { id, userId: reader.id, day, at: now.toISOString() }))) return null;
    await tellByDigest(
      tx,
      id,
      told.map((notice) => notice.id),
    );
    return composeDigest(reader.language, told, config.publicUrl);
  });
  if (letter === null) return "nothing";
  const failure = await line.send({ to: reader.email, replyTo: null, ...letter });
  await db.write(async (tx) => await finishDigest(tx, id, failure));
  if (failure !== null) log.warn({ digestId: id, failure }, "a digest was not sent");
  return failure;
}
